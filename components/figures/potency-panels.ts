/** Measured values by the way they were measured: one panel each, so that no axis ever holds two. Pure. */
import { scaleLog } from 'd3-scale';
import type { FigureData, FigureDrug, JanusKinase, PotencyFact } from '../../glossary/figure-data';
import type { EntryId } from '../../glossary/kinds';
import { kinaseNamed, ratioSides } from '../../glossary/reach';
import type { SourceItem } from '../../glossary/schema';
import { KINASES, kinaseName } from './group-signals';

export interface Lane {
  /** What was measured: a kinase, or a ratio by its name. */
  readonly label: string;
  readonly kinase: JanusKinase | null;
  readonly fact: PotencyFact;
}

export interface PotencyRow {
  readonly drug: FigureDrug;
  readonly lanes: readonly Lane[];
  /** Kinases that were not measured along; none among ratios. */
  readonly missing: readonly JanusKinase[];
}

export interface PotencyPanel {
  readonly measure: PotencyFact['measure'];
  readonly assay: string;
  readonly rows: readonly PotencyRow[];
  /** From different sources: values of one medicine belong together, values of two do not. */
  readonly isMixed: boolean;
  readonly axis: Axis;
}

/** A logarithmic axis in percents of its length. */
export interface Axis {
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
  place(value: number): number;
}

/** Whole decades around the values, two at least, and room for the arrow of "more than". @param values all above zero */
export function axisFor(values: readonly Pick<PotencyFact, 'value' | 'relation'>[]): Axis {
  const decades = values.map(({ value, relation }) => Math.log10(value) + (relation === '>' ? 0.4 : 0));
  const low = Math.floor(Math.min(...values.map(({ value }) => Math.log10(value))));
  const high = Math.max(Math.ceil(Math.max(...decades)), low + 2);
  const scale = scaleLog([10 ** low, 10 ** high], [0, 100]);
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, i) => {
      const value = Number((10 ** (low + i)).toPrecision(6));
      return { value, at: scale(value) };
    }),
    place: (value) => scale(value),
  };
}

function lanesOf(facts: readonly PotencyFact[]): readonly Lane[] {
  if (facts.every(({ measure }) => measure === 'fold'))
    return facts.map((fact) => {
      const weak = ratioSides(fact.target)?.weak ?? [];
      return { label: fact.target, kinase: weak.length === 1 ? (weak[0] ?? null) : null, fact };
    });
  return KINASES.flatMap((kinase) =>
    facts
      .filter(({ target }) => kinaseNamed(target) === kinase)
      .map((fact) => ({ label: kinaseName(kinase), kinase, fact })),
  );
}

/** Where a source stands: two entries may word one differently. */
const placeOf = (item: SourceItem | undefined): string => (item && ('id' in item ? item.id : item.locator)) ?? '';

/** Panels of the chosen medicine first, then those with the most medicines; values before ratios. Medicines as the data has them. */
export function potencyPanels(data: FigureData, chosen: EntryId | null = null): readonly PotencyPanel[] {
  const lacks = ({ rows }: PotencyPanel): boolean => rows.every(({ drug }) => drug.id !== chosen);
  const panels = new Map<string, Map<FigureDrug, PotencyFact[]>>();
  for (const drug of data.drugs)
    for (const fact of drug.potency) {
      const key = `${fact.measure} ${fact.assay}`;
      const rows = panels.get(key) ?? new Map<FigureDrug, PotencyFact[]>();
      rows.set(drug, [...(rows.get(drug) ?? []), fact]);
      panels.set(key, rows);
    }
  return [...panels.values()]
    .flatMap((rows): PotencyPanel[] => {
      const facts = [...rows.values()].flat();
      const [first] = facts;
      if (!first) return [];
      const { measure, assay } = first;
      return [
        {
          measure,
          assay,
          rows: [...rows].map(([drug, own]) => ({
            drug,
            lanes: lanesOf(own),
            missing:
              measure === 'fold' ? [] : KINASES.filter((id) => own.every(({ target }) => kinaseNamed(target) !== id)),
          })),
          isMixed: new Set(facts.map(({ source }) => placeOf(data.sources[source]))).size > 1 && rows.size > 1,
          axis: axisFor([...facts, ...(measure === 'fold' ? [{ value: 1, relation: '=' as const }] : [])]),
        },
      ];
    })
    .sort(
      (a, b) =>
        Number(lacks(a)) - Number(lacks(b)) ||
        Number(a.measure === 'fold') - Number(b.measure === 'fold') ||
        b.rows.length - a.rows.length,
    );
}
