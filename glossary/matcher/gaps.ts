/** What stands between two words of a text, and whether a term may run across it. */
import { isApostrophe } from './fold';
import { possessiveEnd, type Tokens } from './tokens';

export interface Gap {
  /** Punctuation in it, one character each: empty when only white space and dashes part the words. */
  readonly marks: string;
  /** Where the first mark ends when it hangs on the word before ("CD4+", "AUC0-∞"), else -1. */
  readonly hangingEnd: number;
}

const SOFT: Gap = { marks: '', hangingEnd: -1 };

/** A dash with space on both sides parts phrases, unless a number stands beside it ("IL – 6" of a badly read PDF). */
const SPACED_DASH = /\s[-\u2010-\u2013]+\s/;
/** The second stands for the first where it does: to make the first costs a page more than all its gaps. */
const NOT_MARKS =
  /[\s\u00ad\u00ae\u2122\u2120\u200b-\u200f\u2060-\u2064\ufeff\p{M}\u2010-\u2013\u2212\ufe58\ufe63\uff0d-]/gu;

const NOT_ASCII_MARKS = /[\s-]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked
const ASCII = /^[\x00-\x7f]*$/;

/** The gap after token `i` of `tokens`; after the last token, whatever ends what was read. Marks are cut at eight. */
export function gapAfter(tokens: Tokens, i: number): Gap {
  const { source, starts, ends, count } = tokens;
  const end = ends[i] as number;
  const next = i + 1 < count ? (starts[i + 1] as number) : tokens.end;
  if (next - end === 1) {
    // Nearly all: told before anything is called.
    const unit = source.charCodeAt(end);
    if (unit === 32 || unit === 45) return SOFT;
  }
  const from = possessiveEnd(source, end) + (isBarePossessive(source, end) ? 1 : 0);
  const to = next;
  if (to - from === 1) {
    const unit = source.charCodeAt(from);
    if (unit === 32 || unit === 45) return SOFT;
  }
  if (to === from) return SOFT;
  const text = source.slice(from, Math.min(to, from + 40));
  const marks = text.replace(ASCII.test(text) ? NOT_ASCII_MARKS : NOT_MARKS, '').slice(0, 8);
  if (marks === '') {
    const numeric = tokens.isFigure(i) || tokens.isFigure(i + 1);
    if (to - from > 40 || (SPACED_DASH.test(text) && !numeric)) return { marks: '—', hangingEnd: -1 };
    return SOFT;
  }
  const at = text.indexOf(marks.charAt(0));
  const hangs = from === end && !/\s/.test(text.slice(0, at));
  return { marks, hangingEnd: hangs ? from + at + 1 : -1 };
}

/** The apostrophe behind a name that ends in s ("Graves' disease") is no more than the s of another one. */
const isBarePossessive = (source: string, at: number): boolean =>
  (source.charCodeAt(at - 1) | 32) === 115 &&
  isApostrophe(source.charCodeAt(at)) &&
  /^[\s-]/.test(source.charAt(at + 1));

/** Whether nothing stands between token `i` and the next: they are one word to a reader ("JAK1"). */
export const isAttached = (tokens: Tokens, i: number): boolean => tokens.isAttached(i + 1);
