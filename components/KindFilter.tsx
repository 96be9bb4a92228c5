import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { KINDS, type Kind } from '../glossary/kinds';
import { KindGlyph } from './KindGlyph';
import { kindKey, useWords } from './words';

interface KindFilterProps {
  /** How many there are of each kind; kinds without any are left out, but for the chosen one. */
  readonly counts: ReadonlyMap<Kind, number>;
  /** Null is every kind. */
  readonly kind: Kind | null;
  onKind(kind: Kind | null): void;
}

/** Narrows a list to one kind. A radio group: one tab stop, arrows within. The chosen kind is named, the others are pictures with a title. */
export function KindFilter({ counts, kind, onKind }: KindFilterProps): JSX.Element {
  const t = useWords();
  const name = useId();
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <fieldset class="kind-filter">
      <legend class="visually-hidden">{t('filterLabel')}</legend>
      <label>
        <input type="radio" name={name} checked={kind === null} onChange={() => onKind(null)} />
        <span>
          {t('filterAll')} <span class="filter-count">{total}</span>
        </span>
      </label>
      {KINDS.filter((option) => counts.has(option) || option === kind).map((option) => (
        <label key={option} title={t(kindKey(option))}>
          <input type="radio" name={name} checked={option === kind} onChange={() => onKind(option)} />
          <span>
            <KindGlyph kind={option} />
            <span class={option === kind ? undefined : 'visually-hidden'}>{t(kindKey(option))}</span>{' '}
            <span class="filter-count">{counts.get(option) ?? 0}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
