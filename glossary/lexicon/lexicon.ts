/**
 * The compiled surface forms of the glossary: a trie over words, in typed arrays over one buffer.
 *
 *   words ──hash──> tokenSlots ──> token 7 "kinase" (tokenText, tokenLength)
 *   node 0 (root) ──token──> node ──token──> node ──> its senses
 *
 * Nodes are numbered breadth first, so the children of a node lie side by side: edge `e` leads to node `e + 1`, and the
 * edges of a node are sorted by token. Tokens that start a form or a cue come first, in order: the edge of the root for
 * token `t` is `t` itself. Where the edges and senses of a node begin is a running sum of counts (`running-sum.ts`).
 */
import { type EntryId, KINDS, type Kind } from '../kinds';
import { firstBit, hashWord, secondBit, slotOf } from './hash';
import { decodeSections, type Numbers, type Sections } from './layout';
import { sumBefore } from './running-sum';

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
  /** Made by a rule, not written by an author. */
  generated: 64,
} as const;

/**
 * Bits of a sieve word. The first three are of words as the sieve reads them; the others of words as the matcher does:
 * `token` begins a form or a cue, `single` is one by itself.
 */
export const WORD = { whole: 1, starts: 2, follows: 4, token: 8, single: 16 } as const;

/** Whether the Bloom filter of words and pairs holds this one (see `hashPair`). */
export function holdsPair(pairs: Uint8Array, pair: number): boolean {
  const mask = pairs.length * 8 - 1;
  const one = firstBit(pair, mask);
  const two = secondBit(pair, mask);
  return (
    ((pairs[one >> 3] as number) & (1 << (one & 7))) !== 0 && ((pairs[two >> 3] as number) & (1 << (two & 7))) !== 0
  );
}

export interface Lexicon extends Sections {
  /** Entry ids; an entry's number is its place here. */
  readonly ids: readonly EntryId[];
  /** No token is longer, in folded letters. */
  readonly longestToken: number;
  /** How many tokens start a form or a cue: the edges of the root. */
  readonly firstTokens: number;
}

/** @throws when the bytes are no lexicon of this version. Cost: a handful of views and one string an entry. */
export function decodeLexicon(bytes: Uint8Array): Lexicon {
  const sections = decodeSections(bytes);
  const text = new TextDecoder().decode(sections.idText);
  return {
    ...sections,
    ids: (text === '' ? [] : text.split('\n')) as EntryId[],
    longestToken: sections.sizes[0] ?? 0,
    firstTokens: sections.sizes[1] ?? 0,
  };
}

export const kindOfEntry = (lexicon: Lexicon, entry: number): Kind => KINDS[lexicon.kindOf[entry] ?? 0] ?? 'care';

/** The number of a folded token, or -1. Cost: one hash and as a rule one comparison. */
export const tokenNumber = (lexicon: Lexicon, token: string): number => findToken(lexicon, hashToken(token), token);

/** The same, its hash known. */
export function findToken(lexicon: Lexicon, hash: number, token: string): number {
  const { tokenSlots, tokenLength, tokenBlock, tokenText } = lexicon;
  const mask = tokenSlots.length - 1;
  for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
    const found = (tokenSlots[slot] as number) - 1;
    if (found < 0) return -1;
    const length = tokenLength[found] as number;
    if (length !== token.length) continue;
    const start = sumBefore(tokenLength, tokenBlock, found);
    let i = 0;
    while (i < length && tokenText[start + i] === token.charCodeAt(i)) i++;
    if (i === length) return found;
  }
}

/** Words by their letters; a mark of punctuation, which is a token too in "JAK/STAT", by its unit. */
export const hashToken = (token: string): number =>
  /^[a-z0-9]+$/.test(token) ? hashWord(token) : token.charCodeAt(0) & 0xffff;

/** The letters of a token. */
export function tokenTextOf({ tokenText, tokenLength, tokenBlock }: Lexicon, token: number): string {
  const start = sumBefore(tokenLength, tokenBlock, token);
  return String.fromCharCode(...tokenText.subarray(start, start + (tokenLength[token] as number)));
}

/** The first edge of a node; its edges end where those of the next node begin. */
export const firstEdge = ({ childCount, childBlock, firstTokens }: Lexicon, node: number): number =>
  node === 0 ? 0 : firstTokens + sumBefore(childCount, childBlock, node);

/** How many edges a node has; the root's many are not in `childCount`, which so fits in bytes. */
export const edgeCount = ({ childCount, firstTokens }: Lexicon, node: number): number =>
  node === 0 ? firstTokens : (childCount[node] as number);

/** The first sense of a node; its senses end where those of the next node begin. */
export const firstSense = ({ senseCount, senseBlock }: Lexicon, node: number): number =>
  sumBefore(senseCount, senseBlock, node);

/** The child of `node` by `token`, or -1. */
export function childOf(lexicon: Lexicon, node: number, token: number): number {
  if (token < 0) return -1;
  if (node === 0) return token < lexicon.firstTokens ? token + 1 : -1;
  const { edgeToken, childCount } = lexicon;
  const count = childCount[node] as number;
  if (count === 0) return -1;
  let low = firstEdge(lexicon, node);
  let high = low + count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = edgeToken[middle] as number;
    if (at === token) return middle + 1;
    if (at < token) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The numbers of the cues that speak for a sense, or against it; a view, a handful long: search it as it is. */
export function cuesOf({ senseCues, cueList, cueListEnd }: Lexicon, sense: number, side: 'near' | 'unless'): Numbers {
  const list = 2 * (senseCues[sense] as number) + (side === 'near' ? 0 : 1);
  return cueList.subarray(list === 0 ? 0 : (cueListEnd[list - 1] as number), cueListEnd[list]);
}
