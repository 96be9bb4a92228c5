/**
 * How well a name answers a query, as a person would order it: exact, then beginning alike, then a later word beginning
 * alike, then misspelt, then inside. Lower is better; null means not at all.
 */
import distance from 'damerau-levenshtein';
import type { NameType } from './search-row';
import { soundOf } from './sound';

export type Fit = 'exact' | 'prefix' | 'word' | 'inside' | 'typo' | 'meaning';

export interface Met {
  readonly fit: Fit;
  /** Edits between the query and what it met; 0 but for typos. Less where both sound alike. */
  readonly edits: number;
  /** A typo of the whole name (0), of its beginning (1) or of a later word (2). */
  readonly part: 0 | 1 | 2;
}

const FIT_RANK: Readonly<Record<Fit, number>> = { exact: 0, prefix: 1, word: 2, typo: 3, inside: 4, meaning: 5 };
const TYPE_RANK: Readonly<Record<NameType, number>> = { headword: 0, abbreviation: 1, brand: 2, form: 3 };

/** Edits a person may make in a word of that many letters before it is another word. */
const allowedEdits = (length: number): number => (length <= 3 ? 0 : length <= 6 ? 1 : length <= 10 ? 2 : 3);

/** What an edit counts between words that sound alike: two of them less than one that is heard (exema: eczema, not enema). */
const SOUNDS_ALIKE = 0.45;

const singular = (text: string): string => (text.length > 4 ? text.replace(/s$/, '') : text);
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/**
 * Edits between two texts, or infinity when nobody would take one for the other: figures are never misspelt (IL-17 is not JAK1), and a
 * first letter seldom is (belimumab is not golimumab).
 */
function editsBetween(query: string, part: string): number {
  if (digitsOf(query) !== digitsOf(part)) return Number.POSITIVE_INFINITY;
  const allowed = query[0] === part[0] ? allowedEdits(query.length) : Math.min(1, allowedEdits(query.length));
  const edits = Math.min(distance(query, part).steps, distance(singular(query), singular(part)).steps);
  // Who writes by ear misses more letters for the same mistake.
  if (query.length >= 4 && edits > 0 && edits <= 3 && soundOf(query) === soundOf(part)) return edits * SOUNDS_ALIKE;
  return edits <= allowed ? edits : Number.POSITIVE_INFINITY;
}

/** Both folded. */
export function fitOf(query: string, name: string): Met | null {
  if (name === query || singular(name) === singular(query)) return { fit: 'exact', edits: 0, part: 0 };
  if (name.startsWith(query)) return { fit: 'prefix', edits: 0, part: 0 };
  const at = name.indexOf(query);
  if (at > 0 && name[at - 1] === ' ') return { fit: 'word', edits: 0, part: 0 };

  const [first = '', ...later] = name.split(' ');
  const whole = editsBetween(query, name);
  const begun = Math.min(
    editsBetween(query, first),
    ...(name.length > query.length
      ? [-1, 0, 1].map((extra) => editsBetween(query, name.slice(0, query.length + extra)))
      : []),
  );
  const inner = Math.min(...later.map((word) => editsBetween(query, word)));
  const best = Math.min(whole, begun, inner);
  if (best < Number.POSITIVE_INFINITY)
    return { fit: 'typo', edits: best, part: best === whole ? 0 : best === begun ? 1 : 2 };
  return at > 0 && query.length >= 3 ? { fit: 'inside', edits: 0, part: 0 } : null;
}

/**
 * One number to sort by: the fit, then edits and which part of the name they are in, then its type, then how much of it is left over. The beginning of
 * a mere synonym ("arthritis doctor") is worth no more than a word inside a headword ("psoriatic arthritis").
 */
export const rankOf = ({ fit, edits, part }: Met, type: NameType, query: string, name: string): number =>
  FIT_RANK[fit === 'prefix' && type === 'form' ? 'word' : fit] * 1e6 +
  (edits + part * 0.6) * 1e5 +
  TYPE_RANK[type] * 1e3 +
  Math.min(999, Math.abs(name.length - query.length));
