/** The end of a name that a list varies: "hepatitis B and C", "IL-17 and 23". */
import { hashWord } from '../lexicon/hash';
import { GREEK_NAMES } from './fold';
import type { Tokens } from './tokens';

/** Letters of the longest Greek letter, the longest that may vary at the end of a name. */
const LONGEST_ENDING = 7;
const GREEK = new Set<string>(GREEK_NAMES);
/** From I to V, with a letter after it ("IIb"). */
const ROMAN = /^(?:i{1,3}|iv|v)[ab]?$/;
const LONG_ROMANS = ['ii', 'iii', 'iv', 'ia', 'ib', 'iia', 'iib', 'iiia', 'iiib', 'iva', 'ivb'];
const VARYING_HASHES = new Set<number>([...GREEK_NAMES, ...LONG_ROMANS].map(hashWord));

/** What may vary at the end of a name: a figure, Arabic or Roman, one letter, a Greek letter. */
export function endingClass(word: string): 'figure' | 'letter' | 'greek' | 'roman' | null {
  if (/^\d{1,3}[a-z]?$/.test(word)) return 'figure';
  if (ROMAN.test(word)) return 'roman';
  if (/^[a-z]$/.test(word)) return 'letter';
  return GREEK.has(word) ? 'greek' : null;
}

/** Whether the last word of a term is what may vary in a list that shares its beginning. */
export function endsVariably(tokens: Tokens, last: number): boolean {
  const length = (tokens.ends[last] as number) - (tokens.starts[last] as number);
  if (length > LONGEST_ENDING) return false;
  // Most are told without a string.
  if (tokens.isPlain(last) && !tokens.isFigure(last) && !mayVary(tokens.hashes[last] as number, length)) return false;
  return endingClass(tokens.word(last)) !== null;
}

/** As `endsVariably`, of letters of ASCII alone: one of them, or what hashes as a Greek letter or a Roman figure does. */
export const mayVary = (hash: number, length: number): boolean =>
  length === 1 || (length <= LONGEST_ENDING && VARYING_HASHES.has(hash));
