/** What the gate keeps of a form: a print of its words. Words lose what spellings differ in, so that most variants share one. */

/** What a print says of the form besides its words. */
export const PRINT = {
  /** Means its entry on sight, in any case. */
  plain: 0x11,
  /** On sight, with a capital. */
  capital: 0x23,
  /** On sight, in this case: the bits of `letterCase` are added. */
  cased: 0x3d0000,
  /** A doubtful form in any case, or in this one. */
  doubtful: 0x47,
  doubtfulCased: 0x5b0000,
  /** A doubtful form that a text may write in lower case. */
  lowered: 0x6d,
  /** A disease's, which it may so write behind "my" alone. */
  owned: 0x9b,
  /** A word that speaks for some doubtful form. */
  cue: 0x83,
} as const;

/** No print covers more words than this: of a longer name its first ones are enough. */
export const MOST_WORDS = 4;

/** The word without a plural's s and the a or o of "ae" and "oe". */
export const plainWord = (word: string): string =>
  word.length > 3 ? word.replace(/[ao]e/g, 'e').replace(/s$/, '') : word;

/** The hash of words so far, after one more; begin with 0. */
export function joinWord(hash: number, word: string): number {
  let next = hash;
  for (let i = 0; i < word.length; i++) next = (Math.imul(next, 31) + word.charCodeAt(i)) | 0;
  return Math.imul(next ^ (next >>> 15), 0x2c1b3c6d) | 1;
}

/** Spreads the hash of some words, and what they are, over 32 bits: the bucket above, the print below. */
export function printOf(hash: number, kind: number): number {
  let x = hash ^ kind;
  x = Math.imul(x ^ (x >>> 16), 0x45d9f3b);
  x = Math.imul(x ^ (x >>> 13), 0x119de1f3);
  return x ^ (x >>> 16);
}

/** Bits of the filter `beside` for a form and a cue. */
export const BESIDE_BITS = 4;
export function besideBit(form: number, cue: number, nth: number, size: number): number {
  return (printOf(form, Math.imul(cue, nth + nth + 1)) >>> 1) % size;
}
