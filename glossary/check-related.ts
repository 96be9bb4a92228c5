/** Rules for the links between entries: a way in and a way back for each. */
import { KIND_FOLDERS } from './kinds';
import type { Entry, Problem } from './load';

/** More would be a list that nobody reads. */
export const MOST_RELATED = 8;

/**
 * Every entry is named as related by another, and a relation goes both ways unless the other side has its eight already.
 * Links that lead nowhere are another rule's.
 */
export function checkRelated(entries: readonly Entry[]): Problem[] {
  const byId = new Map<string, Entry>(entries.map((entry) => [entry.id, entry]));
  const named = new Set(entries.flatMap(({ related }) => related));
  const found: Problem[] = [];
  const tell = ({ kind, id }: Entry, message: string): void => {
    found.push({ file: `${KIND_FOLDERS[kind]}/${id}.yaml`, field: 'related', message });
  };
  for (const entry of entries) {
    if (entries.length > 1 && !named.has(entry.id))
      tell(entry, 'no other entry names it as related: no way leads here');
    for (const id of entry.related) {
      const other = byId.get(id);
      if (other && other.related.length < MOST_RELATED && !other.related.includes(entry.id))
        tell(other, `${entry.id} names it as related: name it in turn`);
    }
  }
  return found;
}
