/**
 * The hot path: which text nodes may hold a term. It is fed the text of every node of a page, so it allocates nothing
 * and looks at each character once; what it lets through is read properly by `page-reader.ts`. It may say yes for
 * nothing, never no for something.
 *
 * A word ends where a letter meets anything else; its hash is looked up in one table of bytes:
 *   whole    the word is a form, or all of a form but its punctuation
 *   starts   it begins a longer form; then, if the next word `follows`, the pair is looked up in a table of bits
 *
 * Nodes cut words ("rheuma<b>toid</b>"), and blocks part them without a character between ("…end</p><p>Start…"), so a
 * word at the edge of a node is tried both alone and joined with what went before.
 */
import { hashStep, hashWord, pairSlot, slotOf } from '../lexicon/hash';
import { type Lexicon, WORD } from '../lexicon/lexicon';
import { createFolder } from './fold';

export interface Sieve {
  /** True when a term may start in this text, or be completed by it. Feed the text nodes of a document in order. */
  feed(text: string): boolean;
  /** Forgets what went before: call between documents. */
  reset(): void;
  /** Lets a short form through from now on, which the page was found to define. */
  learn(short: string): void;
}

/** How far back from the end of a text the words matter for what comes next. */
const TAIL = 160;
/** A code for letters of other alphabets: the lexicon holds none, so any will do. */
const FOREIGN = 63;

/** Folded letter code of each ASCII character, 0 for what ends a word. */
function asciiCodes(): Uint8Array {
  const codes = new Uint8Array(128);
  for (let unit = 48; unit <= 57; unit++) codes[unit] = unit - 21;
  for (let unit = 97; unit <= 122; unit++) codes[unit] = codes[unit - 32] = unit - 96;
  codes[95] = FOREIGN;
  return codes;
}

