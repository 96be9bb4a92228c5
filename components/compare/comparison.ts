/**
 * Medicines side by side: rows of what is known, and whether it differs. What is not known is never taken for a difference, nor for
 * a likeness.
 */
import type { FactsView } from '../../glossary/entry-facts';
import type { Level } from '../../glossary/kinds';
import { DRUG_ROWS, drugRows, type FactRow } from '../facts/drug-rows';
import { type FactItem, NONE } from '../facts/fact-item';
import type { RegionChoice } from '../facts/region';
import type { Translate } from '../words';

export interface ComparedRow {
  readonly id: string;
  readonly label: string;
  readonly holds: FactRow['holds'];
  /** One a medicine, in their order; empty: nothing is known. */
  readonly cells: readonly (readonly FactItem[])[];
  /** `too-little`: known of fewer than two. */
  readonly verdict: 'differs' | 'same' | 'too-little';
  /** Whether an item is not said of all medicines of which anything is known here. Only where items are things, not sentences. */
  isOwn(item: FactItem): boolean;
}

interface Reading {
  readonly region: RegionChoice;
  readonly level: Level;
  readonly t: Translate;
}

const signature = (items: readonly FactItem[]): string =>
  items
    .map(({ same }) => same)
    .sort()
    .join('\n');

/** Pure. Rows in the order of `DRUG_ROWS`; every cell is there, known or not. */
export function compareDrugs(views: readonly FactsView<'drug'>[], reading: Reading): ComparedRow[] {
  const columns = views.map((view) => drugRows(view, { ...reading, place: 'compared' }));
  return DRUG_ROWS.flatMap(({ id }) => {
    const rows = columns.map((column) => column.find((row) => row.id === id));
    const first = rows.find((row) => row !== undefined);
    if (!first) return [];
    const cells = rows.map((row) => row?.items ?? []);
    const known = cells.filter((items) => items.length > 0);
    const verdict = known.length < 2 ? 'too-little' : new Set(known.map(signature)).size === 1 ? 'same' : 'differs';
    const isOwn = ({ same }: FactItem): boolean =>
      first.holds === 'things' &&
      verdict === 'differs' &&
      !known.every((items) => items.some((item) => item.same === same));
    // One that says there is none does not only word it differently.
    const holds = known.flat().some(({ same }) => same === NONE) ? 'values' : first.holds;
    return [{ id, label: first.label, holds, cells, verdict, isOwn }];
  });
}
