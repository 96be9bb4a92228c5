/**
 * How hard a text is to read, as the US school grade of Flesch–Kincaid (Kincaid et al. 1975), with syllables counted
 * by a library. Names the glossary itself explains are not held against a text: each counts as one short word, since a
 * patient who is told what "methotrexate" is should not find the sentence hard because of the name.
 */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const WORD = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu;
const STAND_IN = 'name';

export const countWords = (text: string): number => text.match(WORD)?.length ?? 0;

const normal = (words: readonly string[]): string => words.join(' ').toLowerCase().replaceAll('’', "'");

/** Names as a set of lower-case word sequences, and the length of the longest in words. */
export function readableNames(names: Iterable<string>): {
  readonly set: ReadonlySet<string>;
  readonly longest: number;
} {
  const set = new Set<string>();
  let longest = 1;
  for (const name of names) {
    const words = name.match(WORD) ?? [];
    if (words.length === 0) continue;
    longest = Math.max(longest, words.length);
    set.add(normal(words));
    set.add(normal(words.map((word, i) => (i === words.length - 1 ? `${word}s` : word))));
  }
  return { set, longest };
}

/** The grade of `text`, names of `known` terms counted as one short word each. */
export function readingGrade(text: string, known: ReturnType<typeof readableNames>): number {
  const sentences = Math.max(1, (text.match(/[.!?](?=\s|$|["”)])/g) ?? []).length);
  const words = text.match(WORD) ?? [];
  const counted: string[] = [];
  for (let i = 0; i < words.length; ) {
    let length = Math.min(known.longest, words.length - i);
    while (length > 0 && !known.set.has(normal(words.slice(i, i + length)))) length--;
    counted.push(length > 0 ? STAND_IN : (words[i] as string));
    i += Math.max(1, length);
  }
  if (counted.length === 0) return 0;
  const syllables = counted.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: sentences, word: counted.length, syllable: syllables });
}
