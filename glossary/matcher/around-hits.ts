/**
 * The quick way to read a flow: only the words around what the scanner suspects. Most flows with a term hold nothing
 * that asks for evidence, and most of their words are of no interest then. Where more than that may be needed the
 * answer is null, and the flow is read whole: no candidate is ever found by one way and not by the other.
 */

import type { Lexicon } from '../lexicon/lexicon';
import { type Candidate, findCandidates } from './find-candidates';
import { gapAfter } from './gaps';
import type { HitScanner } from './hit-scanner';
import { addLoneWord } from './lone-word';
import { nextHit } from './next-hit';
import { addPlainTerms } from './plain-phrase';
import { isConjunction } from './shared-heads';
import type { TokenNumbers } from './token-numbers';
import { possessiveEnd, type Tokens } from './tokens';
import { endsVariably } from './variable-ending';
import { stepBack, stepOn } from './word-steps';

/** So many words to either side of a suspected one: a term may begin two before it. Few go on for more than two. */
const BEFORE = 3;
const AFTER = 3;
const FURTHER = 9;
/** Words after a term that must have been read to say that no list goes on there. */
const MARGIN = 6;

/**
 * Cost: one scan of the text, and some words around each suspected one that is more than a term of one word.
 *
 * @param first where the first suspected word ends, or anything before it
 */
export function findAroundHits(
  lexicon: Lexicon,
  scanner: HitScanner,
  tokens: Tokens,
  numbers: TokenNumbers,
  text: string,
  first = 0,
): Candidate[] | null {
  const found: Candidate[] = [];
  scanner.before = 0;
  let hit = nextHit(scanner, text, first > 0 ? stepBack(text, first, BEFORE) : 0);
  /** What begins before it is known. */
  let done = 0;
  while (hit >= 0) {
    const one = hit;
    if (scanner.alone !== 0 && addLoneWord(lexicon, scanner.alone, text, hit, found)) {
      done = possessiveEnd(text, hit);
      hit = nextHit(scanner, text, hit);
      continue;
    }
    if (addPlainTerms(lexicon, text, hit, scanner.alone === 0, done, found)) {
      done = hit;
      hit = nextHit(scanner, text, hit);
      continue;
    }
    const from = Math.max(stepBack(text, hit, BEFORE), done);
    let last = hit;
    let to = stepOn(text, hit, AFTER);
    for (hit = nextHit(scanner, text, hit); hit >= 0 && hit <= to; hit = nextHit(scanner, text, hit)) {
      last = hit;
      to = stepOn(text, hit, AFTER);
    }
    const begin = wordBefore(tokens.read(text, from, to), one);
    let around = findCandidates(lexicon, tokens, numbers, begin, last);
    if (to < text.length && (around.reachedEnd || around.candidates.some((each) => mayGoOn(tokens, each)))) {
      to = stepOn(text, to, FURTHER);
      for (; hit >= 0 && hit <= to; hit = nextHit(scanner, text, hit)) {
        last = hit;
        to = stepOn(text, hit, FURTHER);
      }
      around = findCandidates(lexicon, tokens.read(text, from, to), numbers, begin, last);
    }
    done = text.indexOf(' ', last);
    const { candidates, reachedEnd, shares } = around;
    if (shares || (reachedEnd && to < text.length)) return null;
    for (const candidate of candidates) {
      if (!candidate.sure || needsMore(tokens, candidate, from > 0, to < text.length)) return null;
      found.push(candidate);
    }
  }
  return found;
}

/** The word before the one that ends at `hit`, as the scanner counts words: the first that a form suspected there may begin with. */
function wordBefore(tokens: Tokens, hit: number): number {
  const { starts, count } = tokens;
  let word = 0;
  let before = 0;
  for (let i = 1; i < count && (starts[i] as number) < hit; i++)
    if (!tokens.isAttached(i)) {
      before = word;
      word = i;
    }
  return before;
}

/** A list that shares the beginning of a term may go on beyond what was read. */
const mayGoOn = (tokens: Tokens, { firstToken, lastToken }: Candidate): boolean =>
  lastToken - firstToken > 1 && lastToken + MARGIN > tokens.count && endsVariably(tokens, lastToken - 1);

/** A list may end with the term, or go on after it, beyond what was read. */
function needsMore(tokens: Tokens, candidate: Candidate, cutBefore: boolean, cutAfter: boolean): boolean {
  const { firstToken, lastToken } = candidate;
  if (lastToken - firstToken < 2) return false;
  if (cutAfter && mayGoOn(tokens, candidate)) return true;
  if (firstToken === 0) return cutBefore;
  if (isConjunction(tokens, firstToken - 1)) return true;
  const { marks } = gapAfter(tokens, firstToken - 1);
  return marks === ',' || marks === '/' || marks === '&';
}
