/**
 * How well a name answers a query, as a person would order it: exact, then beginning alike, then a later word beginning
 * alike, then misspelt, then inside. Lower is better; null means not at all.
 */
import { decodeStem } from '../matcher/stems';
import { byEar } from './by-ear';
import { edits } from './edits';
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

/** A query, with what is asked of it for each name. */
export interface Asked {
  readonly folded: string;
  readonly singular: string;
  readonly digits: string;
  readonly sound: string;
  readonly heard: string;
  readonly letters: string;
  /** The ending of a medicine's name, which says its kind and nothing of which one it is. */
  readonly stem: string | null;
}

const FIT_RANK: Readonly<Record<Fit, number>> = { exact: 0, prefix: 1, word: 2, typo: 3, inside: 4, meaning: 5 };
const TYPE_RANK: Readonly<Record<NameType, number>> = { headword: 0, abbreviation: 1, brand: 2, form: 3 };

/** Edits a person may make in a word of that many letters before it is another word. */
const allowedEdits = (length: number): number => (length <= 3 ? 0 : length <= 6 ? 1 : length <= 10 ? 2 : 3);
const MOST = 3;

/** What an edit counts between words that sound alike, wholly by the double metaphone or nearly by our own rules. */
const SOUNDS_ALIKE = 0.6;
const SEEN = 0.4;
const HEARD = 0.6;
/** Letters that are all there, in another order: syllables changed places (avara for Arava). */
const REARRANGED = 1.2;

const singular = (text: string): string => text.replace(/(?<=[a-z]{2}[a-rt-z])s(?= |$)/g, '');
const digitsOf = (text: string): string => text.replace(/\D/g, '');
const lettersOf = (text: string): string => [...text].sort().join('');

const stemOf = (folded: string): string | null => decodeStem(folded)?.stem.slice(1) ?? null;

export const ask = (folded: string): Asked => ({
  folded,
  singular: singular(folded),
  digits: digitsOf(folded),
  sound: folded.length >= 4 ? soundOf(folded) : '',
  heard: byEar(folded),
  letters: lettersOf(folded),
  stem: stemOf(folded),
});

/** Begins and ends alike: one edit more between them is still the same word. */
const isFramed = (a: string, b: string): boolean =>
  a.length >= 6 && a.slice(0, 3) === b.slice(0, 3) && a.slice(-2) === b.slice(-2);

/**
 * Whether two medicines' names with one ending are too far apart in what is left of them: "zoru-citinib" is not "zaso-citinib". Where the ending itself is
 * misspelt nothing can be said.
 */
function isOtherDrug({ stem, folded }: Asked, name: string): boolean {
  if (stem === null || !name.endsWith(stem) || name === folded) return false;
  const asked = folded.slice(0, -stem.length);
  const root = name.slice(0, -stem.length);
  const most = Math.max(asked.length, root.length) <= 4 ? 1 : 2;
  return edits(asked, root, most) > most || asked[0] !== root[0];
}

/**
 * Edits between the query and a name or a word of it, or infinity when nobody would take one for the other: figures are never misspelt
 * (IL-17 is not JAK1), and a first letter seldom is (belimumab is not golimumab).
 */
function editsBetween(asked: Asked, part: string): number {
  const query = asked.folded;
  if (Math.abs(query.length - part.length) > MOST || asked.digits !== digitsOf(part)) return Number.POSITIVE_INFINITY;
  if (isOtherDrug(asked, part)) return Number.POSITIVE_INFINITY;
  const seen = Math.min(edits(query, part, MOST + 1), edits(asked.singular, singular(part), MOST + 1));
  if (seen === 0) return 0;
  const isSameStart = query[0] === part[0];
  const allowed = allowedEdits(query.length);
  let least = Number.POSITIVE_INFINITY;
  if (seen <= (isSameStart ? allowed : Math.min(1, allowed))) least = seen;
  else if (isSameStart && seen <= allowed + 1 && isFramed(query, part)) least = seen;
  if (query.length < 4) return least;
  if (isSameStart && query.length === part.length && asked.letters === lettersOf(part))
    least = Math.min(least, REARRANGED);
  // Who writes by ear misses more letters for the same mistake, the first one too.
  const heardPart = byEar(part);
  if (asked.heard[0] !== heardPart[0] || asked.heard.length < 3) return least;
  const heard = edits(asked.heard, heardPart, MOST);
  if (heard < seen && heard <= Math.max(0, allowed - (isSameStart ? 0 : 1)) && seen <= MOST + 1)
    least = Math.min(least, SEEN * seen + HEARD * heard);
  if (seen <= MOST && query.length >= 5 && asked.sound === soundOf(part)) least = Math.min(least, seen * SOUNDS_ALIKE);
  return least;
}

/** A query of which no more is typed yet: by its letters alone. */
function editsOfBeginning({ folded: query, digits }: Asked, name: string): number {
  const allowed = allowedEdits(query.length);
  let least = Number.POSITIVE_INFINITY;
  if (query[0] !== name[0]) return least;
  for (const extra of [-1, 0, 1]) {
    const begun = name.slice(0, query.length + extra);
    if (begun.length === name.length || digitsOf(begun) !== digits) continue;
    const found = edits(query, begun, allowed);
    if (found <= allowed) least = Math.min(least, found);
  }
  return least;
}

/** @param name folded */
export function fitOf(asked: Asked, name: string): Met | null {
  const query = asked.folded;
  if (name === query || singular(name) === asked.singular) return { fit: 'exact', edits: 0, part: 0 };
  if (name.startsWith(query)) return { fit: 'prefix', edits: 0, part: 0 };
  const at = name.indexOf(query);
  if (at > 0 && name[at - 1] === ' ') return { fit: 'word', edits: 0, part: 0 };

  const whole = editsBetween(asked, name);
  const [first = '', ...later] = name.split(' ');
  const begun =
    later.length > 0
      ? Math.min(editsBetween(asked, first), editsOfBeginning(asked, name))
      : editsOfBeginning(asked, name);
  const inner =
    later.length > 0 ? Math.min(...later.map((word) => editsBetween(asked, word))) : Number.POSITIVE_INFINITY;
  const best = Math.min(whole, begun + 0.001, inner + 0.002);
  if (best < Number.POSITIVE_INFINITY) {
    if (best === whole) return { fit: 'typo', edits: whole, part: 0 };
    return begun <= inner ? { fit: 'typo', edits: begun, part: 1 } : { fit: 'typo', edits: inner, part: 2 };
  }
  return at > 0 && query.length >= 3 ? { fit: 'inside', edits: 0, part: 0 } : null;
}

/**
 * One number to sort by: the fit, then edits and which part of the name they are in, then its type, then how much of it is left over. The beginning of
 * a mere synonym ("arthritis doctor") is worth no more than a word inside a headword ("psoriatic arthritis").
 */
export const rankOf = ({ fit, edits: count, part }: Met, type: NameType, query: string, name: string): number =>
  FIT_RANK[fit === 'prefix' && type === 'form' ? 'word' : fit] * 1e6 +
  (count + part * 0.6) * 1e5 +
  TYPE_RANK[type] * 1e3 +
  Math.min(999, Math.abs(name.length - query.length));
