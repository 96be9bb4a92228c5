/** Entries by the words of their meaning, for readers who know what a thing is and not what it is called ("dry eyes"). */
import type { Ranges } from './ranges';
import type { SearchRow } from './search-row';

/** Words that say nothing of what is meant. */
const LITTLE = new Set(
  'a an and are at by can do does for from how in is it of on or that the this to what when with'.split(' '),
);

/**
 * Rows whose gist has every word of the query, each from its beginning on, in any order; those where the words come soonest first.
 * Cost: one pass over all gists.
 */
export function findMeanings(
  rows: readonly SearchRow[],
  query: string,
  taken: ReadonlySet<SearchRow>,
  limit: number,
): readonly { readonly row: SearchRow; readonly ranges: Ranges }[] {
  const words = [...new Set(query.toLowerCase().split(/[^\p{L}\p{N}]+/u))].filter(
    (word) => word.length > 1 && !LITTLE.has(word),
  );
  if (!words.some((word) => word.length >= 3)) return [];
  const patterns = words.map((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'iu'));
  const found: { readonly row: SearchRow; readonly ranges: Ranges; readonly at: number }[] = [];
  for (const row of rows) {
    if (taken.has(row)) continue;
    const starts = placesOf(patterns, row.gist);
    if (!starts) continue;
    const ranges = starts
      .map((start, i) => [start, start + (words[i]?.length ?? 0)] as const)
      .sort(([a], [b]) => a - b)
      .filter(([start], i, all) => i === 0 || start >= (all[i - 1]?.[1] ?? 0));
    found.push({ row, ranges, at: Math.max(...starts) });
  }
  return found.sort((a, b) => a.at - b.at).slice(0, limit);
}

/** Where each of them first is; null when one is not. */
function placesOf(patterns: readonly RegExp[], text: string): readonly number[] | null {
  const starts: number[] = [];
  for (const pattern of patterns) {
    const at = text.search(pattern);
    if (at < 0) return null;
    starts.push(at);
  }
  return starts;
}
