/** Which letters of a text a query met, for a reader to see: fuse.js finds them where the query is misspelt. */
import Fuse, { type RangeTuple } from 'fuse.js';

/** Half-open, in UTF-16 units, in order. */
export type Ranges = readonly (readonly [start: number, end: number])[];

/** Single stray letters are what a scorer met on its way, not what the reader typed. */
const LEAST = 2;
/** Letters of a query that are compared. */
const LONGEST = 32;

const halfOpen = (indices: readonly RangeTuple[]): Ranges =>
  indices.filter(([from, to]) => to - from + 1 >= LEAST).map(([from, to]) => [from, to + 1] as const);

export function matchedRanges(text: string, query: string): Ranges {
  const at = text.toLowerCase().indexOf(query.toLowerCase());
  if (at >= 0) return [[at, Math.min(text.length, at + query.length)]];
  const [met] = new Fuse([text], {
    includeMatches: true,
    ignoreLocation: true,
    ignoreDiacritics: true,
    threshold: 0.7,
    minMatchCharLength: LEAST,
  }).search(query.slice(0, LONGEST));
  return halfOpen(met?.matches?.[0]?.indices ?? []);
}
