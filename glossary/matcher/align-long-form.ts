/**
 * Which words before "(TNF)" spell it out. Schwartz and Hearst take the shortest text whose letters hold the short
 * form's in order, and so read "pump inhibitors (PPIs)"; here each way to lay the letters on the words has a score,
 * initials before letters inside a word, and the best wins.
 */

import { letterPattern } from './letter-pattern';

/** Scores, fitted to the development half of the Ab3P corpus. A letter laid on … */
const SCORE = {
  wordInitial: 3,
  /** … the first letter after a hyphen or a slash. */
  partInitial: 2.6,
  /** … the first letter of "and", "of" and their like. */
  stopInitial: 1.2,
  /** … the letter right after the last one laid ("cd" on "cdc"). */
  next: 1.5,
  /** … a later letter of the word the last one lies in ("x" on "methotrexate"). */
  sameWord: 0.9,
  /** … a letter inside the next word, whose first letter is passed over ("x" on "box"). */
  insideNext: -0.4,
  /** A figure that nothing spells out. */
  unspelt: -0.2,
  skippedWord: -2,
  /** A later part of a word with hyphens. */
  skippedPart: -1.2,
  /** A figure, as the locants of a chemical name. */
  skippedFigure: -0.15,
  skippedStopWord: -0.15,
  /** A word between the last letter and the bracket. */
  trailingWord: -2,
  trailingPart: -1,
} as const;

/** A letter of the short form must earn so much on average. */
const ENOUGH = 1.3;
const STOP =
  /^(?:of|the|and|in|for|to|a|an|on|by|with|or|at|from|de|la|du|as|per|like|type|after|during|between|than|was|were|is|are|no|not|that|which|using|both)$/;
const NUMBERS: Readonly<Record<string, RegExp>> = {
  '1': /^(?:one|first|mono|uni)/,
  '2': /^(?:two|second|bi|di)/,
  '3': /^(?:three|third|tri)/,
  '4': /^(?:four|tetra|quadr)/,
  '5': /^(?:five|fifth|penta)/,
  '6': /^(?:six|hexa)/,
};

interface Part {
  readonly text: string;
  readonly start: number;
  /** Begins a word, not only a part after a hyphen. */
  readonly opensWord: boolean;
}

interface Placing {
  readonly part: number;
  readonly letter: number;
  readonly score: number;
  readonly firstPart: number;
}

export interface Alignment {
  /** Where the long form starts in the text handed in; it ends where the text ends. */
  readonly start: number;
  /** Score a letter. */
  readonly quality: number;
}

const WORDS = letterPattern(String.raw`[\p{L}\p{N}]+`, 'g');
const LETTER_OR_FIGURE = letterPattern(String.raw`[\p{L}\p{N}]`);
const IN_CAPITALS = letterPattern(String.raw`[\p{Lu}].*[\p{Lu}]|\d`);

const partsOf = (text: string): Part[] =>
  [...text.matchAll(WORDS.in(text))].map((match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    opensWord: match.index === 0 || /[\s([{"“'‘/–—]$|--$/.test(text.slice(Math.max(0, match.index - 2), match.index)),
  }));

/**
 * The best long form that ends where `text` ends. With `whole`, it must begin where `text` begins too.
 * Cost: letters × letters of `text`, both short.
 */
export function alignLongForm(short: string, text: string, whole = false): Alignment | null {
  const letters = [...(IN_CAPITALS.in(short).test(short) ? short.replace(/s$/, '') : short).toLowerCase()].filter(
    (char) => LETTER_OR_FIGURE.in(char).test(char),
  );
  if (letters.length === 0) return null;
  const parts = partsOf(text);
  let placings: Placing[] = [];
  for (const [i, letter] of letters.entries()) {
    const next: Placing[] = [];
    for (const [p, part] of parts.entries())
      for (let k = 0; k < part.text.length; k++) {
        const here = part.text.charAt(k) === letter || (k === 0 && NUMBERS[letter]?.test(part.text) === true);
        if (!here) continue;
        const initial = STOP.test(part.text)
          ? SCORE.stopInitial
          : part.opensWord
            ? SCORE.wordInitial
            : SCORE.partInitial;
        if (i === 0) {
          const opens = part.opensWord || isLocant(parts, p);
          if (k === 0 && (opens || p > 0) && (!whole || p === 0))
            next.push({ part: p, letter: 0, score: opens ? initial : initial - 1, firstPart: p });
          continue;
        }
        let best: Placing | null = null;
        for (const from of placings) {
          const score = from.score + stepScore(parts, from, p, k, initial);
          if (score > (best?.score ?? Number.NEGATIVE_INFINITY))
            best = { part: p, letter: k, score, firstPart: from.firstPart };
        }
        if (best && best.score > -4) next.push(best);
      }
    if (/\d/.test(letter)) for (const from of placings) next.push({ ...from, score: from.score + SCORE.unspelt });
    placings = next;
    if (placings.length === 0) return null;
  }
  let best: Placing | null = null;
  for (const placing of placings) {
    let score = placing.score;
    for (let p = placing.part + 1; p < parts.length; p++) {
      const { text: its, opensWord } = parts[p] as Part;
      const slight = /^\d+$|^(?:alpha|beta|gamma|delta)$/.test(its);
      score += slight ? -0.3 : opensWord ? SCORE.trailingWord : SCORE.trailingPart;
    }
    if (!best || score > best.score) best = { ...placing, score };
  }
  const first = best && parts[best.firstPart];
  if (!best || !first || best.score / letters.length < ENOUGH) return null;
  let start = first.start;
  while (start > 0 && !/[\s()[\]{}"“'‘/–—]$|--$/.test(text.slice(Math.max(0, start - 2), start))) start--;
  while (start < first.start && !LETTER_OR_FIGURE.in(text.charAt(start)).test(text.charAt(start))) start++;
  return { start, quality: best.score / letters.length };
}

/** Only figures and Greek names stand between the start of the word and this part: "2,4,6-trinitrobenzene". */
function isLocant(parts: readonly Part[], at: number): boolean {
  for (let p = at - 1; p >= 0; p--) {
    const { text, opensWord } = parts[p] as Part;
    if (!/^(?:\d+|alpha|beta|gamma|delta|[a-z])$/.test(text)) return false;
    if (opensWord) return true;
  }
  return false;
}

function stepScore(parts: readonly Part[], from: Placing, part: number, letter: number, initial: number): number {
  if (part < from.part || (part === from.part && letter <= from.letter)) return Number.NEGATIVE_INFINITY;
  if (part === from.part) return letter === from.letter + 1 ? SCORE.next : SCORE.sameWord;
  if (letter > 0 && (part !== from.part + 1 || from.letter < 0)) return Number.NEGATIVE_INFINITY;
  let score = letter > 0 ? SCORE.insideNext : initial;
  for (let p = from.part + 1; p < part; p++) score += skipScore(parts[p] as Part);
  return score;
}

function skipScore({ text, opensWord }: Part): number {
  if (STOP.test(text)) return SCORE.skippedStopWord;
  if (/^\d+$/.test(text)) return SCORE.skippedFigure;
  return opensWord ? SCORE.skippedWord : SCORE.skippedPart;
}
