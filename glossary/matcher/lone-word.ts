/**
 * The quickest way to a candidate: a word that is a term by itself, asks for no evidence, and with which no longer term
 * begins. It is told by its hash; nothing around it is read.
 */
import { type Lexicon, SENSE } from '../lexicon/lexicon';
import { childOf, firstSense } from '../lexicon/trie';
import { findClass } from '../lexicon/words';
import type { Candidate } from './find-candidates';

/** Shorter ones may be part of a name with figures. */
export const SHORTEST = 3;
/** A form with any of these is looked at with what stands around it. */
const PARTICULAR = SENSE.doubtful | SENSE.cased | SENSE.possessive | SENSE.capital;

/**
 * Adds what the word of this hash is that ends at `end`, where no longer term is suspected. False when that takes more
 * than the word itself to say; true also for a word that is nothing.
 */
export function addLoneWord(
  lexicon: Lexicon,
  hash: number,
  text: string,
  end: number,
  candidates: Candidate[],
): boolean {
  const start = wordStart(text, end);
  if (end - start < SHORTEST || (start > 0 && isGlued(text.charCodeAt(start - 1)))) return false;
  if (end < text.length && isGlued(text.charCodeAt(end))) return false;
  const node = childOf(lexicon, 0, findClass(lexicon, hash, text, start, end));
  if (node < 0) return true;
  if (lexicon.childCount[node] !== 0) return false;
  if (lexicon.senseCount[node] === 0) return true;
  const senses = plainSenses(lexicon, node);
  if (!senses) return false;
  candidates.push({ start, end, firstToken: 0, lastToken: 1, senses, sure: true, lowered: false, shared: false });
  return true;
}

/** The senses of a node, or null where one of them asks for more than the word. */
export function plainSenses(lexicon: Lexicon, node: number): readonly number[] | null {
  const first = firstSense(lexicon, node);
  const end = first + (lexicon.senseCount[node] as number);
  const senses: number[] = [];
  for (let sense = first; sense < end; sense++) {
    if ((lexicon.senseFlags[sense] as number) & PARTICULAR) return null;
    senses.push(sense);
  }
  return senses;
}

/** Where the letters of ASCII begin that end at `end`. */
export function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && isLetter(text.charCodeAt(start - 1))) start--;
  return start;
}

const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

/** Figures, the underscore, and whatever is beyond ASCII. */
export const isGlued = (unit: number): boolean => unit > 127 || unit === 95 || (unit >= 48 && unit <= 57);
