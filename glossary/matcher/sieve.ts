/**
 * The hot path: which text nodes may hold a term. It is fed the text of every node of a page, so it allocates nothing
 * and looks at each character once; what it lets through is read properly by `page-reader.ts`. It may say yes for
 * nothing, never no for something, but for what `page-reader.ts` finds inside an aside ("calcineurin (CN) inhibitor").
 *
 * A word ends where a letter meets anything else; its hash is looked up in one table of bytes:
 *   whole    the word is a form, or all of a form but its punctuation
 *   starts   it begins a longer form; then the next word may be one that `follows`
 * and what the bytes suspect is confirmed by two bits of a Bloom filter of words and pairs.
 *
 * Nodes cut words ("rheuma<b>toid</b>"), and blocks part them without a character between ("…end</p><p>Start…"), so a
 * word at the edge of a node is tried both alone and joined with what went before.
 *
 * A class, unlike the rest of the matcher: its methods are compiled once, where closures made anew for each page would
 * each begin in the interpreter.
 */
import { firstBit, hashPair, hashStep, hashWord, secondBit, slotOf } from '../lexicon/hash';
import { holdsPair, type Lexicon, WORD } from '../lexicon/lexicon';
import { createFolder, type Folder } from './fold';

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
/** The s of a possessive: "Crohn's disease" is "crohn" + "disease". */
const S = hashStep(0, 19);

/** In `codes`: a character to be folded by the slow way. */
const BEYOND_ASCII = 64;

/** Letter code of each character, 0 for what ends a word; the fill is one native call, not sixty thousand steps. */
function letterCodes(): Uint8Array {
  const codes = new Uint8Array(0x10000).fill(BEYOND_ASCII, 128);
  for (let unit = 48; unit <= 57; unit++) codes[unit] = unit - 21;
  for (let unit = 97; unit <= 122; unit++) codes[unit] = codes[unit - 32] = unit - 96;
  codes[95] = FOREIGN;
  return codes;
}

/** Cost: one table of 64 KB, filled natively. */
export const createSieve = (lexicon: Lexicon): Sieve => new WordSieve(lexicon);

