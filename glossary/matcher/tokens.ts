/**
 * A text as words, with exact offsets. A word is a run of letters, a run of digits, or one Greek letter, so "IL-6",
 * "IL6" and "IL 6" are the same two words and "TNFα" the same as "TNF-alpha". One or two letters at the end stay with
 * their figure ("JAK1i", "IL-6R"), or "JAK1 is" would hold the plural of "JAK1i". A possessive is no part of its word.
 */
import { createFolder, type Folded, type Folder, isApostrophe } from './fold';

export interface Tokens {
  readonly source: string;
  readonly count: number;
  /** Folded words. */
  readonly words: readonly string[];
  /** UTF-16 offsets into `source`, half-open, without a possessive. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Nothing parts this word from the one before ("JAK" and "1" in "JAK1"). */
  readonly attached: readonly boolean[];
}

const isWord = (folded: Folded): folded is Extract<Folded, { text: string }> => 'text' in folded;

/** More letters than this make no word of the glossary: the rest of such a run is skipped, not gathered. */
const LONGEST_RUN = 64;

/** Cost: linear in the text. Pass a folder to share what it remembers between texts. */
export function tokenise(source: string, fold: Folder = createFolder()): Tokens {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const attached: boolean[] = [];
  const length = source.length;
  let i = 0;
  let word = '';
  let kind: Folded['kind'] = 'hard';
  let start = 0;
  let end = 0;
  let glued = false;
  const finish = (separated: boolean): void => {
    if (word === '') return;
    const last = words.length - 1;
    if (separated && glued && kind === 'letters' && word.length <= 2 && /^\d+$/.test(words[last] ?? '')) {
      words[last] += word;
      ends[last] = end;
      word = '';
      return;
    }
    words.push(word);
    starts.push(start);
    ends.push(end);
    attached.push(glued);
    word = '';
    glued = true;
  };
  while (i < length) {
    const point = source.codePointAt(i) as number;
    const next = i + (point > 0xffff ? 2 : 1);
    const folded = fold(point);
    if (isWord(folded)) {
      const greek = folded.kind === 'greek';
      if (word !== '' && (greek || folded.kind !== kind)) finish(false);
      if (word === '') {
        start = i;
        word = folded.text;
      } else if (word.length < LONGEST_RUN) word += folded.text;
      kind = folded.kind;
      end = next;
    } else if (folded.kind !== 'ignored') {
      finish(true);
      glued = false;
      kind = 'hard';
      if (ends.length > 0 && ends[ends.length - 1] === i) {
        const after = possessiveEnd(source, i);
        if (after > i) {
          i = after;
          continue;
        }
      }
    }
    i = next;
  }
  finish(true);
  return { source, count: words.length, words, starts, ends, attached };
}

/** Where the possessive at `at` ends ("’s"), or `at` when there is none. */
export function possessiveEnd(source: string, at: number): number {
  if (!isApostrophe(source.charCodeAt(at))) return at;
  const letter = source.charCodeAt(at + 1) | 32;
  if (letter !== 115) return at;
  return CONTINUES.test(source.slice(at + 2, at + 10)) ? at : at + 2;
}

/** The same word goes on, whatever invisible characters come first. */
const CONTINUES = /^[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\p{M}]*[\p{L}\p{N}_]/u;
