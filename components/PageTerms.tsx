import type { JSX } from 'preact';
import type { EntryId, Kind } from '../glossary/kinds';
import { KindGlyph } from './KindGlyph';
import { pageStatus } from './page-status';
import { ENTRY_LANGUAGE, kindKey, useWords } from './words';

export interface PageTerm {
  readonly entry: EntryId;
  readonly count: number;
}

/** What is known of the page that the popup stands over. */
export type PageState =
  | { readonly kind: 'blocked' | 'no-access' | 'not-running' | 'off' }
  | { readonly kind: 'reading' | 'done'; readonly terms: readonly PageTerm[] };

interface PageTermsProps {
  readonly state: PageState;
  /** Undefined until the glossary is there. */
  termOf(id: EntryId): { readonly headword: string; readonly kind: Kind } | undefined;
  onOpen(id: EntryId): void;
  onJump(id: EntryId): void;
}

/** The terms of the page with their counts; each opens its entry or leads to its first place on the page. */
export function PageTerms({ state, termOf, onOpen, onJump }: PageTermsProps): JSX.Element {
  const t = useWords();
  return (
    <section class="page-terms" aria-labelledby="on-this-page">
      <h2 id="on-this-page">{t('popupOnThisPage')}</h2>
      {'terms' in state && state.terms.length > 0 ? (
        <ul>
          {state.terms.map(({ entry, count }) => {
            const term = termOf(entry);
            const name = term?.headword ?? entry;
            return (
              <li key={entry}>
                <button
                  type="button"
                  class="term-open"
                  title={term && t(kindKey(term.kind))}
                  onClick={() => onOpen(entry)}
                >
                  {term && <KindGlyph kind={term.kind} />}
                  <span class="term-name" {...ENTRY_LANGUAGE}>
                    {name}
                  </span>
                  <span class="term-count" aria-hidden="true">
                    {t('popupTermCount', count)}
                  </span>
                  <span class="visually-hidden">{t.count('popupMentions', count)}</span>
                </button>
                <button
                  type="button"
                  class="icon-button"
                  title={t('popupJump')}
                  aria-label={`${t('popupJump')}: ${name}`}
                  onClick={() => onJump(entry)}
                >
                  <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M8 2v9M4 8l4 4 4-4M3 14h10" />
                  </svg>
                </button>
              </li>
            );
          })}
        </ul>
      ) : (
        <p class="empty" role="status">
          {pageStatus(t, state.kind)}
        </p>
      )}
    </section>
  );
}
