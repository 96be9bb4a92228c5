/**
 * Short forms that the glossary does not list and the page spells out as something it knows: "giant cell arteritis
 * (GCA)" makes every GCA of that page a giant cell arteritis.
 */
import type { PageEvidence } from './evidence';
import { letterPattern } from './letter-pattern';
import type { Span } from './match';

export interface LearnedMatch extends Span {
  readonly entry: number;
}

const ONE_WORD = letterPattern(String.raw`^[\p{L}\p{N}-]+$`);
const TWO_CAPITALS = letterPattern(String.raw`[\p{Lu}].*[\p{Lu}]`);
const GLUED_BEFORE = letterPattern(String.raw`[\p{L}\p{N}_@#&.-]$`);
const GLUED_AFTER = letterPattern(String.raw`^[\p{L}\p{N}_]|^[-/&.][\p{Lu}\p{N}]`);

/** Two capitals at least: anything less distinct is not searched for on the strength of one definition. */
export const isLearnable = (short: string): boolean =>
  short.length <= 10 && ONE_WORD.in(short).test(short) && TWO_CAPITALS.in(short).test(short);

const NONE: readonly LearnedMatch[] = [];

/** Where the learned short forms of a page stand in `text`. Cost: one search of the text a learned form. */
export function findLearned(text: string, evidence: PageEvidence): readonly LearnedMatch[] {
  if (evidence.definitions.size === 0) return NONE;
  const found: LearnedMatch[] = [];
  for (const { short, entries, otherwise } of evidence.definitions.values()) {
    const [entry, second] = entries;
    if (entry === undefined || second !== undefined || otherwise || !isLearnable(short)) continue;
    for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + short.length)) {
      const plural = text.charAt(at + short.length) === 's' ? 1 : 0;
      const end = at + short.length + plural;
      const before = text.slice(Math.max(0, at - 1), at);
      const after = text.slice(end, end + 2);
      if (GLUED_BEFORE.in(before).test(before) || GLUED_AFTER.in(after).test(after)) continue;
      found.push({ start: at, end, entry });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
