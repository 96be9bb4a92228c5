/**
 * Every place of a text where a form of the glossary stands, and every cue. Walks the lexicon's trie from each word;
 * whether a candidate means what it says is judged later, with the whole page known.
 */
import { childOf, firstSense, type Lexicon, SENSE, tokenNumber } from '../lexicon/lexicon';
import { GREEK_NAMES } from './fold';
import { gapAfter, isAttached } from './gaps';
import { letterCase } from './letter-case';
import type { Span } from './match';
import { sharedBeginnings, sharedEndings } from './shared-heads';
import { possessiveEnd, type Tokens } from './tokens';

export interface Candidate extends Span {
  /** Tokens, half-open. */
  readonly firstToken: number;
  readonly lastToken: number;
  /** Numbers of senses (see `Lexicon`) whose case fits. */
  readonly senses: readonly number[];
  /** No evidence is needed. */
  readonly sure: boolean;
  /** Written in lower case where the form has capitals ("mtx"): asks for more evidence. */
  readonly lowered: boolean;
  /** Part of a list whose first or last word another member holds ("C" in "hepatitis B and C"). */
  readonly shared: boolean;
}

export interface CueHit {
  readonly cue: number;
  readonly token: number;
  /** UTF-16 offset of its first letter. */
  readonly at: number;
}

export interface Found {
  /** By start; at one start the longest first. */
  readonly candidates: readonly Candidate[];
  readonly cues: readonly CueHit[];
}

/** A parenthesis inside a term ("Janus kinase (JAK) inhibitors") holds at most so many words. */
const LONGEST_ASIDE = 4;

export function findCandidates(lexicon: Lexicon, tokens: Tokens): Found {
  const candidates: Candidate[] = [];
  const cues: CueHit[] = [];
  const numbers = tokens.words.map((word) => tokenNumber(lexicon, word));
  let shares = false;
  for (let i = 0; i < tokens.count; i++) {
    const number = numbers[i] as number;
    if (number < 0) continue;
    const node = childOf(lexicon, 0, number);
    if (node < 0 || (i > 0 && isAttached(tokens, i - 1))) continue;
    const here: Candidate[] = [];
    walk(lexicon, tokens, numbers, i, node, here, cues);
    for (let k = here.length - 1; k >= 0; k--) candidates.push(here[k] as Candidate);
    const longest = here.at(-1);
    if (!longest || longest.lastToken - longest.firstToken < 2) continue;
    const parts = [
      ...sharedBeginnings(lexicon, tokens, numbers, longest),
      ...sharedEndings(lexicon, tokens, numbers, longest),
    ];
    for (const { firstToken, lastToken, node: end } of parts) {
      emit(lexicon, tokens, firstToken, lastToken - 1, tokens.ends[lastToken - 1] as number, end, candidates, true);
      shares = true;
    }
  }
  if (shares) candidates.sort(byPlace);
  return { candidates, cues };
}

/** By start; then the longest, and of two alike the one that its neighbour completes. */
const byPlace = (a: Candidate, b: Candidate): number =>
  a.start - b.start || b.end - a.end || Number(b.shared) - Number(a.shared);

/** Follows the trie from token `first`; appends what it passes, shortest first. */
function walk(
  lexicon: Lexicon,
  tokens: Tokens,
  numbers: readonly number[],
  first: number,
  start: number,
  candidates: Candidate[],
  cues: CueHit[],
): void {
  let node = start;
  let i = first;
  for (;;) {
    const cue = lexicon.nodeCue[node] as number;
    const whole = endsWord(tokens, i);
    if (cue > 0 && whole) cues.push({ cue, token: first, at: tokens.starts[first] as number });
    if (whole) emit(lexicon, tokens, first, i, tokens.ends[i] as number, node, candidates);
    if (lexicon.childCount[node] === 0) return;
    const gap = gapAfter(tokens, i);
    if (gap.marks === '') {
      if (i + 1 >= tokens.count) return;
      node = childOf(lexicon, node, numbers[++i] as number);
      if (node < 0) return;
      continue;
    }
    const mark = childOf(lexicon, node, tokenNumber(lexicon, gap.marks.charAt(0)));
    if (mark >= 0) {
      node = mark;
      if (gap.touches) emit(lexicon, tokens, first, i, (tokens.ends[i] as number) + 1, node, candidates);
      if (gap.marks.length > 1 || i + 1 >= tokens.count) return;
      node = childOf(lexicon, node, numbers[++i] as number);
    } else {
      const after = skipAside(tokens, i, gap.marks);
      if (after < 0) return;
      i = after;
      node = childOf(lexicon, node, numbers[i] as number);
    }
    if (node < 0) return;
  }
}

