/**
 * Terms that share a word with their neighbour: "hepatitis B and C", "JAK1/2", "phase II/III", "ACR20/50/70", "IFN-α/β" share what comes
 * first; "IL-17 and IL-23 inhibitors", "rheumatoid or psoriatic arthritis" what comes last. The part that stands apart
 * is marked as what it means there: "C" as hepatitis C, "IL-17" as IL-17 inhibitor.
 */
import { hashWord } from '../lexicon/hash';
import type { Lexicon } from '../lexicon/lexicon';
import { childOf } from '../lexicon/trie';
import { gapAfter, isAttached } from './gaps';
import type { TokenNumbers } from './token-numbers';
import type { Tokens } from './tokens';
import { endingClass, endsVariably } from './variable-ending';

/** Words of a text and the trie node they lead to together. */
export interface SharedPart {
  /** Tokens of the text, half-open: the span. */
  readonly firstToken: number;
  readonly lastToken: number;
  /** Where the whole term ends in the trie. */
  readonly node: number;
}

export interface Walked {
  readonly firstToken: number;
  readonly lastToken: number;
}

/** So many members a list may have, and so many words a part before a shared last word. */
const LONGEST_LIST = 6;
const LONGEST_PART = 4;
const NONE: readonly SharedPart[] = [];
const AND = hashWord('and');
const OR = hashWord('or');

/** "and" or "or", told by its hash: no string is made for it. */
export const isConjunction = ({ hashes, count }: Tokens, i: number): boolean =>
  i < count && (hashes[i] === AND || hashes[i] === OR);

/** The word after a coordination that follows token `i`: "/", ",", "and", "or", "&", ", and", "and/or"; -1 when none. */
function afterCoordination(tokens: Tokens, i: number): number {
  const { marks } = gapAfter(tokens, i);
  if (i + 1 >= tokens.count || isAttached(tokens, i)) return -1;
  if (marks === '' || marks === ',') {
    if (!isConjunction(tokens, i + 1)) return marks === ',' ? i + 1 : -1;
    const after = gapAfter(tokens, i + 1).marks;
    if (after === '' && i + 2 < tokens.count) return i + 2;
    return after === '/' && isConjunction(tokens, i + 2) && i + 3 < tokens.count ? i + 3 : -1;
  }
  return marks === '/' || marks === '&' ? i + 1 : -1;
}

/** Figures that count or measure something are no end of a name: "ACR20 and 50 patients". */
const COUNTED =
  /^(?:patients?|people|adults|children|women|men|of|mg|mcg|g|ml|kg|weeks?|months?|days?|years?|hours?|times|percent|participants|subjects|cases|trials|studies|were|had|other|more)$/;

/** `child` follows words already walked; -1 when it leads nowhere. */
function walkWords(lexicon: Lexicon, numbers: TokenNumbers, from: number, to: number, start: number): number {
  let node = start;
  for (let i = from; i < to && node >= 0; i++) node = childOf(lexicon, node, numbers.at(i));
  return node;
}

const hasSense = (lexicon: Lexicon, node: number): boolean => node > 0 && (lexicon.senseCount[node] as number) > 0;

const softWithin = (tokens: Tokens, from: number, to: number): boolean => {
  for (let i = from; i < to - 1; i++) if (gapAfter(tokens, i).marks !== '') return false;
  return true;
};

/** Parts after `term` that share its beginning. */
export function sharedBeginnings(
  lexicon: Lexicon,
  tokens: Tokens,
  numbers: TokenNumbers,
  { firstToken, lastToken }: Walked,
): readonly SharedPart[] {
  if (lastToken - firstToken < 2 || !endsVariably(tokens, lastToken - 1)) return NONE;
  const found: SharedPart[] = [];
  const kind = endingClass(tokens.word(lastToken - 1));
  if (!softWithin(tokens, firstToken, lastToken)) return found;
  const stem = walkWords(lexicon, numbers, firstToken, lastToken - 1, 0);
  if (stem < 0) return found;
  const isCapital = (i: number): boolean => {
    const letter = tokens.source.charAt(tokens.starts[i] as number);
    return letter !== letter.toLowerCase();
  };
  for (let at = lastToken - 1, k = 0; k < LONGEST_LIST; k++) {
    const next = afterCoordination(tokens, at);
    if (next < 0 || endingClass(tokens.word(next)) !== kind || isAttached(tokens, next)) break;
    if (kind === 'letter' && isCapital(next) !== isCapital(lastToken - 1)) break;
    const slash = next === at + 1 && gapAfter(tokens, at).marks === '/';
    // "In phase II, and I felt well".
    if (kind === 'roman' && !slash && tokens.word(next) === 'i') break;
    if (kind === 'figure' && !slash) {
      const following = gapAfter(tokens, next).marks;
      if (following.startsWith('%') || (following.startsWith('.') && tokens.isFigure(next + 1))) break;
      if (following === '' && COUNTED.test(tokens.word(next + 1))) break;
    }
    const node = childOf(lexicon, stem, numbers.at(next));
    if (hasSense(lexicon, node)) found.push({ firstToken: next, lastToken: next + 1, node });
    at = next;
  }
  return found;
}

/** Parts before `term` that share its last word. */
export function sharedEndings(
  lexicon: Lexicon,
  tokens: Tokens,
  numbers: TokenNumbers,
  { firstToken, lastToken }: Walked,
): readonly SharedPart[] {
  const head = lastToken - 1;
  let first = firstToken;
  let end = lastToken - firstToken < 2 ? -1 : beforeCoordination(tokens, first);
  if (end < 0) return NONE;
  const found: SharedPart[] = [];
  if (!/^[a-z]{4,}$/.test(tokens.word(head))) return found;
  for (let k = 0; k < LONGEST_LIST && end >= 0; k++, end = beforeCoordination(tokens, first)) {
    let part: SharedPart | null = null;
    for (let start = end; start > end - LONGEST_PART && start >= 0; start--) {
      if (start < end && gapAfter(tokens, start).marks !== '') break;
      const node = walkWords(lexicon, numbers, head, head + 1, walkWords(lexicon, numbers, start, end + 1, 0));
      if (hasSense(lexicon, node)) part = { firstToken: start, lastToken: end + 1, node };
    }
    if (!part) break;
    found.push(part);
    first = part.firstToken;
  }
  return found;
}

/** The word before a coordination that ends right before token `first`, or -1. */
function beforeCoordination(tokens: Tokens, first: number): number {
  for (let end = first - 1; end >= 0 && end >= first - 3; end--)
    if (afterCoordination(tokens, end) === first && !isConjunction(tokens, end)) return end;
  return -1;
}
