import type { ComponentChildren, JSX, Ref } from 'preact';
import type { EntryLink, EntryView } from '../glossary/entry-view';
import type { EntryId, Level } from '../glossary/kinds';
import { MiniFigure } from './figures/MiniFigure';
import { KindBadge } from './KindBadge';
import { LevelSwitch } from './LevelSwitch';
import { SourceText } from './SourceText';
import { sourceLine } from './source-link';
import { TermText } from './TermText';
import { ENTRY_LANGUAGE, useWords } from './words';

export interface EntryCardProps {
  readonly entry: EntryView;
  readonly level: Level;
  readonly known: boolean;
  /** What an organisation has set, of what can be changed here. */
  readonly locked?: readonly string[] | undefined;
  /** Other names, look-alikes and sources behind one fold: where the card stands in the way of a page. */
  readonly compact: boolean;
  /** What the page itself says the short form means, when it differs from the headword. */
  readonly pageSays?: string | undefined;
  /** Between the explanation and what is related: where there is room for more. */
  readonly facts?: ComponentChildren;
  readonly headingRef?: Ref<HTMLHeadingElement>;
  onLevel(level: Level): void;
  onOpen(id: EntryId): void;
  onKnown(known: boolean): void;
  readonly onBack?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
  readonly pinned?: boolean | undefined;
  /** Where entries can be pinned. */
  readonly onPin?: ((pinned: boolean) => void) | undefined;
  /** Where it can be opened in the side panel. */
  readonly onPanel?: (() => void) | undefined;
  /** Where its figures can be opened on a page of their own. */
  readonly onFigures?: (() => void) | undefined;
}

/** One entry, for every surface: what it is, at the reader's level, and where to go from there. */
export function EntryCard(props: EntryCardProps): JSX.Element {
  const {
    entry,
    level,
    known,
    locked = [],
    compact,
    pageSays,
    facts,
    onLevel,
    onOpen,
    onKnown,
    onPanel,
    onFigures,
  } = props;
  const t = useWords();
  return (
    <article class="entry">
      <CardHead {...props} />
      <LevelSwitch level={level} onLevel={onLevel} isLocked={locked.includes('level')} />
      {pageSays && <p class="entry-page-says">{t('pageSays', pageSays)}</p>}
      <p class="entry-text" {...ENTRY_LANGUAGE}>
        {entry[level].map((piece) =>
          typeof piece === 'string' ? (
            piece
          ) : (
            <TermText key={piece.id} text={piece.text} onOpen={() => onOpen(piece.id)} />
          ),
        )}
      </p>
      {compact && level === 'student' && entry.mini && <MiniFigure mini={entry.mini} onFull={onFigures} />}
      {facts}
      {entry.related.length > 0 && (
        <Section title={t('entryRelated')}>
          <ul class="chips">
            {entry.related.map((link) => (
              <li key={link.id}>
                <TermButton class="chip" link={link} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {compact ? (
        <details>
          <summary>{t('entryMore')}</summary>
          <More entry={entry} onOpen={onOpen} onPanel={onPanel} />
        </details>
      ) : (
        <More entry={entry} onOpen={onOpen} onPanel={onPanel} />
      )}
      <footer class="entry-foot">
        <p>
          {t('entryNotAdvice')}
          {t.language !== ENTRY_LANGUAGE.lang && ` ${t('entryInEnglish')}`}
        </p>
        <button
          type="button"
          class="button"
          title={t(locked.includes('known') ? 'optionsLocked' : 'entryKnowHint')}
          aria-pressed={known}
          disabled={locked.includes('known')}
          onClick={() => onKnown(!known)}
        >
          {t(known ? 'entryUnknow' : 'entryKnow')}
        </button>
      </footer>
    </article>
  );
}

function CardHead(props: EntryCardProps): JSX.Element {
  const { entry, headingRef, locked = [], pinned = false, onBack, onClose, onPin } = props;
  const t = useWords();
  return (
    <header class="entry-head">
      {onBack && (
        <button type="button" class="icon-button" aria-label={t('entryBack')} title={t('entryBack')} onClick={onBack}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M10 3 5 8l5 5" />
          </svg>
        </button>
      )}
      <div class="entry-title">
        <h2 ref={headingRef ?? null} tabIndex={-1} {...ENTRY_LANGUAGE}>
          {entry.headword}
        </h2>
        <p class="entry-meta">
          <KindBadge kind={entry.kind} />
          {entry.say && <span class="entry-say">{t('entrySay', entry.say)}</span>}
        </p>
      </div>
      {onPin && (
        <button
          type="button"
          class="icon-button pin"
          aria-label={t('panelPin')}
          title={t(locked.includes('pinned') ? 'optionsLocked' : pinned ? 'panelUnpin' : 'panelPin')}
          aria-pressed={pinned}
          disabled={locked.includes('pinned')}
          onClick={() => onPin(!pinned)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M5.5 1.8h5M6.3 1.8v4.4L3.8 9.2h8.4L9.7 6.2V1.8M8 9.2v5" />
          </svg>
        </button>
      )}
      {onClose && (
        <button
          type="button"
          class="icon-button"
          aria-label={t('entryClose')}
          title={t('entryClose')}
          onClick={onClose}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m4 4 8 8M12 4l-8 8" />
          </svg>
        </button>
      )}
    </header>
  );
}

/** What a reader may look for after the meaning: other names, what it is not, and where it comes from. */
function More({ entry, onOpen, onPanel }: Pick<EntryCardProps, 'entry' | 'onOpen' | 'onPanel'>): JSX.Element {
  const t = useWords();
  const others = [...entry.abbreviations, ...entry.forms];
  return (
    <div class="entry-more">
      {others.length > 0 && (
        <Section title={t('entryAlsoCalled')}>
          <p {...ENTRY_LANGUAGE}>{others.join(', ')}</p>
        </Section>
      )}
      {entry.confusable.length > 0 && (
        <Section title={t('entryNotToConfuse')}>
          <ul>
            {entry.confusable.map(({ name, id, why }) => (
              <li key={name} {...ENTRY_LANGUAGE}>
                {id ? <TermButton class="link" link={{ id, headword: name }} onOpen={onOpen} /> : <b>{name}</b>}: {why}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={`${t('entrySources')} · ${t('entryReviewed', t.date(entry.reviewed))}`}>
        <ul>
          {entry.sources.map(sourceLine).map(({ text, url }) => (
            <li key={text} {...ENTRY_LANGUAGE}>
              <SourceText text={text} url={url} />
            </li>
          ))}
        </ul>
      </Section>
      {onPanel && (
        <p>
          <button type="button" class="link" onClick={onPanel}>
            {t('panelOpenEntry')}
          </button>
        </p>
      )}
    </div>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class="entry-section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

interface LinkProps {
  readonly class: string;
  readonly link: Pick<EntryLink, 'id' | 'headword'>;
  onOpen(id: EntryId): void;
}

function TermButton({ class: look, link, onOpen }: LinkProps): JSX.Element {
  return (
    <button type="button" class={look} onClick={() => onOpen(link.id)} {...ENTRY_LANGUAGE}>
      {link.headword}
    </button>
  );
}
