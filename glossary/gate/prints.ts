/** What the gate keeps of a form: a print of its words. Words lose what spellings differ in, so that most variants share one. */

/** What is known of some words, as bits of a byte beside their print. */
export const PRINT = {
  /** A form that means its entry on sight, in any case. */
  plain: 1,
  /** On sight, with a capital. */
  capital: 2,
  /** On sight, in some cases: which, a print of its own says (`casePrint`). */
  cased: 4,
  /** A doubtful form, in any case or in some. */
  doubtful: 8,
  doubtfulCased: 16,
  /** A doubtful form that a text may write in lower case. */
  lowered: 32,
  /** A disease's, which it may so write behind "my" alone. */
  owned: 64,
  /** A word that speaks for some doubtful form, or the first two of such. */
  cue: 128,
} as const;

/** No print covers more words than this: of a longer name its first ones are enough. */
export const MOST_WORDS = 4;
/** Nor of a cue: each word around a doubtful form is looked up with as many. */
export const MOST_CUE_WORDS = 2;

/** The word without a plural's s and the a or o of "ae" and "oe". */
export const plainWord = (word: string): string =>
  word.length > 3 ? word.replace(/[ao]e/g, 'e').replace(/s$/, '') : word;

/** The hash of a folded word, the same for all that `plainWord` makes one. */
export const wordHash = (word: string): number => hashOfPlain(word, 0, word.length);

/** The same of a word of ASCII in any case, where it stands in a text. */
export function hashOfPlain(text: string, start: number, end: number): number {
  const isLong = end - start > 3;
  const stop = isLong && (text.charCodeAt(end - 1) | 32) === 115 ? end - 1 : end;
  let hash = 0;
  for (let i = start; i < stop; i++) {
    let unit = text.charCodeAt(i);
    if (unit >= 65 && unit <= 90) unit |= 32;
    if (isLong && (unit === 97 || unit === 111) && i + 1 < end && (text.charCodeAt(i + 1) | 32) === 101) continue;
    hash = (Math.imul(hash, 31) + unit) | 0;
  }
  return hash;
}

/** The hash of words so far, after one more, or a mark by its unit; begin with 0. */
export function joinWord(hash: number, word: number): number {
  const next = (Math.imul(hash, 31) + word) | 0;
  return Math.imul(next ^ (next >>> 15), 0x2c1b3c6d);
}

/** Spreads the hash of some words over 32 bits: the bucket above, the print below. */
export function printOf(hash: number): number {
  let x = hash;
  x = Math.imul(x ^ (x >>> 16), 0x45d9f3b);
  x = Math.imul(x ^ (x >>> 13), 0x119de1f3);
  return x ^ (x >>> 16);
}

/** The same for these words in one case, which is the bits of `letterCase`. */
export const casePrint = (hash: number, bits: number): number => printOf(hash ^ (0x3d0000 + bits));

/** Bits of the filter `beside` for a form and a cue. */
export const BESIDE_BITS = 4;
export function besideBit(form: number, cue: number, nth: number, size: number): number {
  return (printOf(form ^ Math.imul(cue, nth + nth + 1)) >>> 1) % size;
}