/** The word after a short parenthesis that opens after token `i`, or -1. */
function skipAside(tokens: Tokens, i: number, marks: string): number {
  if (marks !== '(' && marks !== '[') return -1;
  for (let k = i + 1; k <= i + LONGEST_ASIDE && k + 1 < tokens.count; k++) {
    const { marks: closing } = gapAfter(tokens, k);
    if (closing === (marks === '(' ? ')' : ']')) return k + 1;
    if (closing !== '' && closing !== '/' && closing !== ',') return -1;
  }
  return -1;
}

/** "IFNbeta1" is no IFN-beta with a note. */
const ENDS_GREEK = new RegExp(`(?:${GREEK_NAMES.join('|')})s?$`);

/** A word ends here. Figures glued to a long word are a note's number that lost its superscript ("arthritis1"). */
function endsWord(tokens: Tokens, i: number): boolean {
  if (!isAttached(tokens, i)) return true;
  const word = tokens.words[i] as string;
  return (
    word.length >= 5 &&
    /^[a-z]/.test(word) &&
    !ENDS_GREEK.test(word) &&
    /^\d{1,3}$/.test(tokens.words[i + 1] ?? '') &&
    !isAttached(tokens, i + 1)
  );
}

function emit(
  lexicon: Lexicon,
  tokens: Tokens,
  firstToken: number,
  last: number,
  wordEnd: number,
  node: number,
  candidates: Candidate[],
  shared = false,
): void {
  const count = lexicon.senseCount[node] as number;
  if (count === 0) return;
  const from = firstSense(lexicon, node);
  const to = from + count;
  const { source, starts } = tokens;
  const start = starts[firstToken] as number;
  const text = source.slice(start, wordEnd);
  const letters = letterCase(text);
  const exact: number[] = [];
  const loose: number[] = [];
  for (let sense = from; sense < to; sense++) {
    const flags = lexicon.senseFlags[sense] as number;
    if (flags & SENSE.cased && !shared) {
      const bits = lexicon.senseCase[sense] as number;
      if (letters.bits === bits || (bits === 0 && letters.bits === 1)) exact.push(sense);
      else if (flags & SENSE.lowerAllowed && (letters.bits === 0 || (letters.bits === 1 && letters.count > 2)))
        loose.push(sense);
    } else if (
      !(flags & SENSE.capital) ||
      letters.bits & 1 ||
      possessiveEnd(source, tokens.ends[firstToken] as number) > (tokens.ends[firstToken] as number)
    )
      exact.push(sense);
  }
  const senses = exact.length > 0 ? exact : loose;
  if (senses.length === 0) return;
  const isSure = (sense: number): boolean => ((lexicon.senseFlags[sense] as number) & SENSE.doubtful) === 0;
  const certain = exact.filter(isSure);
  const kept = certain.length > 0 ? certain : senses;
  const possessive = kept.some((sense) => (lexicon.senseFlags[sense] as number) & SENSE.possessive);
  candidates.push({
    start,
    end: possessive ? possessiveEnd(source, wordEnd) : wordEnd,
    firstToken,
    lastToken: last + 1,
    senses: kept,
    sure: certain.length > 0,
    lowered: exact.length === 0,
    shared,
  });
}
