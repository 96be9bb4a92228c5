/**
 * What counts as the same letter. Folding takes off case and diacritics, spells Greek letters out, and says which
 * characters are no part of a word at all. Pure tables; the sieve and the tokeniser read them alike.
 */

/** How a character behaves in running text. */
export type Folded =
  /** Letters or digits, already folded; a Greek letter is a word of its own ("TNFα" is "tnf" + "alpha"). */
  | { readonly kind: 'letters' | 'digits' | 'greek'; readonly text: string }
  /** Neither part of a word nor its end: soft hyphen, zero-width characters, combining marks. */
  | { readonly kind: 'ignored' }
  /** Ends a word and may stand inside a term: white space, dashes, ® and ™. */
  | { readonly kind: 'soft' }
  /** Ends a word and a term, unless the term itself has it ("JAK/STAT"). */
  | { readonly kind: 'hard' };

const IGNORED: Folded = { kind: 'ignored' };
const SOFT: Folded = { kind: 'soft' };
const HARD: Folded = { kind: 'hard' };

export const GREEK_NAMES = [
  'alpha',
  'beta',
  'gamma',
  'delta',
  'epsilon',
  'zeta',
  'eta',
  'theta',
  'iota',
  'kappa',
  'lambda',
  'mu',
  'nu',
  'xi',
  'omicron',
  'pi',
  'rho',
  'sigma',
  'sigma',
  'tau',
  'upsilon',
  'phi',
  'chi',
  'psi',
  'omega',
] as const;

/** Letters that Unicode does not take apart. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
};

/** Hyphens, en dashes and minus signs of every make. The em dash is punctuation: it parts sentences, not words. */
const DASH = /^[-\u2010-\u2013\u2212\ufe58\ufe63\uff0d]$/u;
/** Scripts written without spaces: a Latin word beside them is a word of its own. */
const UNSPACED = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]$/u;

/**
 * What the characters that English text is full of fold to, so that a page of it never pays for Unicode's own tables,
 * which cost more than reading a screen of text: Latin letters from U+00A0 on, punctuation from U+2000 on. A letter is
 * itself, a space is soft, a full stop hard, a hyphen ignored; for a question mark the tables are asked.
 */
const LATIN =
  ' .........a..- ......?....o.....aaaaaa?ceeeeiiiidnooooo.ouuuuy??aaaaaa?ceeeeiiiidnooooo.ouuuuy?yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkk?llllll..llnnnnnn???oooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs';
const PUNCTUATION =
  '           -----    ....................  ..... ............................................... -----..........';

function foldKnown(point: number): Folded | null {
  const known = LATIN.charAt(point - 0xa0) || PUNCTUATION.charAt(point - 0x2000);
  switch (known) {
    case '':
    case '?':
      return null;
    case ' ':
      return SOFT;
    case '.':
      return HARD;
    case '-':
      return IGNORED;
    default:
      return { kind: 'letters', text: known };
  }
}

/** Folds one code point. Not cached: see `createFolder`. */
export const foldCodePoint = (point: number): Folded => foldKnown(point) ?? foldByUnicode(point);

/** As `foldCodePoint`, by Unicode's tables alone. */
export function foldByUnicode(point: number): Folded {
  const char = String.fromCodePoint(point);
  if (/^[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]$|^\p{M}$/u.test(char)) return IGNORED;
  if (/^[\s\u00ae\u2122\u2120]$/u.test(char) || DASH.test(char)) return SOFT;
  if (UNSPACED.test(char)) return HARD;
  // Superscript figures are references to notes ("arthritis¹"), subscripts belong to the word.
  if (/^[¹²³⁰⁴-⁹]$/u.test(char)) return HARD;
  const lower = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const greek = lower.length === 1 ? lower.charCodeAt(0) - 0x3b1 : -1;
  const name = GREEK_NAMES[greek];
  if (name !== undefined) return { kind: 'greek', text: name };
  if (lower === 'ϐ' || lower === 'ϕ') return { kind: 'greek', text: lower === 'ϐ' ? 'beta' : 'phi' };
  const whole = WHOLE_LETTERS[lower] ?? lower;
  if (/^[0-9]+$/.test(whole)) return { kind: 'digits', text: whole };
  if (/^[\p{L}\p{N}_]+$/u.test(whole)) return { kind: 'letters', text: whole };
  return HARD;
}

export type Folder = (point: number) => Folded;

/** `foldCodePoint` that remembers what it was asked: a page uses few different characters. */
export function createFolder(): Folder {
  const known = new Map<number, Folded>();
  return (point) => {
    let folded = known.get(point);
    if (folded === undefined) {
      folded = foldCodePoint(point);
      known.set(point, folded);
    }
    return folded;
  };
}

/** A figure of ASCII. */
export const isFigure = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Straight, curly, modifier and full-width apostrophes, and the grave and acute accents people type for them. */
export const isApostrophe = (unit: number): boolean =>
  unit === 0x27 ||
  unit === 0x2019 ||
  unit === 0x2018 ||
  unit === 0x2bc ||
  unit === 0xff07 ||
  unit === 0x60 ||
  unit === 0xb4;

/** A mark of punctuation as the lexicon holds it, in one byte: "½" as it is, "∞" as something beyond ASCII. */
export function foldMark(mark: string): string {
  const unit = mark.charCodeAt(0);
  return unit < 0x100 ? mark : String.fromCharCode(0x80 | (unit & 0x7f));
}
