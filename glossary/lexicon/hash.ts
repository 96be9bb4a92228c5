/**
 * The hash of a word, fed one folded letter or digit at a time. Compiler, sieve and tokeniser share it.
 *
 * Values stay below 2^24 and every intermediate below 2^30: larger ones are no small integers in V8's interpreter,
 * which runs the first scan of every page, and each would be allocated. Three operations a letter, for the same reason.
 */

/** 2–27 for a–z, 28–37 for 0–9; only these occur in folded words of the lexicon. */
export const letterCode = (unit: number): number => (unit >= 97 ? unit - 95 : unit - 20);

/** Letters of other alphabets, and the underscore: the lexicon holds none. Below the factor, so that all words of four letters differ. */
export const FOREIGN = 58;

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

/** The same letters from the last to the first: two hashes together tell hundreds of thousands of words apart. */
export const backStep = (hash: number, code: number): number => (hash * 37 + code) & HASH_MASK;

export function hashBack(word: string): number {
  let hash = 0;
  for (let i = word.length - 1; i >= 0; i--) hash = backStep(hash, letterCode(word.charCodeAt(i)));
  return hash;
}

/** A word as the first of a pair, so that "a b" is not "b a". */
export const asFirst = (hash: number): number => (hash * 31) & HASH_MASK;

/** What the sieve asks of its first table: a word alone, two words (the first by `asFirst`), whether a word begins a form. */
export const pairKey = (first: number, second: number): number => first + second;
export const BEGINS = 0x2f0b3d;

/** Each key has two bits in one 16-bit cell of that table: by its lower bits and by its upper ones. */
export const cellOf = (key: number, mask: number): number => (key >> 4) & mask;
export const bitsOf = (key: number): number => (1 << (key & 15)) | (1 << ((key >> 20) & 15));

/**
 * The bits of a pair in the filter that confirms, all set when it was put in; a word that stands alone comes second to
 * its own letters read backwards. Of `first` and `second` only sums below 2^30 are made, as above.
 */
export const firstBit = (first: number, second: number, size: number): number => {
  const sum = first * 28 + second * 31;
  return (sum ^ (sum >> 12)) % size;
};
export const secondBit = (first: number, second: number, size: number): number => {
  const sum = first * 34 + second * 25;
  return (sum ^ (sum >> 9)) % size;
};
export const thirdBit = (first: number, second: number, size: number): number => {
  const sum = first * 22 + second * 37;
  return (sum ^ (sum >> 7)) % size;
};
