import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type EntryId, KINDS, type Kind } from '../../glossary/kinds';
import { KindBadge } from '../KindBadge';
import { KindGlyph } from '../KindGlyph';
import type { PageTerm } from '../PageTerms';
import { ENTRY_LANGUAGE, kindKey, type Translate, useWords } from '../words';
import type { TermOf } from './term-of';

export interface PageListProps {
  readonly terms: readonly PageTerm[];
  readonly termOf: TermOf;
  readonly order: 'page' | 'name';
  readonly grouped: boolean;
  readonly inView: ReadonlySet<EntryId>;
  /** Where the reader was led last. */
  readonly place: { readonly entry: EntryId; readonly nth: number | null } | null;
  onOpen(id: EntryId): void;
  onStep(id: EntryId, direction: 1 | -1): void;
}

interface Group {
  readonly title: JSX.Element | null;
  readonly key: string;
  readonly terms: readonly PageTerm[];
}

/** The terms of a page: what is on the screen shows as such, and each leads from place to place. */
export function PageList(props: PageListProps): JSX.Element {
  const { terms, termOf, order, grouped, inView, place } = props;
  const t = useWords();
  const list = useRef<HTMLDivElement>(null);
  const name = (id: EntryId): string => termOf(id)?.headword ?? id;

  const groups = useMemo<readonly Group[]>(() => {
    const sorted =
      order === 'page' ? terms : [...terms].sort((a, b) => name(a.entry).localeCompare(name(b.entry), 'en'));
    if (!grouped) return [{ title: null, key: 'all', terms: sorted }];
    return KINDS.map((kind) => ({
      title: <KindBadge kind={kind} />,
      key: kind,
      terms: sorted.filter(({ entry }) => termOf(entry)?.kind === kind),
    })).filter((group) => group.terms.length > 0);
  }, [terms, termOf, order, grouped]);

  // The list goes along with the page, unless the reader is at work in it: to the last of them, since what an article is about is first
  // mentioned at its top and again on every screen.
  const last = groups.flatMap((group) => group.terms).findLast(({ entry }) => inView.has(entry))?.entry;
  useEffect(() => {
    const at = list.current;
    if (!last || !at || at.matches(':hover, :focus-within')) return;
    at.querySelector(`[data-entry="${last}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [last]);

  return (
    <div ref={list}>
      <p class="visually-hidden" role="status">
        {place && `${name(place.entry)}: ${placeText(t, place.nth, terms, place.entry)}`}
      </p>
      {groups.map(({ title, key, terms: members }) => (
        <section key={key} class="term-group">
          {title && <h2>{title}</h2>}
          <ul class="term-rows">
            {members.map((term) => (
              <TermRow
                key={term.entry}
                {...props}
                term={term}
                name={name(term.entry)}
                kind={termOf(term.entry)?.kind}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function placeText(t: Translate, nth: number | null, terms: readonly PageTerm[], entry: EntryId): string {
  const count = terms.find((term) => term.entry === entry)?.count ?? 0;
  return nth === null ? t('panelPlaceHidden') : t('panelPlace', nth + 1, count);
}

interface TermRowProps extends PageListProps {
  readonly term: PageTerm;
  readonly name: string;
  readonly kind: Kind | undefined;
}

function TermRow({ term, name, kind, grouped, terms, inView, place, onOpen, onStep }: TermRowProps): JSX.Element {
  const t = useWords();
  const { entry, count } = term;
  const isHere = place?.entry === entry;
  const isInView = inView.has(entry);
  return (
    <li class="term-row" data-entry={entry} data-in-view={isInView || undefined} data-here={isHere || undefined}>
      <button type="button" class="term-open" title={kind && t(kindKey(kind))} onClick={() => onOpen(entry)}>
        {kind && !grouped && <KindGlyph kind={kind} />}
        <span class="term-name" {...ENTRY_LANGUAGE}>
          {name}
        </span>
        {isInView && <span class="visually-hidden">, {t('panelInView')}</span>}
        {!isHere && (
          <>
            <span class="term-count" aria-hidden="true">
              {t('popupTermCount', count)}
            </span>
            <span class="visually-hidden">{t.count('popupMentions', count)}</span>
          </>
        )}
      </button>
      {isHere && (
        <>
          <button
            type="button"
            class="icon-button"
            title={t('panelPrevious')}
            aria-label={`${t('panelPrevious')}: ${name}`}
            onClick={() => onStep(entry, -1)}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="m3 10 5-5 5 5" />
            </svg>
          </button>
          <span class="term-place">{placeText(t, place.nth, terms, entry)}</span>
        </>
      )}
      <button
        key="next"
        type="button"
        class="icon-button"
        title={t(isHere ? 'panelNext' : 'popupJump')}
        aria-label={`${t(isHere ? 'panelNext' : 'popupJump')}: ${name}`}
        onClick={() => onStep(entry, 1)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={isHere ? 'm3 6 5 5 5-5' : 'M8 2v9M4 8l4 4 4-4M3 14h10'} />
        </svg>
      </button>
    </li>
  );
}