class WordSieve implements Sieve {
  private readonly codes = letterCodes();
  private readonly fold: Folder = createFolder();
  private readonly lexicon: Lexicon;
  private words: Uint8Array;
  private pairs: Uint8Array;
  private readonly wordMask: number;
  private readonly pairMask: number;
  /** The most letters that may be a form written as one word; the sieve's words join several tokens. */
  private readonly longest: number;
  /** Words that the end of the last node leaves open, each a hash and a length: joined from 1, 2, 3 … nodes. */
  private readonly openHash: number[] = [];
  private readonly openLength: number[] = [];
  /** The phrase start before the open word, or 0. */
  private before = 0;
  private firstHit = false;
  private lastPair = -1;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.longest = Math.max(64, 2 * lexicon.longestToken);
    this.words = lexicon.sieveWords;
    this.pairs = lexicon.sievePairs;
    this.wordMask = this.words.length - 1;
    this.pairMask = this.pairs.length * 8 - 1;
  }

  learn(short: string): void {
    const bare = short.toLowerCase().replace(/[^a-z0-9]/g, '');
    if (bare === '') return;
    if (this.words === this.lexicon.sieveWords) {
      this.words = this.words.slice();
      this.pairs = this.pairs.slice();
    }
    // A text may set figures apart from letters: the first piece alone is let through too.
    for (const piece of [bare, `${bare}s`, /^(?:[a-z]{2,}|\d+[a-z]*)/.exec(bare)?.[0] ?? bare]) {
      const hash = hashWord(piece);
      const slot = slotOf(hash, this.wordMask);
      this.words[slot] = (this.words[slot] as number) | WORD.whole;
      const pair = hashPair(hash, 0);
      for (const bit of [firstBit(pair, this.pairMask), secondBit(pair, this.pairMask)])
        this.pairs[bit >> 3] = (this.pairs[bit >> 3] as number) | (1 << (bit & 7));
    }
  }

  reset(): void {
    this.openHash.length = this.openLength.length = 0;
    this.before = 0;
  }

  feed(text: string): boolean {
    const length = text.length;
    let found = false;
    let i = 0;
    if (this.openHash.length === 1 && this.codes[text.charCodeAt(0)] === 0) found = this.endOpenWord();
    else if (this.openHash.length > 0) {
      i = this.readFirstWord(text);
      found = this.firstHit;
      if (this.openHash.length > 0) return found;
      if (found && length - i > TAIL) i = length - TAIL;
    }
    const { codes, words, wordMask } = this;
    let hash = 0;
    let prev = this.before;
    let wordStart = i;
    for (; i < length; i++) {
      const code = codes[text.charCodeAt(i)] as number;
      if (code !== 0) {
        if (code !== BEYOND_ASCII) {
          // `hashStep`, by hand: a call costs a lot before the optimiser has seen it.
          hash = (hash * 59 + code) & 0xffffff;
          continue;
        }
        const next = this.foldInto(hash, text, i);
        if (next >= 0) {
          hash = next;
          continue;
        }
      }
      if (hash === 0) {
        wordStart = i + 1;
        continue;
      }
      const bits = words[(hash ^ (hash >> 11)) & wordMask] as number;
      if (bits !== 0) {
        if (!found && this.confirms(hash, bits, prev)) {
          found = true;
          if (length - i > TAIL) i = length - TAIL;
        }
        if (hash !== S || prev === 0) prev = bits & WORD.starts ? hash : 0;
        else if (bits & WORD.starts) found = true;
      } else if (hash !== S) prev = 0;
      hash = 0;
      wordStart = i + 1;
    }
    this.before = prev;
    if (hash !== 0) {
      this.openHash[0] = hash;
      this.openLength[0] = length - wordStart;
      if (!found && this.isHit(hash, prev)) return true;
    }
    return found;
  }

  /** What the bytes only suspect, two bits of a larger table confirm. */
  private confirms(hash: number, bits: number, prev: number): boolean {
    return (
      ((bits & WORD.whole) !== 0 && holdsPair(this.pairs, hashPair(hash, 0))) ||
      (prev !== 0 && (bits & WORD.follows) !== 0 && holdsPair(this.pairs, hashPair(prev, hash)))
    );
  }

  private isHit(hash: number, prev: number): boolean {
    return this.confirms(hash, this.words[slotOf(hash, this.wordMask)] as number, prev);
  }

  /** The hash after a character beyond ASCII: -1 when it ends the word. */
  private foldInto(hash: number, text: string, i: number): number {
    const point = text.codePointAt(i) as number;
    if (point >= 0xdc00 && point <= 0xdfff)
      return i > 0 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800 ? this.lastPair : -1;
    const folded = this.fold(point);
    let next = hash;
    if ('text' in folded)
      for (let k = 0; k < folded.text.length; k++) {
        const unit = folded.text.charCodeAt(k);
        next = hashStep(next, unit < 128 ? (this.codes[unit] as number) : FOREIGN);
      }
    else if (folded.kind !== 'ignored') next = -1;
    if (point > 0xffff) this.lastPair = next;
    return next;
  }

  /**
   * The word that the last node left open ended there: it was looked up then; what is left is what it begins. True for
   * a possessive that might begin a phrase itself.
   */
  private endOpenWord(): boolean {
    const hash = this.openHash[0] as number;
    this.openHash.length = this.openLength.length = 0;
    const begins = (this.words[slotOf(hash, this.wordMask)] as number) & WORD.starts ? hash : 0;
    if (hash === S && this.before !== 0) return begins !== 0;
    this.before = begins;
    return false;
  }

  /** Reads the first word of `text`, alone and joined to the open ones; returns where it ends, says if one `firstHit`. */
  private readFirstWord(text: string): number {
    const { openHash, openLength, codes } = this;
    this.firstHit = false;
    let i = 0;
    let ended = false;
    let alone = 0;
    let length = 0;
    for (; i < text.length && !ended; i++) {
      const unit = text.charCodeAt(i);
      const code = unit < 128 ? (codes[unit] as number) : -1;
      if (code > 0) {
        alone = hashStep(alone, code);
        for (let k = 0; k < openHash.length; k++) openHash[k] = hashStep(openHash[k] as number, code);
        length++;
      } else if (code === 0) ended = true;
      else {
        const next = this.foldInto(alone, text, i);
        if (next < 0) ended = true;
        else {
          if (next !== alone) length++;
          for (let k = 0; k < openHash.length; k++)
            openHash[k] = Math.max(0, this.foldInto(openHash[k] as number, text, i));
          alone = next;
        }
      }
    }
    this.dropLong(length);
    if (length > 0) {
      openHash.push(alone);
      openLength.push(length);
    }
    let start = 0;
    let possessive = false;
    for (const hash of openHash) {
      if (this.isHit(hash, this.before)) this.firstHit = true;
      if (hash === S && this.before !== 0) possessive = true;
      const begins = (this.words[slotOf(hash, this.wordMask)] as number) & WORD.starts ? hash : 0;
      // Two of the joins begin a phrase: rather read the block than follow both.
      if (begins !== 0 && start !== 0 && begins !== start) this.firstHit = true;
      if (begins !== 0) start = begins;
    }
    if (ended) {
      if (possessive && start !== 0) this.firstHit = true;
      if (!possessive) this.before = start;
      openHash.length = openLength.length = 0;
    }
    return i;
  }

  /** Open words grow by `length`; those too long for any form are dropped. */
  private dropLong(length: number): void {
    const { openHash, openLength } = this;
    let kept = 0;
    for (let k = 0; k < openHash.length; k++) {
      const total = (openLength[k] as number) + length;
      if (total > this.longest) continue;
      openHash[kept] = openHash[k] as number;
      openLength[kept] = total;
      kept++;
    }
    openHash.length = openLength.length = kept;
  }
}