export function createSieve(lexicon: Lexicon): Sieve {
  const { sievePairs, longestToken } = lexicon;
  let sieveWords = lexicon.sieveWords;
  const wordMask = sieveWords.length - 1;
  const pairMask = sievePairs.length * 8 - 1;
  const codes = asciiCodes();
  const fold = createFolder();
  /** Longest run of letters that may be a form written as one word; the sieve's words join several tokens. */
  const longest = Math.max(64, 2 * longestToken);

  /** Words that the end of the last node leaves open, each a hash and a length: joined from 1, 2, 3 … nodes. */
  const openHash: number[] = [];
  const openLength: number[] = [];
  /** The phrase start before the open word, or 0. */
  let before = 0;

  /** The hash after a character beyond ASCII: -1 when it ends the word. */
  const foldInto = (hash: number, text: string, i: number): number => {
    const point = text.codePointAt(i) as number;
    if (point >= 0xdc00 && point <= 0xdfff) return isPairEnd(text, i) ? lastSurrogate : -1;
    const folded = fold(point);
    let next = hash;
    if (folded.kind === 'ignored') next = hash;
    else if ('text' in folded)
      for (let k = 0; k < folded.text.length; k++) {
        const unit = folded.text.charCodeAt(k);
        next = hashStep(next, unit < 128 ? (codes[unit] as number) : FOREIGN);
      }
    else next = -1;
    if (point > 0xffff) lastSurrogate = next;
    return next;
  };
  let lastSurrogate = -1;
  const isPairEnd = (text: string, i: number): boolean => i > 0 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800;

  const isHit = (hash: number, prev: number): boolean => {
    const bits = sieveWords[slotOf(hash, wordMask)] as number;
    if (bits & WORD.whole) return true;
    if (prev === 0 || !(bits & WORD.follows)) return false;
    const slot = pairSlot(prev, hash, pairMask);
    return ((sievePairs[slot >> 3] as number) & (1 << (slot & 7))) !== 0;
  };
  const startOf = (hash: number): number => ((sieveWords[slotOf(hash, wordMask)] as number) & WORD.starts ? hash : 0);

  /** Where the first word of `text` ends; tries it alone and joined. Sets `firstHit`, `before` and the open words. */
  let firstHit = false;
  const readFirstWord = (text: string): number => {
    let i = 0;
    let ended = false;
    const joined = openHash.slice();
    let alone = 0;
    let length = 0;
    for (; i < text.length && !ended; i++) {
      const unit = text.charCodeAt(i);
      const code = unit < 128 ? (codes[unit] as number) : -1;
      if (code > 0) {
        alone = hashStep(alone, code);
        for (let k = 0; k < joined.length; k++) joined[k] = hashStep(joined[k] as number, code);
        length++;
      } else if (code === 0) ended = true;
      else {
        const next = foldInto(alone, text, i);
        if (next < 0) ended = true;
        else {
          if (next !== alone) length++;
          for (let k = 0; k < joined.length; k++) joined[k] = Math.max(0, foldInto(joined[k] as number, text, i));
          alone = next;
        }
      }
    }
    // Joins too long for any form are dropped.
    let kept = 0;
    for (let k = 0; k < joined.length; k++) {
      const total = (openLength[k] as number) + length;
      if (total > longest) continue;
      openHash[kept] = joined[k] as number;
      openLength[kept] = total;
      kept++;
    }
    openHash.length = openLength.length = kept;
    if (length > 0) {
      openHash.push(alone);
      openLength.push(length);
    }
    let start = 0;
    for (const hash of openHash) {
      if (isHit(hash, before)) firstHit = true;
      const begins = startOf(hash);
      // Two of the joins begin a phrase: rather read the block than follow both.
      if (begins !== 0 && start !== 0 && begins !== start) firstHit = true;
      if (begins !== 0) start = begins;
    }
    if (ended) {
      const possessive = openHash.includes(S) && before !== 0;
      if (possessive && start !== 0) firstHit = true;
      before = possessive ? before : start;
      openHash.length = openLength.length = 0;
    }
    return i;
  };

  return {
    learn(short) {
      const bare = short.toLowerCase().replace(/[^a-z0-9]/g, '');
      if (bare === '') return;
      if (sieveWords === lexicon.sieveWords) sieveWords = sieveWords.slice();
      // A text may set figures apart from letters; each piece alone would let too much through, the first is enough.
      for (const piece of [bare, /^[a-z]{2,}|^\d+[a-z]*/.exec(bare)?.[0] ?? bare, `${bare}s`]) {
        const slot = slotOf(hashWord(piece), wordMask);
        sieveWords[slot] = (sieveWords[slot] as number) | WORD.whole;
      }
    },
    reset() {
      openHash.length = openLength.length = 0;
      before = 0;
    },
    feed(text) {
      const length = text.length;
      let found = false;
      let i = 0;
      if (openHash.length > 0) {
        firstHit = false;
        i = readFirstWord(text);
        found = firstHit;
        if (openHash.length > 0) return found;
        if (found && length - i > TAIL) i = length - TAIL;
      }
      let hash = 0;
      let prev = before;
      let wordStart = i;
      for (; i < length; i++) {
        const unit = text.charCodeAt(i);
        if (unit < 128) {
          const code = codes[unit] as number;
          if (code !== 0) {
            hash = ((hash << 5) ^ (hash >> 19) ^ code) & 0xffffff;
            continue;
          }
        } else {
          const next = foldInto(hash, text, i);
          if (next >= 0) {
            hash = next;
            continue;
          }
        }
        if (hash !== 0) {
          const bits = sieveWords[(hash ^ (hash >> 9) ^ (hash << 3)) & wordMask] as number;
          if (bits !== 0) {
            if (!found && isHit(hash, prev)) {
              found = true;
              if (length - i > TAIL) i = length - TAIL;
            }
            // The s of a possessive is no word: "Crohn's disease".
            if (hash !== S || prev === 0) prev = bits & WORD.starts ? hash : 0;
            else if (bits & WORD.starts) found = true;
          } else if (hash !== S) prev = 0;
          hash = 0;
        }
        wordStart = i + 1;
      }
      before = prev;
      if (hash !== 0) {
        openHash[0] = hash;
        openLength[0] = length - wordStart;
        if (!found && isHit(hash, prev)) found = true;
      }
      return found;
    },
  };
}

const S = hashStep(0, 19);
