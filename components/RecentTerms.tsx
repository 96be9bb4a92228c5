import type { JSX } from 'preact';
import type { EntryId, Kind } from '../glossary/kinds';
import { KindGlyph } from './KindGlyph';
import { ENTRY_LANGUAGE, useWords } from './words';

export interface RecentTerm {
  readonly id: EntryId;
  readonly headword: string;
  readonly kind: Kind;
}

interface RecentTermsProps {
  /** Newest first. */
  readonly terms: readonly RecentTerm[];
  onOpen(id: EntryId): void;
  onClear(): void;
}

/** What the reader looked up last, and a way to have it forgotten. */
export function RecentTerms({ terms, onOpen, onClear }: RecentTermsProps): JSX.Element {
  const t = useWords();
  return (
    <section class="recent" aria-labelledby="recent">
      <div class="section-head">
        <h2 id="recent">{t('recentTitle')}</h2>
        <button type="button" class="link" onClick={onClear}>
          {t('recentClear')}
        </button>
      </div>
      <ul class="chips">
        {terms.map(({ id, headword, kind }) => (
          <li key={id}>
            <button type="button" class="chip" onClick={() => onOpen(id)} {...ENTRY_LANGUAGE}>
              <KindGlyph kind={kind} />
              {headword}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
