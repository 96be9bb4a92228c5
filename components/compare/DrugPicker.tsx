import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { EntryLink } from '../../glossary/entry-view';
import type { EntryId } from '../../glossary/kinds';
import { createSearch } from '../../glossary/search/search';
import type { SearchRow } from '../../glossary/search/search-row';
import { MOST_COMPARED } from '../facts/pages';
import { SearchBox } from '../SearchBox';
import { useGlossarySearch } from '../use-glossary-search';
import { ENTRY_LANGUAGE, useWords } from '../words';
import type { Suggestion } from './suggestions';

interface DrugPickerProps {
  readonly chosen: readonly EntryId[];
  /** The glossary's rows; null until they are there. */
  readonly rows: readonly SearchRow[] | null;
  readonly suggestions: readonly Suggestion[];
  /** To pick from one by one. */
  readonly jakInhibitors: readonly EntryLink[];
  /** Whether its field takes the focus as it comes: on a page of its own. */
  readonly takesFocus: boolean;
  onChoose(drugs: readonly EntryId[]): void;
}

const SUGGESTION = { page: 'comparePage', jak: 'compareJak', groups: 'compareGroups' } as const;

/** Picks medicines: by name, by a suggestion, or one by one from a group. */
export function DrugPicker(props: DrugPickerProps): JSX.Element {
  const { chosen, rows, suggestions, jakInhibitors, takesFocus, onChoose } = props;
  const t = useWords();
  const isFull = chosen.length >= MOST_COMPARED;
  const drugs = useMemo(
    () => rows && createSearch(rows.filter(({ id, kind }) => kind === 'drug' && !chosen.includes(id))),
    [rows, chosen],
  );
  const search = useGlossarySearch(drugs);
  return (
    <div class="compare-picker no-print">
      {isFull ? (
        <p class="compare-full">{t('compareFull', MOST_COMPARED)}</p>
      ) : (
        <SearchBox
          search={search}
          label={t('compareAdd')}
          placeholder={t('compareAddHint')}
          takesFocus={takesFocus && chosen.length === 0}
          onChoose={(id) => {
            search.setQuery('');
            onChoose([...chosen, id]);
          }}
        />
      )}
      {suggestions.length > 0 && (
        <fieldset class="compare-suggestions">
          <legend class="visually-hidden">{t('compareSuggestions')}</legend>
          {suggestions.map(({ kind, drugs }) => (
            <button
              key={kind}
              type="button"
              class="chip"
              title={drugs.map(({ headword }) => headword).join(', ')}
              onClick={() => onChoose(drugs.map(({ id }) => id))}
            >
              {t(SUGGESTION[kind])}
            </button>
          ))}
        </fieldset>
      )}
      {jakInhibitors.length > 0 && (
        <details>
          <summary>{t('compareAllJak', jakInhibitors.length)}</summary>
          <ul class="chips">
            {jakInhibitors.map(({ id, headword }) => {
              const isChosen = chosen.includes(id);
              return (
                <li key={id}>
                  <button
                    type="button"
                    class="chip"
                    aria-pressed={isChosen}
                    disabled={isFull && !isChosen}
                    onClick={() => onChoose(isChosen ? chosen.filter((other) => other !== id) : [...chosen, id])}
                    {...ENTRY_LANGUAGE}
                  >
                    {headword}
                  </button>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </div>
  );
}
