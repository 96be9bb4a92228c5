/**
 * Every place of a text where a form of the glossary stands, and every cue. Walks the lexicon's trie from each word;
 * whether a candidate means what it says is judged later, with the whole page known.
 */
import { classOfMark, type Lexicon, SENSE } from '../lexicon/lexicon';
import { childOf, cueOf, firstSense, NO_CUE } from '../lexicon/trie';
import { GREEK_NAMES } from './fold';
import { gapAfter, isAttached } from './gaps';
import { type LetterCase, letterCase } from './letter-case';
import type { Span } from './match';
import { isOwned } from './owned';
import { sharedBeginnings, sharedEndings } from './shared-heads';
import { TokenNumbers } from './token-numbers';
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
  /** A form might have gone on where the words end. */
  readonly reachedEnd: boolean;
  /** Some candidates share a word with a neighbour. */
  readonly shares: boolean;
}

/** A parenthesis inside a term ("Janus kinase (JAK) inhibitors") holds at most so many words. */
const LONGEST_ASIDE = 4;

/** What begins with a word from `first` on, before the offset `before`. */
export function findCandidates(
  lexicon: Lexicon,
  tokens: Tokens,
  numbers: TokenNumbers = new TokenNumbers(lexicon),
  first = 0,
  before = tokens.source.length,
): Found {
  numbers.read(tokens);
  const candidates: Candidate[] = [];
  const cues: CueHit[] = [];
  const { count, starts } = tokens;
  let shares = false;
  let reachedEnd = false;
  for (let i = first; i < count && (starts[i] as number) < before; i++) {
    // Most words are none of the lexicon's, and most that are begin something else.
    if (tokens.isAttached(i)) continue;
    const node = childOf(lexicon, 0, numbers.at(i));
    if (node < 0 || leadsNowhere(lexicon, tokens, numbers, i, node)) continue;
    const have = candidates.length;
    if (walk(lexicon, tokens, numbers, i, node, candidates, cues)) reachedEnd = true;
    if (candidates.length === have) continue;
    const longest = candidates[candidates.length - 1] as Candidate;
    if (candidates.length - have > 1) candidates.push(...candidates.splice(have).reverse());
    if (longest.lastToken - longest.firstToken > 1 && addShared(lexicon, tokens, numbers, longest, candidates))
      shares = true;
  }
  if (shares) candidates.sort(byPlace);
  return { candidates, cues, reachedEnd, shares };
}

/**
 * Whether nothing begins with token `i`, which leads to `node`: alone it is nothing, and the word after a space does not
 * go on from there. So it is with every other word of English ("the", "of"), so it is told before anything is set up.
 */
function leadsNowhere(lexicon: Lexicon, tokens: Tokens, numbers: TokenNumbers, i: number, node: number): boolean {
  if (lexicon.nodeCue[node] !== NO_CUE || lexicon.senseCount[node] !== 0 || i + 1 >= tokens.count) return false;
  const end = tokens.ends[i] as number;
  return (
    (tokens.starts[i + 1] as number) - end === 1 &&
    tokens.source.charCodeAt(end) === 32 &&
    childOf(lexicon, node, numbers.at(i + 1)) < 0
  );
}

/** Adds the neighbours that share a word with `term`; says whether there are any. */
function addShared(
  lexicon: Lexicon,
  tokens: Tokens,
  numbers: TokenNumbers,
  term: Candidate,
  candidates: Candidate[],
): boolean {
  const parts = sharedBeginnings(lexicon, tokens, numbers, term);
  const others = sharedEndings(lexicon, tokens, numbers, term);
  if (parts.length === 0 && others.length === 0) return false;
  const before = candidates.length;
  for (const { firstToken, lastToken, node } of [...parts, ...others])
    emit(lexicon, tokens, firstToken, lastToken - 1, tokens.ends[lastToken - 1] as number, node, candidates, true);
  return candidates.length > before;
}

/** By start; then the longest, and of two alike the one that its neighbour completes. */
const byPlace = (a: Candidate, b: Candidate): number =>
  a.start - b.start || b.end - a.end || Number(b.shared) - Number(a.shared);

