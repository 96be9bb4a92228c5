/** Build time: in an entry's own texts, the other terms of the glossary become links, found as they are on any page. */
import { type EntryId, LEVELS, type Level } from './kinds';
import type { Lexicon } from './lexicon/lexicon';
import { findMatches } from './matcher/find-matches';

export interface TextLink {
  readonly id: EntryId;
  readonly text: string;
}

/** A text in pieces: plain ones, and those that lead to another entry. Joined, they are the text. */
export type LinkedText = readonly (string | TextLink)[];

/** The first mention of each other term, in each level. Cost: one pass of the matcher over the entry's texts. */
export function linkTerms(
  entry: Readonly<Record<Level, string>> & { readonly id: EntryId; readonly headword: string },
  lexicon: Lexicon,
): Record<Level, LinkedText> {
  // The headword speaks for the senses that the texts mean, as a page's title would.
  let page = entry.headword;
  const starts = LEVELS.map((level) => {
    page += '\n';
    const start = page.length;
    page += entry[level].replaceAll('\n', ' ');
    return start;
  });
  const matches = findMatches(lexicon, page);
  const link = (start: number, end: number): LinkedText => {
    const pieces: (string | TextLink)[] = [];
    const linked = new Set<EntryId>([entry.id]);
    let at = start;
    for (const match of matches) {
      if (match.start < at || match.end > end || linked.has(match.entry)) continue;
      linked.add(match.entry);
      if (match.start > at) pieces.push(page.slice(at, match.start));
      pieces.push({ id: match.entry, text: page.slice(match.start, match.end) });
      at = match.end;
    }
    if (at < end) pieces.push(page.slice(at, end));
    return pieces;
  };
  return Object.fromEntries(
    LEVELS.map((level, i) => [level, link(starts[i] as number, (starts[i] as number) + entry[level].length)]),
  ) as Record<Level, LinkedText>;
}
