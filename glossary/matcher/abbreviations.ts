/**
 * The abbreviations a text defines itself: "rheumatoid arthritis (RA)", "RA (rheumatoid arthritis)", "neoplasms, or
 * MPNs", and the notes under a table, "ULN, upper limit of normal; NRS, numerical rating scale". The places to look are
 * those of Schwartz and Hearst (PSB 2003); how letters are laid on words is in `align-long-form.ts`.
 */
import { alignLongForm } from './align-long-form';
import { alignUnusual, itemsBefore } from './align-unusual';
import { completedBelow } from './completed-below';
import { letterPattern } from './letter-pattern';
import type { Span } from './match';

export interface Abbreviation {
  readonly short: string;
  readonly long: string;
  readonly shortSpan: Span;
  /** Of a long form that its list completes, what stands before the bracket. */
  readonly longSpan: Span;
}

/** The longest parenthesis and the longest way back that are read, in characters. */
const LONGEST_ASIDE = 160;
const LONGEST_CLAUSE = 240;

/** Cost: linear in the text; each bracket costs a bounded look around it. */
export function findAbbreviations(text: string): readonly Abbreviation[] {
  return [...inBrackets(text), ...inNotes(text)];
}

/** "rheumatoid arthritis (RA)" and "RA (rheumatoid arthritis)". A text without brackets costs two native searches. */
export function inBrackets(text: string): readonly Abbreviation[] {
  if (!text.includes('(') && !text.includes('[')) return NONE;
  const found: Abbreviation[] = [];
  const lastClosing = Math.max(text.lastIndexOf(')'), text.lastIndexOf(']'));
  for (let i = 0; i < lastClosing; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 40 && unit !== 91) continue;
    const close = closingBracket(text, i, unit === 40 ? ')' : ']');
    if (close < 0) continue;
    const definition =
      shortInside(text, i, close) ??
      longInside(text, i, close) ??
      bothInside(text, i, close) ??
      completedBelow(text, i, close);
    if (definition) found.push(definition);
  }
  return found;
}

/** "ULN, upper limit of normal" and "neoplasms, or MPNs". */
export function inNotes(text: string): readonly Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const note of text.matchAll(NOTE)) {
    const short = note[1] as string;
    const long = (note[2] as string).trimEnd();
    const alignment = alignLongForm(short, long, true);
    if (!alignment || alignment.quality < 2.2) continue;
    const start = note.index + note[0].indexOf(short);
    const longStart = note.index + note[0].length - (note[2] as string).length;
    found.push(abbreviation(text, start, start + short.length, longStart, longStart + long.length));
  }
  for (const or of text.matchAll(OR_SHORT)) {
    const short = or[1] as string;
    const definition = before(text, or.index, short, or.index + or[0].length - short.length, 2.2);
    if (definition) found.push(definition);
  }
  return found;
}

const NONE: readonly Abbreviation[] = [];

const DOTTED = letterPattern(String.raw`^(?:[\p{L}]\.){2,4}$`);
const LETTER = letterPattern(String.raw`[\p{L}]`);
const BEGINS_WORD = letterPattern(String.raw`^[\p{L}\p{N}]`);
const CAPITAL_OR_FIGURE = letterPattern(String.raw`[\p{Lu}\d]`);
const FEW_SMALL = letterPattern(String.raw`^[\p{Ll}]{2,4}$|\.`);
const PLAIN_WORD = letterPattern(String.raw`^[\p{Lu}]?[\p{Ll}]{5,}$`);
const NO_LETTERS = letterPattern(String.raw`[^\p{L}\p{N}]`, 'g');
const LONG_WORD_LAST = letterPattern(String.raw`(?:^|\s)[\p{L}]{4,}$`);
const SHORT_BEFORE = letterPattern(String.raw`((?:[\p{L}]\.){2,4}|[\p{L}\p{N}][\p{L}\p{N}/+-]{1,9})\s?$`);
const TWO_CAPITALS = letterPattern(String.raw`[\p{Lu}].*[\p{Lu}\d]`);
const SHORT_LAST = letterPattern(String.raw`^[\p{L}][\p{L}\p{N}-]*[\p{Lu}][\p{L}\p{N}-]*$`);

/** "ULN, upper limit of normal;" "CI: confidence interval." "ADME = absorption, …" in a list of such. */
const NOTE = /(?<=^|[;.,]\s|\s)([A-Z][A-Za-z0-9-]{1,9})(?:,|:| ?=|\s[–-])\s([a-z][^;.:=()\n]{4,80}?)(?=[;.)\n]|$)/g;
/** "myeloproliferative neoplasms, or MPNs" */
const OR_SHORT = /,? (?:or|also called|known as|abbreviated(?: as| to)?) ([A-Z][A-Za-z0-9-]*[A-Z][A-Za-z0-9]*)\b/g;

const abbreviation = (text: string, s0: number, s1: number, l0: number, l1: number): Abbreviation => ({
  short: text.slice(s0, s1),
  long: text.slice(l0, l1),
  shortSpan: { start: s0, end: s1 },
  longSpan: { start: l0, end: l1 },
});

function closingBracket(text: string, open: number, closer: string): number {
  const opener = text.charAt(open);
  let depth = 0;
  const stop = Math.min(text.length, open + LONGEST_ASIDE);
  for (let i = open; i < stop; i++) {
    const char = text.charAt(i);
    if (char === opener) depth++;
    else if (char === closer && --depth === 0) return i;
  }
  return -1;
}

