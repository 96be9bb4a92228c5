import type { JSX } from 'preact';
import type { EntryId, Kind } from '../../glossary/kinds';
import { KindBadge } from '../KindBadge';
import { KindGlyph } from '../KindGlyph';
import { ENTRY_LANGUAGE } from '../words';
import { useRovingFocus } from './use-roving-focus';

export interface TermGroup {
  /** A letter, or a kind. */
  readonly title: string;
  readonly kind?: Kind;
  readonly terms: readonly { readonly id: EntryId; readonly kind: Kind; readonly headword: string }[];
}

interface TermGroupsProps {
  readonly groups: readonly TermGroup[];
  /** What the index leads to: letters, kinds. */
  readonly indexLabel: string;
  onOpen(id: EntryId): void;
}

const ROW = '.term-open';

/**
 * All the glossary in groups, with an index that leads to each. The browser lays out only those on the screen (`content-visibility`), so
 * that all of it is there for a screen reader's headings and for the browser's own search.
 */
export function TermGroups({ groups, indexLabel, onOpen }: TermGroupsProps): JSX.Element {
  const roving = useRovingFocus<HTMLDivElement>(ROW);
  const goTo = (title: string): void => {
    const group = roving.ref.current?.querySelector(`[data-group="${CSS.escape(title)}"]`);
    group?.scrollIntoView({ block: 'start' });
    group?.querySelector<HTMLElement>(ROW)?.focus({ preventScroll: true });
  };
  return (
    <div class="groups" data-index={groups[0]?.kind ? 'kinds' : 'letters'}>
      <nav class="groups-index" aria-label={indexLabel}>
        {groups.map(({ title, kind, terms }) => (
          <button
            key={title}
            type="button"
            class={kind ? 'chip' : 'letter'}
            onClick={() => goTo(title)}
            aria-label={title}
          >
            {kind ? (
              <>
                <KindBadge kind={kind} />
                <span class="term-count">{terms.length}</span>
              </>
            ) : (
              title
            )}
          </button>
        ))}
      </nav>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: moves the focus between the buttons within */}
      <div ref={roving.ref} onFocusIn={roving.onFocusIn} onKeyDown={roving.onKeyDown}>
        {groups.map(({ title, kind, terms }) => (
          <section key={title} class="group" data-group={title} style={{ '--rows': terms.length }}>
            <h2>{kind ? <KindBadge kind={kind} /> : title}</h2>
            <ul class="term-rows">
              {terms.map((term) => (
                <li key={term.id}>
                  <button type="button" class="term-open" tabIndex={-1} onClick={() => onOpen(term.id)}>
                    {!kind && <KindGlyph kind={term.kind} />}
                    <span class="term-name" {...ENTRY_LANGUAGE}>
                      {term.headword}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
