/**
 * The compiled surface forms of the glossary, in typed arrays over one buffer: the sieve's tables, the words
 * (`words.ts`), the trie that leads from words to senses (`trie.ts`), and the senses.
 *
 * A sense is an entry as one form means it: `senseEntry`, `senseFlags`, `senseCase`, and `senseCues`, which numbers a
 * pair of lists of cues. The senses of a node lie side by side.
 */
import { type EntryId, KINDS, type Kind } from '../kinds';
import { firstBit, hashWord, secondBit, thirdBit } from './hash';
import { decodeSections, type Sections } from './layout';
import { sumBefore } from './running-sum';
import { readSteps } from './steps';
import { findClass } from './words';

/** What a sense asks for before it may match. */
export const SENSE = {
  /** Only on evidence: a short form, or an everyday word. */
  doubtful: 1,
  /** Letters must have the case that `senseCase` gives, one bit a letter. */
  cased: 2,
  /** The last word carries its possessive: "Crohn's", not "Crohn". */
  possessive: 4,
  /** The first letter must be a capital ("Still disease", not "still disease"). */
  capital: 8,
  /** The same letters in lower case may mean it too where the page makes it plain ("my ra", "mtx"). */
  lowerAllowed: 16,
  /** A short form, not an everyday word. */
  short: 32,
  /** Made by a rule, not written by an author; not stored. */
  generated: 64,
  /** In lower case an everyday word, and the name of a disease all the same behind "my" ("my as"). */
  owned: 128,
  /** Another thing that holds a form of the entry ("incentive spirometry"): nothing there is marked. */
  other: 256,
} as const;

/** Whether the Bloom filter of words and pairs holds this one (see `asFirst`). */
export function holdsPair(pairs: Uint8Array, first: number, second: number): boolean {
  const size = pairs.length * 8;
  const one = firstBit(first, second, size);
  if (((pairs[one >> 3] as number) & (1 << (one & 7))) === 0) return false;
  const two = secondBit(first, second, size);
  if (((pairs[two >> 3] as number) & (1 << (two & 7))) === 0) return false;
  const three = thirdBit(first, second, size);
  return ((pairs[three >> 3] as number) & (1 << (three & 7))) !== 0;
}

/**
 * Capitals (as `letterCase`) without which the word of this hash is no form: "as", "or" and "all" are met everywhere and
 * mean nothing. 0 for most. Cost: a binary search.
 */
export function capitalsOf({ casedWord, casedBits }: Pick<Sections, 'casedWord' | 'casedBits'>, hash: number): number {
  let low = 0;
  let high = casedWord.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = casedWord[middle] as number;
    if (at === hash) return casedBits[middle] as number;
    if (at < hash) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** By node, the nodes whose edges lead to it: from place `first[node]` of `from` to `first[node + 1]`. */
export interface EdgesInto {
  readonly first: Uint32Array;
  readonly from: Uint32Array;
}

export interface Lexicon extends Sections {
  /** No token is longer, in folded letters. */
  readonly longestToken: number;
  /** By entry's number: the ids that were asked for. */
  readonly knownIds: (EntryId | undefined)[];
  /** Lists of cues that were asked for. */
  readonly cueLists: (readonly number[] | undefined)[];
  /** The edges turned round, once that was asked for. */
  edgesInto: EdgesInto | null;
}

/** @throws when the bytes are no lexicon of this version. Cost: a handful of views; everything else is read where it lies. */
export function decodeLexicon(bytes: Uint8Array): Lexicon {
  const sections = decodeSections(bytes);
  return {
    ...sections,
    knownIds: new Array(sections.idLength.length),
    longestToken: sections.sizes[0] ?? 0,
    cueLists: new Array(sections.cueBytes.length),
    edgesInto: null,
  };
}

/** The id of an entry, by its number. Ids are ASCII. */
export function idOf({ knownIds, idText, idLength, idBlock }: Lexicon, entry: number): EntryId {
  let id = knownIds[entry];
  if (id === undefined) {
    const start = sumBefore(idLength, idBlock, entry);
    id = String.fromCharCode(...idText.subarray(start, start + (idLength[entry] as number))) as EntryId;
    knownIds[entry] = id;
  }
  return id;
}

/** All ids, in the order of their numbers. */
export const idsOf = (lexicon: Lexicon): readonly EntryId[] =>
  Array.from(lexicon.idLength, (_, entry) => idOf(lexicon, entry));

export const kindOfEntry = (lexicon: Lexicon, entry: number): Kind => KINDS[lexicon.kindOf[entry] ?? 0] ?? 'care';

/** The entries with larger numbers that are related to this one; those with smaller ones hold it in theirs. */
export function kinOf({ kinStep, kinBytes, kinBlock }: Lexicon, entry: number): readonly number[] {
  const from = sumBefore(kinBytes, kinBlock, entry);
  return readSteps(kinStep, from, from + (kinBytes[entry] as number)).map((step) => entry + step);
}

/** The class of a folded token, or -1. Cost: one hash and as a rule one comparison. */
export const classOfToken = (lexicon: Lexicon, token: string): number =>
  findClass(lexicon, hashToken(token), token, 0, token.length);

/** The class of the first of these marks of punctuation, or -1. Marks beyond a byte are as `foldMark` has them. */
export function classOfMark(lexicon: Lexicon, marks: string): number {
  const unit = marks.charCodeAt(0);
  if (unit < 0x100) return findClass(lexicon, unit, marks, 0, 1);
  const folded = 0x80 | (unit & 0x7f);
  return findClass(lexicon, folded, String.fromCharCode(folded), 0, 1);
}

/** Words by their letters; a mark of punctuation, which is a token too in "JAK/STAT", by its unit. */
export const hashToken = (token: string): number =>
  /^[a-z0-9]+$/.test(token) ? hashWord(token) : token.charCodeAt(0) & 0xffff;

/** The cues that speak for a sense, or against it, as `cueOf` numbers them, rising. Read once, kept for the next time. */
export function cuesOf(
  { senseCues, cueStep, cueBytes, cueBlock, cueLists }: Lexicon,
  sense: number,
  side: 'near' | 'unless',
): readonly number[] {
  const list = 2 * (senseCues[sense] as number) + (side === 'near' ? 0 : 1);
  let cues = cueLists[list];
  if (!cues) {
    const from = sumBefore(cueBytes, cueBlock, list);
    cues = readSteps(cueStep, from, from + (cueBytes[list] as number));
    cueLists[list] = cues;
  }
  return cues;
}