/** One to two words, a capital or a letter among figures; nothing that is a plain word, a number or "e.g.". */
export const isShortForm = (text: string): boolean =>
  text.length <= 14 &&
  (DOTTED.in(text).test(text)
    ? !/^(?:e\.g|i\.e|i\.v|i\.p|i\.m|s\.c|p\.o|a\.m|p\.m)\.$/i.test(text)
    : !text.includes('.')) &&
  BEGINS_WORD.in(text).test(text) &&
  LETTER.in(text).test(text) &&
  !/[=<>%:]|^\d+ |^(?:see|ref|fig|table|group|grade|type|phase|class|n|vs) ?\d*$|^[ivx]+$/i.test(text) &&
  text.split(/\s+/).length <= 2 &&
  (CAPITAL_OR_FIGURE.in(text).test(text) ||
    (FEW_SMALL.in(text).test(text) &&
      !/^(?:with|that|this|from|also|both|not|was|the|and|for|but|see|who|cf|vs|eg|ie|or|in|at|by|to|of|on|as|if|mean|data|left|right|men|non)$/.test(
        text,
      ))) &&
  !PLAIN_WORD.in(text).test(text);

function shortInside(text: string, open: number, close: number): Abbreviation | null {
  let from = open + 1;
  for (const piece of text.slice(open + 1, close).split(/[;,]| or | and /, 2)) {
    const short = piece.trim().replace(/^["“'‘]|["”'’]$/g, '');
    const at = text.indexOf(short, from);
    from = at + piece.length;
    if (!isShortForm(short)) continue;
    const definition = before(text, open, short, at, 0);
    if (definition) return definition;
  }
  return null;
}

/** A long form that ends at `end`, for the short form at `at`. */
function before(text: string, end: number, short: string, at: number, quality: number): Abbreviation | null {
  const stop = end - (/[\s"“'‘]*$/.exec(text.slice(Math.max(0, end - 8), end))?.[0].length ?? 0);
  let clause = text.slice(Math.max(0, stop - LONGEST_CLAUSE), stop);
  clause = clause.slice(clauseStart(clause));
  const words = [...clause.matchAll(/\S+/g)];
  const letters = short.replace(NO_LETTERS.in(short), '').length;
  const first = words[Math.max(0, words.length - (2 * letters + 3))]?.index ?? 0;
  const region = clause.slice(first);
  if (letters === 1 && !LONG_WORD_LAST.in(region).test(region)) return null;
  const alignment = alignLongForm(short, region) ?? alignUnusual(short, region);
  if (!alignment || alignment.quality < quality) return null;
  const long = region.slice(alignment.start - itemsBefore(short, region.slice(0, alignment.start)));
  if (long.length <= short.length || !balanced(long)) return null;
  if (
    long
      .toLowerCase()
      .split(/[\s-]+/)
      .includes(short.toLowerCase())
  )
    return null;
  return abbreviation(text, at, at + short.length, stop - long.length, stop);
}

/** The full stop of "C. difficile" ends no clause. */
const GENUS = letterPattern(String.raw`(?:^|[\s(])[\p{Lu}]\. [\p{Ll}]$`);

const isGenus = (text: string): boolean => GENUS.in(text).test(text);

/** Where the clause that ends here began: after a full stop, a semicolon, or a bracket still open. */
function clauseStart(clause: string): number {
  let start = 0;
  let depth = 0;
  for (let i = clause.length - 1; i >= 0; i--) {
    const char = clause.charAt(i);
    if (char === ')' || char === ']') depth++;
    else if (char === '(' || char === '[') {
      if (depth === 0) {
        start = i + 1;
        break;
      }
      depth--;
    } else if (
      depth === 0 &&
      (char === ';' ||
        (char === ':' && clause.charAt(i + 1) === ' ') ||
        (char === '.' && clause.charAt(i + 1) === ' ' && !isGenus(clause.slice(Math.max(0, i - 2), i + 3))))
    ) {
      start = i + 1;
      break;
    }
  }
  return start;
}

const balanced = (text: string): boolean =>
  text.split('(').length === text.split(')').length && text.split('[').length === text.split(']').length;

/** "RA (rheumatoid arthritis)" */
function longInside(text: string, open: number, close: number): Abbreviation | null {
  const beside = text.slice(Math.max(0, open - 16), open);
  const short = SHORT_BEFORE.in(beside).exec(beside)?.[1];
  if (!short || !TWO_CAPITALS.in(short).test(short)) return null;
  const [clause = ''] = text.slice(open + 1, close).split(';', 1);
  // "ADME (absorption, distribution, metabolism, excretion)" is spelt out by all of a list, else by what comes first.
  const isList = clause.split(',').length > 2 && alignLongForm(short, clause.trim(), true) !== null;
  const long = (isList ? clause : (clause.split(',', 1)[0] ?? '')).trim();
  if (long.split(/[\s-]/).length < 2 || long.length <= short.length) return null;
  const alignment = alignLongForm(short, long, true);
  if (!alignment || alignment.quality < 1.6) return null;
  const shortStart = text.lastIndexOf(short, open);
  const longStart = text.indexOf(long, open);
  return abbreviation(text, shortStart, shortStart + short.length, longStart, longStart + long.length);
}

/** "(posttransplant lymphoproliferative disorder, PTLD)" */
function bothInside(text: string, open: number, close: number): Abbreviation | null {
  const inside = text.slice(open + 1, close);
  const comma = inside.lastIndexOf(', ');
  const short = comma < 0 ? '' : inside.slice(comma + 2);
  if (!SHORT_LAST.in(short).test(short) || !isShortForm(short)) return null;
  const end = open + 1 + comma;
  return before(text, end, short, end + 2, 1.6);
}
