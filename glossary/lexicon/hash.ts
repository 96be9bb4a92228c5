/**
 * The hash of a word, fed one folded letter or digit at a time. Compiler, sieve and tokeniser share it.
 *
 * Values stay below 2^24 and every intermediate below 2^30: larger ones are no small integers in V8's interpreter,
 * which runs the first scan of every page, and each would be allocated. Three operations a letter, for the same reason.
 */

/** 1–26 for a–z, 27–36 for 0–9; only these occur in folded words of the lexicon. */
export const letterCode = (unit: number): number => (unit >= 97 ? unit - 96 : unit - 21);

/** The largest odd factor but two that keeps `hash * FACTOR + code` below 2^30. */
export const FACTOR = 59;
export const HASH_MASK = 0xffffff;

/** One step; start from 0. */
export const hashStep = (hash: number, code: number): number => (hash * FACTOR + code) & HASH_MASK;

/** The hash of a whole folded word (a–z, 0–9). */
export function hashWord(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, letterCode(word.charCodeAt(i)));
  return hash;
}

/** Where a hash falls in a table of `mask + 1` slots: folds the upper bits in. */
export const slotOf = (hash: number, mask: number): number => (hash ^ (hash >> 11)) & mask;

/** An ordered pair of words as one number, to be asked of the bits; a word that stands alone is followed by 0. */
export const hashPair = (first: number, second: number): number =>
  Math.imul(Math.imul(second, 0x9e3779b1) ^ first, 0x85ebca6b) ^ (first >>> 5);

/** The two bits of a pair, both of which are set when it was put in. */
export const firstBit = (pair: number, mask: number): number => (pair >>> 7) & mask;
export const secondBit = (pair: number, mask: number): number => (Math.imul(pair, 0xc2b2ae35) >>> 6) & mask;
