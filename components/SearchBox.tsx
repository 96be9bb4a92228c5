import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { EntryId } from '../glossary/kinds';
import type { SearchHit } from '../glossary/search/search';
import { KindBadge } from './KindBadge';
import { Met } from './Met';
import { ENTRY_LANGUAGE, type Translate, useWords } from './words';

export interface SearchBoxProps {
  readonly query: string;
  readonly hits: readonly SearchHit[];
  /** Whether the glossary is there: before that no hits say nothing. */
  readonly isReady: boolean;
  onQuery(query: string): void;
  onChoose(id: EntryId): void;
}

/** A combobox over the glossary: type, arrows, Enter. The focus stays in the field; the list is announced through it. */
export function SearchBox({ query, hits, isReady, onQuery, onChoose }: SearchBoxProps): JSX.Element {
  const t = useWords();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState(0);
  const chosen = hits[Math.min(active, hits.length - 1)];

  useEffect(() => setActive(0), [query]);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (chosen) document.getElementById(`${list}-${chosen.row.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen, list]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || hits.length === 0) return;
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 6,
      PageUp: active - 6,
    };
    const to = steps[event.key];
    if (to !== undefined) setActive(Math.max(0, Math.min(hits.length - 1, to)));
    else if (event.key === 'Enter' && chosen) onChoose(chosen.row.id);
    else return;
    event.preventDefault();
  };

  return (
    <div class="search">
      <input
        ref={field}
        class="search-field"
        type="text"
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        {...(chosen ? { 'aria-activedescendant': `${list}-${chosen.row.id}` } : {})}
        aria-label={t('popupSearchLabel')}
        placeholder={t('popupSearchPlaceholder')}
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div class="visually-hidden" role="status">
        {isReady && query.trim() && t.count('popupResults', hits.length)}
      </div>
      {hits[0] && (hits[0].fit === 'typo' || hits[0].fit === 'meaning') && <p class="closest">{t('popupClosest')}</p>}
      <div id={list} class="hits" role="listbox" aria-label={t('popupSearchLabel')}>
        {hits.map((hit, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
          // biome-ignore lint/a11y/useFocusableInteractive: options are pointed at by aria-activedescendant, never focused
          <div
            key={hit.row.id}
            id={`${list}-${hit.row.id}`}
            class="hit"
            role="option"
            aria-selected={hit === chosen}
            onClick={() => onChoose(hit.row.id)}
            onMouseMove={() => setActive(i)}
          >
            <Hit hit={hit} t={t} />
          </div>
        ))}
      </div>
      {isReady && query.trim() && hits.length === 0 && (
        <p class="empty">
          {t('popupNoResults', query.trim())} {t('popupNoResultsHint')}
        </p>
      )}
    </div>
  );
}

function Hit({ hit: { row, name, type, fit, ranges }, t }: { hit: SearchHit; t: Translate }): JSX.Element {
  const met = <Met text={name} ranges={ranges} />;
  return (
    <>
      <span class="hit-name" {...ENTRY_LANGUAGE}>
        {type === 'headword' && fit !== 'meaning' ? met : row.headword}
      </span>
      <KindBadge kind={row.kind} />
      {type !== 'headword' && (
        <span class="hit-via">
          <span {...ENTRY_LANGUAGE}>{met}</span> <span class="hit-how">{viaText(t, type, row.headword)}</span>
        </span>
      )}
      <span class="hit-gist" {...ENTRY_LANGUAGE}>
        {fit === 'meaning' ? <Met text={row.gist} ranges={ranges} /> : row.gist}
      </span>
    </>
  );
}

const viaText = (t: Translate, type: SearchHit['type'], headword: string): string =>
  type === 'brand'
    ? t('popupMatchBrand', headword)
    : type === 'abbreviation'
      ? t('popupMatchShort', headword)
      : t('popupMatchForm', headword);
