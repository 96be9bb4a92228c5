/**
 * How well a name answers a query, as a person would order it: exact, then beginning alike, then a later word beginning
 * alike, then inside, then misspelt. Lower is better; null means not at all.
 */
import distance from 'damerau-levenshtein';
import type { NameType } from './search-row';

export type Fit = 'exact' | 'prefix' | 'word' | 'inside' | 'typo' | 'meaning';

const FIT_RANK: Readonly<Record<Fit, number>> = { exact: 0, prefix: 1, word: 2, typo: 3, inside: 4, meaning: 5 };
const TYPE_RANK: Readonly<Record<NameType, number>> = { headword: 0, abbreviation: 1, brand: 2, form: 3 };

/** Edits a person may make in a word of that many letters before it is another word. */
const allowedEdits = (length: number): number =>
  length <= 3 ? 0 : length <= 5 ? 1 : length <= 8 ? 2 : Math.ceil(length / 4);

/** Both folded. */
export function fitOf(query: string, name: string): { fit: Fit; edits: number } | null {
  if (name === query) return { fit: 'exact', edits: 0 };
  if (name.startsWith(query)) return { fit: 'prefix', edits: 0 };
  const at = name.indexOf(query);
  if (at > 0 && name[at - 1] === ' ') return { fit: 'word', edits: 0 };
  const allowed = allowedEdits(query.length);
  if (allowed > 0) {
    // Against the whole name, against its beginning (still typing), and against each later word.
    let edits = Number.POSITIVE_INFINITY;
    const compare = (part: string): void => {
      edits = Math.min(edits, distance(query, part).steps);
    };
    compare(name);
    if (name.length > query.length) for (const extra of [-1, 0, 1]) compare(name.slice(0, query.length + extra));
    for (const word of name.split(' ').slice(1)) compare(word);
    if (edits <= allowed) return { fit: 'typo', edits };
  }
  return at > 0 && query.length >= 3 ? { fit: 'inside', edits: 0 } : null;
}

/**
 * One number to sort by: the fit, then edits, then the type of name, then how much of the name is left over. The beginning of a mere
 * synonym ("arthritis doctor") is worth no more than a word inside a headword ("psoriatic arthritis").
 */
export const rankOf = (fit: Fit, edits: number, type: NameType, query: string, name: string): number =>
  FIT_RANK[fit === 'prefix' && type === 'form' ? 'word' : fit] * 1e6 +
  edits * 1e5 +
  TYPE_RANK[type] * 1e3 +
  Math.min(999, Math.abs(name.length - query.length));