/** Follows the trie from token `first`; appends what it passes, shortest first. True when the words ended first. */
function walk(
  lexicon: Lexicon,
  tokens: Tokens,
  numbers: TokenNumbers,
  first: number,
  start: number,
  candidates: Candidate[],
  cues: CueHit[],
): boolean {
  let node = start;
  let i = first;
  for (;;) {
    const cue = cueOf(lexicon, node);
    // Most nodes are neither: the beginning of something longer.
    if ((cue > 0 || lexicon.senseCount[node] !== 0) && endsWord(tokens, i)) {
      if (cue > 0) cues.push({ cue, token: first, at: tokens.starts[first] as number });
      if (lexicon.senseCount[node] !== 0) emit(lexicon, tokens, first, i, tokens.ends[i] as number, node, candidates);
    }
    if (lexicon.childCount[node] === 0) return false;
    const gap = gapAfter(tokens, i);
    if (gap.marks === '') {
      if (i + 1 >= tokens.count) return true;
      node = childOf(lexicon, node, numbers.at(++i));
      if (node < 0) return false;
      continue;
    }
    const mark = childOf(lexicon, node, classOfMark(lexicon, gap.marks));
    if (mark >= 0) {
      node = mark;
      if (gap.hangingEnd >= 0) emit(lexicon, tokens, first, i, gap.hangingEnd, node, candidates);
      if (gap.marks.length > 1) return false;
      if (i + 1 >= tokens.count) return true;
      node = childOf(lexicon, node, numbers.at(++i));
    } else {
      const after = skipAside(tokens, i, gap.marks);
      if (after < 0) return i + LONGEST_ASIDE >= tokens.count;
      i = after;
      node = childOf(lexicon, node, numbers.at(i));
    }
    if (node < 0) return false;
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
  const word = tokens.word(i);
  return (
    word.length >= 5 &&
    /^[a-z]/.test(word) &&
    !ENDS_GREEK.test(word) &&
    /^\d{1,3}$/.test(tokens.word(i + 1)) &&
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
  const { senseFlags } = lexicon;
  const { source, starts } = tokens;
  const start = starts[firstToken] as number;
  /** Told where the first sense asks for it: most do not. */
  let letters: LetterCase | undefined;
  let exact: number[] | undefined;
  let loose: number[] | undefined;
  let certain: number[] | undefined;
  for (let sense = from; sense < to; sense++) {
    const flags = senseFlags[sense] as number;
    let fits = true;
    if (flags & (SENSE.cased | SENSE.capital)) {
      letters ??= letterCase(source.slice(start, wordEnd));
      if (flags & SENSE.cased && !shared) {
        const bits = lexicon.senseCase[sense] as number;
        fits = letters.bits === bits || (bits === 0 && letters.bits === 1);
        if (
          !fits &&
          ((flags & SENSE.lowerAllowed && (letters.bits === 0 || (letters.bits === 1 && letters.count > 2))) ||
            (flags & SENSE.owned && letters.bits === 0 && isOwned(source, { start, end: wordEnd })))
        ) {
          loose ??= [];
          loose.push(sense);
        }
      } else fits = !(flags & SENSE.capital) || letters.bits !== 0 || /['’]s/.test(source.slice(start, wordEnd + 2));
    }
    if (!fits) continue;
    exact ??= [];
    exact.push(sense);
    if (flags & SENSE.doubtful) continue;
    certain ??= [];
    certain.push(sense);
  }
  const kept = certain ?? exact ?? loose;
  if (!kept) return;
  let possessive = false;
  for (const sense of kept) if ((senseFlags[sense] as number) & SENSE.possessive) possessive = true;
  candidates.push({
    start,
    end: possessive ? possessiveEnd(source, wordEnd) : wordEnd,
    firstToken,
    lastToken: last + 1,
    senses: kept,
    sure: certain !== undefined,
    lowered: exact === undefined,
    shared,
  });
}
