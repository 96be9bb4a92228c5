import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { FigureDrug } from '../../glossary/figure-data';
import type { EntryId } from '../../glossary/kinds';
import { type Reach, reachesOf } from '../../glossary/reach';
import { useWords } from '../words';
import { describeMeasure } from './describe-reach';

interface DrugChoiceProps {
  readonly drugs: readonly FigureDrug[];
  readonly chosen: EntryId | null;
  onChoose(id: EntryId | null): void;
}

/** Which medicine: those with values first. */
export function DrugChoice({ drugs, chosen, onChoose }: DrugChoiceProps): JSX.Element {
  const t = useWords();
  const id = useId();
  const measured = drugs.filter(({ potency }) => reachesOf(potency).length > 0);
  const options = (some: readonly FigureDrug[]): JSX.Element[] =>
    some.map((drug) => (
      <option key={drug.id} value={drug.id}>
        {drug.headword}
      </option>
    ));
  return (
    <p class="figure-choice">
      <label for={id}>{t('figureDrug')}</label>
      <select
        id={id}
        class="figure-select"
        value={chosen ?? ''}
        onChange={({ currentTarget: { value } }) => onChoose(drugs.find((drug) => drug.id === value)?.id ?? null)}
      >
        <option value="">{t('figureDrugNone')}</option>
        <optgroup label={t('figureDrugMeasured')}>{options(measured)}</optgroup>
        <optgroup label={t('figureDrugUnmeasured')}>
          {options(drugs.filter((drug) => !measured.includes(drug)))}
        </optgroup>
      </select>
    </p>
  );
}

interface AssayChoiceProps {
  readonly reaches: readonly Reach[];
  readonly chosen: number;
  onChoose(place: number): void;
}

/** Which measurement, where there are several: they are never mixed. */
export function AssayChoice({ reaches, chosen, onChoose }: AssayChoiceProps): JSX.Element | null {
  const t = useWords();
  const name = useId();
  if (reaches.length < 2) return null;
  return (
    <fieldset class="figure-assays">
      <legend>{t('figureAssay')}</legend>
      {reaches.map((reach, i) => (
        <label key={describeMeasure(t, reach)}>
          <input type="radio" name={name} checked={i === chosen} onChange={() => onChoose(i)} />{' '}
          {describeMeasure(t, reach)}
        </label>
      ))}
    </fieldset>
  );
}
