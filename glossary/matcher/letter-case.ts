/** The case of a word's letters, as the lexicon notes it for short forms. */

export interface LetterCase {
  /** Bit i: the i-th letter or digit is a capital; the first 16 are looked at. */
  readonly bits: number;
  /** Letters and digits. */
  readonly count: number;
}

/** Short forms have fewer letters than this; more would not fit in two bytes. */
const LOOKED_AT = 16;

/** Spaces, dashes and other marks do not count: "IL-6" and "IL 6" have the same case. */
export function letterCase(text: string): LetterCase {
  let bits = 0;
  let count = 0;
  for (let i = 0; i < text.length && count < LOOKED_AT; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 128) {
      if (unit >= 65 && unit <= 90) bits |= 1 << count++;
      else if ((unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)) count++;
      continue;
    }
    // What punctuation stands between the words of a short form is no letter: dashes and primes above all.
    if (unit >= 0x2000 && unit < 0x2070) continue;
    const char = text.charAt(i);
    if (!/[\p{L}\p{N}]/u.test(char)) continue;
    if (/\p{Lu}/u.test(char)) bits |= 1 << count;
    count++;
  }
  return { bits, count };
}
