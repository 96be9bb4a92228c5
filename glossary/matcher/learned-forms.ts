/**
 * Short forms that the glossary does not list and the page spells out as something it knows: "giant cell arteritis
 * (GCA)" makes every GCA of that page a giant cell arteritis.
 */
import type { PageEvidence } from './evidence';
import type { Span } from './match';

export interface LearnedMatch extends Span {
  readonly entry: number;
}

/** Two capitals at least: anything less distinct is not searched for on the strength of one definition. */
export const isLearnable = (short: string): boolean =>
  short.length <= 10 && /^[\p{L}\p{N}-]+$/u.test(short) && /\p{Lu}.*\p{Lu}/u.test(short);

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
      if (/[\p{L}\p{N}_@#&.-]$/u.test(text.slice(Math.max(0, at - 1), at))) continue;
      if (/^[\p{L}\p{N}_]|^[-/&.][\p{Lu}\p{N}]/u.test(text.slice(end, end + 2))) continue;
      found.push({ start: at, end, entry });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
