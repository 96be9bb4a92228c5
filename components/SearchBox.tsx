import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { EntryId } from '../glossary/kinds';
import { decodeStem } from '../glossary/matcher/stems';
import type { SearchHit } from '../glossary/search/search';
import { KindBadge } from './KindBadge';
import { KindFilter } from './KindFilter';
import { Met } from './Met';
import { NamePattern } from './NamePattern';
import type { GlossaryQuery } from './use-glossary-search';
import { ENTRY_LANGUAGE, type Translate, useWords } from './words';

export interface SearchBoxProps {
  readonly search: GlossaryQuery;
  /** What the field is for, where it is not the whole glossary. */
  readonly label?: string;
  readonly placeholder?: string;
  /** Whether it takes the focus as it comes. */
  readonly takesFocus?: boolean;
  onChoose(id: EntryId): void;
}

interface Group {
  /** Undefined where the hits need no word of caution. */
  readonly title: string | undefined;
  readonly hits: readonly SearchHit[];
}

/** Hits by how sure they are: names, guesses at a name, words of an explanation. */
function groupsOf(t: Translate, { hits, near }: GlossaryQuery['result']): readonly Group[] {
  const named = hits.filter(({ fit }) => fit !== 'meaning');
  const meant = hits.filter(({ fit }) => fit === 'meaning');
  return [
    { title: named[0]?.fit === 'typo' ? t('popupClosest') : undefined, hits: named },
    { title: t('popupDidYouMean'), hits: near },
    { title: t('popupInMeanings'), hits: meant },
  ].filter((group) => group.hits.length > 0);
}

/**
 * A combobox over the glossary: type, arrows, Enter. The focus stays in the field; the list is announced through it. Where no name fits, it
 * says so, and what may have been meant.
 */
export function SearchBox({ search, takesFocus = true, onChoose, ...own }: SearchBoxProps): JSX.Element {
  const { query, kind, result, isReady, field, setQuery, setKind } = search;
  const t = useWords();
  const label = own.label ?? t('popupSearchLabel');
  const list = useId();
  const [active, setActive] = useState(0);
  const groups = groupsOf(t, result);
  const options = groups.flatMap(({ hits }) => hits);
  const chosen = options[Math.min(active, options.length - 1)];
  const asked = query.trim();
  const isNamed = result.hits.some(({ fit }) => fit !== 'meaning') || (kind !== null && result.counts.size > 0);
  const pattern = isReady && asked && !isNamed ? decodeStem(asked) : null;

  useEffect(() => setActive(0), [query, kind]);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, []);
  useEffect(() => {
    if (chosen && active > 0) document.getElementById(`${list}-${chosen.row.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen, list]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || options.length === 0) return;
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 6,
      PageUp: active - 6,
    };
    const to = steps[event.key];
    if (to !== undefined) setActive(Math.max(0, Math.min(options.length - 1, to)));
    else if (event.key === 'Enter' && chosen) onChoose(chosen.row.id);
    else return;
    event.preventDefault();
  };

  return (
    <div class="search">
      <div class="search-line">
        <input
          ref={field}
          class="search-field"
          type="text"
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          {...(chosen ? { 'aria-activedescendant': `${list}-${chosen.row.id}` } : {})}
          aria-label={label}
          placeholder={own.placeholder ?? t('popupSearchPlaceholder')}
          enterkeyhint="search"
          autocomplete="off"
          spellcheck={false}
          // A page pasted by mistake would keep the search busy.
          maxLength={200}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {query && (
          <button
            type="button"
            class="icon-button"
            aria-label={t('searchClear')}
            title={t('searchClear')}
            onClick={() => {
              setQuery('');
              field.current?.focus();
            }}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="m4 4 8 8M12 4l-8 8" />
            </svg>
          </button>
        )}
      </div>
      <div class="visually-hidden" role="status">
        {isReady && asked && t.count('popupResults', result.hits.length)}
      </div>
      {(result.counts.size > 1 || (kind && result.counts.size > 0)) && (
        <KindFilter counts={result.counts} kind={kind} onKind={setKind} />
      )}
      {isReady && asked && !isNamed && (
        <div class="unknown">
          <p class="empty">
            {t('popupNoResults', asked)} {options.length === 0 && !pattern && t('popupNoResultsHint')}
          </p>
          {pattern && <NamePattern pattern={pattern} />}
        </div>
      )}
      {kind && isNamed && options.length === 0 && <p class="empty">{t('filterNone')}</p>}
      <div id={list} class="hits" role="listbox" aria-label={label}>
        {groups.map(({ title, hits }, g) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div
            key={title ?? ''}
            role="group"
            {...(title ? { 'aria-labelledby': `${list}-group-${g}` } : { 'aria-label': label })}
          >
            {title && (
              <p id={`${list}-group-${g}`} class="hits-title" role="presentation">
                {title}
              </p>
            )}
            {hits.map((hit) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
              // biome-ignore lint/a11y/useFocusableInteractive: options are pointed at by aria-activedescendant, never focused
              <div
                key={hit.row.id}
                id={`${list}-${hit.row.id}`}
                class="hit"
                role="option"
                aria-selected={hit === chosen}
                onClick={() => onChoose(hit.row.id)}
                onMouseMove={() => setActive(options.indexOf(hit))}
              >
                <Hit hit={hit} t={t} />
              </div>
            ))}
          </div>
        ))}
      </div>
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
