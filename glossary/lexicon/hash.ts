/**
 * The hash of a word, fed one folded letter or digit at a time. Compiler and sieve share it.
 *
 * Values stay below 2^24 and every intermediate below 2^29: larger ones are no small integers in V8's interpreter,
 * which runs the first scan of every page, and each would be allocated.
 */

/** 1–26 for a–z, 27–36 for 0–9; only these occur in folded words of the lexicon. */
export const letterCode = (unit: number): number => (unit >= 97 ? unit - 96 : unit - 21);

/** One step; start from 0. */
export const hashStep = (hash: number, code: number): number => ((hash << 5) ^ (hash >> 19) ^ code) & 0xffffff;

/** The hash of a whole folded word (a–z, 0–9). */
export function hashWord(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, letterCode(word.charCodeAt(i)));
  return hash;
}

/** Where a hash falls in a table of `mask + 1` slots: folds the upper bits in. */
export const slotOf = (hash: number, mask: number): number => (hash ^ (hash >> 9) ^ (hash << 3)) & mask;

/** The bit of an ordered pair of words. */
export const pairSlot = (first: number, second: number, mask: number): number =>
  (((first << 3) ^ (first >> 7)) + second * 5 + (second >> 11)) & mask;
