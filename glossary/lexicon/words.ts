/**
 * The words of the lexicon: from a word of a text to the class of tokens that it is one of.
 *
 *   "kinases" ──hash──> bucket ──> tokenSlot ──> token ──> class 7 {kinase, kinases}
 *
 * A token is stored as how many letters it shares with the one before it, and its other letters; every sixteenth shares
 * none, and where its letters begin, and its class, are noted. So nothing is opened before the first word is looked up,
 * and a look-up reads some dozen bytes.
 */
import { slotOf } from './hash';
import type { Sections } from './layout';
import { blocksOf } from './running-sum';

/** Tokens from one that is spelt out to the next: two to this power. */
export const BLOCK_SHIFT = 4;

/** Buckets from one whose beginning is noted to the next: two to this power. */
const BUCKET_SHIFT = 3;
/** A bucket holds two to four tokens: with fewer, there are more bytes of buckets than a comparison costs. */
const MOST_IN_BUCKET = 4;

/** Tokens by the bucket that their hash falls into, how many each holds, and where each eighth begins. Build time only. */
export function bucketsOf(hashes: readonly number[]): { slots: number[]; counts: number[]; blocks: number[] } {
  let size = 1 << BUCKET_SHIFT;
  while (size * MOST_IN_BUCKET < hashes.length) size *= 2;
  const buckets = Array.from({ length: size }, (): number[] => []);
  for (const [token, hash] of hashes.entries()) buckets[slotOf(hash, size - 1)]?.push(token);
  const counts = buckets.map(({ length }) => length);
  return { slots: buckets.flat(), counts, blocks: blocksOf(counts, BUCKET_SHIFT) };
}

/**
 * The class of the word from `from` to `to` of `source`, which is in ASCII, of any case, and whose hash is known; -1
 * when there is none. Cost: as a rule one comparison.
 */
export function findClass(sections: Sections, hashed: number, source: string, from: number, to: number): number {
  const { tokenSlot, bucketCount, bucketBlock, tokenShared, tokenMore } = sections;
  const bucket = slotOf(hashed, bucketCount.length - 1);
  const block = bucket >> BUCKET_SHIFT;
  let at = bucketBlock[block] as number;
  for (let k = block << BUCKET_SHIFT; k < bucket; k++) at += bucketCount[k] as number;
  const end = at + (bucketCount[bucket] as number);
  const length = to - from;
  for (; at < end; at++) {
    const token = tokenSlot[at] as number;
    if (((tokenShared[token] as number) >> 1) + (tokenMore[token] as number) !== length) continue;
    const group = classIf(sections, token, source, from, to);
    if (group >= 0) return group;
  }
  return -1;
}

/** The token's class when it is the word from `from` to `to`, else -1. It is not spelt out: the letters it shares are looked up in those before it. */
function classIf(
  { tokenShared, tokenMore, tokenRest, restBlock, classBlock }: Sections,
  token: number,
  source: string,
  from: number,
  to: number,
): number {
  const block = token >> BLOCK_SHIFT;
  const first = block << BLOCK_SHIFT;
  let rest = restBlock[block] as number;
  let group = classBlock[block] as number;
  for (let at = first; at < token; at++) {
    rest += tokenMore[at] as number;
    group += 1 - ((tokenShared[at + 1] as number) & 1);
  }
  let end = to - from;
  for (let at = token; end > 0; ) {
    const shared = (tokenShared[at] as number) >> 1;
    for (let i = end - 1; i >= shared; i--) {
      const unit = source.charCodeAt(from + i);
      if (tokenRest[rest + i - shared] !== (unit >= 65 && unit <= 90 ? unit | 32 : unit)) return -1;
    }
    if (shared < end) end = shared;
    rest -= tokenMore[--at] ?? 0;
  }
  return group;
}

/** The tokens of one class. Cost: the words beside it are spelt out too, some dozens. */
export function tokensOf(sections: Sections, group: number): string[] {
  const { tokenShared, tokenMore, tokenRest, restBlock, classBlock } = sections;
  let block = 0;
  // A class may begin in the block before the first that begins with it.
  for (let low = 0, high = classBlock.length - 1; low <= high; ) {
    const middle = (low + high) >> 1;
    if ((classBlock[middle] as number) < group) {
      block = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  const found: string[] = [];
  let at = (classBlock[block] as number) - 1;
  let rest = restBlock[block] as number;
  let before = '';
  const first = block << BLOCK_SHIFT;
  for (let token = first; token < tokenShared.length; token++) {
    const shared = tokenShared[token] as number;
    if (token === first || (shared & 1) === 0) at++;
    if (at > group) break;
    const end = rest + (tokenMore[token] as number);
    before = before.slice(0, shared >> 1) + String.fromCharCode(...tokenRest.subarray(rest, end));
    rest = end;
    if (at === group) found.push(before);
  }
  return found;
}

/** All tokens, by class. Cost: a string a token; for rare questions. */
export function spellTokens({ tokenShared, tokenMore, tokenRest }: Sections): string[][] {
  const classes: string[][] = [];
  let before = '';
  let rest = 0;
  for (let token = 0; token < tokenShared.length; token++) {
    const shared = tokenShared[token] as number;
    const end = rest + (tokenMore[token] as number);
    before = before.slice(0, shared >> 1) + String.fromCharCode(...tokenRest.subarray(rest, end));
    rest = end;
    if (shared & 1) classes.at(-1)?.push(before);
    else classes.push([before]);
  }
  return classes;
}
