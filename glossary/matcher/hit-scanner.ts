/**
 * The innermost loop: where in a text a word stands that may be a form, or two that may begin one. It reads every
 * character of every page, so it holds one branch a character and one test a word, and calls nothing while nothing is
 * suspected: on the first scan of a page it is interpreted.
 *
 * A word ends where a letter or digit meets anything else. Its hash, and its sum with that of the word before, are each
 * looked up as two bits in one cell of a sparse table; what that suspects, a Bloom filter confirms. It may say yes for
 * nothing, never no for something, but for what `page-reader.ts` finds around an aside ("calcineurin (CN) inhibitor"), and
 * a note's number glued to a word that nodes cut.
 *
 * A class, as is the sieve: its methods are compiled once, where closures made anew for each page would each begin in
 * the interpreter.
 */
import {
  asFirst,
  BEGINS,
  bitsOf,
  cellOf,
  FOREIGN,
  firstBit,
  hashBack,
  hashStep,
  hashWord,
  letterCode,
  pairKey,
  secondBit,
  thirdBit,
} from '../lexicon/hash';
import type { Numbers } from '../lexicon/layout';
import { capitalsOf, holdsPair, type Lexicon } from '../lexicon/lexicon';
import { createFolder, type Folder, isApostrophe, isFigure } from './fold';
import { letterCase } from './letter-case';
import { ENDS, letterCodes, UNMET } from './letter-codes';

/** The s of a possessive: "Crohn's disease" is "crohn" + "disease". */
export const S = hashStep(0, letterCode(115));
/** Notes have numbers of so many figures at most, and stand behind words of so many letters at least: "arthritis1". */
const LONGEST_NOTE = 3;
const SHORTEST_NOTED = 5;

/** What an apostrophe leaves of "not", "will", "are", "have", "would", "am". */
const CONTRACTED = new Set(['t', 'll', 're', 've', 'd', 'm']);

/** What of a lexicon the sieve reads; a gate brings its own. */
export type SieveTables = Pick<Lexicon, 'sieveKeys' | 'sievePairs' | 'casedWord' | 'casedBits' | 'longestToken'>;

export class HitScanner {
  /** Letter codes by character. */
  readonly codes = letterCodes();
  /** The word before the one that comes, as the first of a pair; 0 when there is none. */
  before = 0;
  /** The hash of the word that the end of the last text leaves open, or 0; while it is read, of the word at hand. */
  open = 0;
  /** The hash of the last suspected word where no form is suspected that the word before begins, or 0. */
  alone = 0;
  /** Whether a word of one letter, s, begins a form. */
  private readonly sBegins: boolean;
  private readonly fold: Folder = createFolder();
  private readonly lexicon: SieveTables;
  private keys: Numbers;
  private pairs: Uint8Array;
  private readonly mask: number;
  private lastPair = -1;
  /** Hashes of words that were learned: their case is not asked. */
  private readonly learned = new Set<number>();

  constructor(lexicon: SieveTables) {
    this.lexicon = lexicon;
    this.keys = lexicon.sieveKeys;
    this.pairs = lexicon.sievePairs;
    this.mask = this.keys.length - 1;
    this.sBegins = this.begins(S);
  }

  /** Lets a word of folded letters through from now on. */
  learn(word: string): void {
    if (this.keys === this.lexicon.sieveKeys) {
      this.keys = this.keys.slice();
      this.pairs = this.pairs.slice();
    }
    const hash = hashWord(word);
    this.learned.add(hash);
    const cell = cellOf(hash, this.mask);
    this.keys[cell] = (this.keys[cell] as number) | bitsOf(hash);
    for (const bitOf of [firstBit, secondBit, thirdBit]) {
      const bit = bitOf(hashBack(word), hash, this.pairs.length * 8);
      this.pairs[bit >> 3] = (this.pairs[bit >> 3] as number) | (1 << (bit & 7));
    }
  }

  /**
   * Reads `text` from `from` on, where a word begins. Returns where the first suspected word ends, to go on from there,
   * or -1 at the end of the text; a word that runs up to it is left `open`, and not looked up.
   */
  scan(text: string, from: number): number {
    this.open = 0;
    return this.goOn(text, this.run(text, from));
  }

  /** Goes on from where `run` ended: as `scan`. */
  goOn(text: string, from: number): number {
    const { length } = text;
    for (let i = from; ; i = this.run(text, i + 1)) {
      if (i >= length) return -1;
      if (this.codes[text.charCodeAt(i)] === UNMET && this.takeIn(text, i)) continue;
      const hash = this.open;
      if (hash === 0) continue;
      const { before } = this;
      this.open = 0;
      const isHit = this.isHit(text, i, hash, before) || (text.charCodeAt(i - 1) < 58 && this.isNoted(text, i, before));
      const isPossessive = hash === S && before !== 0 && !isHit;
      if (!isPossessive) this.before = asFirst(hash);
      if (isHit) return i;
      if (isPossessive && this.sBegins && !this.followsApostrophe(text, i - 1)) {
        this.alone = 0;
        this.before = asFirst(hash);
        return i;
      }
    }
  }

  /**
   * The loop itself; `open` is the word at hand. Returns where it met what must be looked at, or the end of the text. It has one way out, so that
   * what the optimiser has seen when it first compiles this holds for the rest of the page.
   */
  run(text: string, from: number): number {
    const { codes, keys, mask } = this;
    const { length } = text;
    let { before } = this;
    let hash = this.open;
    let i = from;
    for (; i < length; i++) {
      const code = codes[text.charCodeAt(i)] as number;
      if (code > ENDS) {
        // `hashStep`, by hand: a call costs a lot before the optimiser has seen it. So with `pairKey` and `asFirst`.
        hash = (hash * 59 + code) & 0xffffff;
        continue;
      }
      if (code === UNMET) break;
      if (hash !== 0) {
        const key = before + hash;
        const cell = keys[(hash >> 4) & mask] as number;
        const pair = keys[(key >> 4) & mask] as number;
        if (
          (((cell >> (hash & 15)) & (cell >> (hash >> 20))) | ((pair >> (key & 15)) & (pair >> ((key >> 20) & 15)))) &
            1 ||
          text.charCodeAt(i - 1) < 58 ||
          hash === S
        )
          break;
        before = (hash * 31) & 0xffffff;
        hash = 0;
      }
    }
    this.before = before;
    this.open = hash;
    return i;
  }

  /** Takes a character beyond ASCII into the word at hand; false when it ends it. The next of its kind is known. */
  private takeIn(text: string, i: number): boolean {
    const unit = text.charCodeAt(i);
    const next = this.foldInto(this.open, text, i);
    const isSurrogate = (unit & 0xf800) === 0xd800;
    if (next < 0) {
      if (!isSurrogate) this.codes[unit] = ENDS;
      return false;
    }
    if (!isSurrogate) {
      const folded = this.fold(unit);
      if ('text' in folded && folded.text.length === 1) {
        const code = folded.text.charCodeAt(0);
        this.codes[unit] = code < 128 ? (this.codes[code] as number) : FOREIGN;
      }
    }
    this.open = next;
    return true;
  }

  /** Where the word begins that ends here, or its part in ASCII. */
  startOf(text: string, end: number): number {
    let start = end;
    while (start > 0 && (this.codes[text.charCodeAt(start - 1)] as number) > ENDS) start--;
    return start;
  }

  /** Whether the word that the end of `text` leaves open is suspected as it stands. */
  suspectsOpen(text: string): boolean {
    const { open, before } = this;
    if (open === 0) return false;
    const end = text.length;
    if (this.isSuspect(open, before) && this.confirms(text, end, open, before)) return true;
    return text.charCodeAt(end - 1) < 58 && this.isNoted(text, end, before);
  }

  /** Whether a word is a form, or the second of one; of one pieced together from several texts the letters are not asked. */
  mayBeHit(hash: number, before: number): boolean {
    return hash !== 0 && (this.suspects(hash) || (before !== 0 && holdsPair(this.pairs, before, hash)));
  }

  /** Whether a word may begin a form. */
  begins(hash: number): boolean {
    return this.suspects(pairKey(asFirst(hash), BEGINS));
  }

  private suspects(key: number): boolean {
    const cell = this.keys[(key >> 4) & this.mask] as number;
    return ((cell >> (key & 15)) & (cell >> ((key >> 20) & 15)) & 1) !== 0;
  }

  /** As `run` tells it, by hand too: asked at the end of most text nodes. */
  private isSuspect(hash: number, before: number): boolean {
    const { keys, mask } = this;
    const key = before + hash;
    const cell = keys[(hash >> 4) & mask] as number;
    const pair = keys[(key >> 4) & mask] as number;
    return (
      ((((cell >> (hash & 15)) & (cell >> (hash >> 20))) | ((pair >> (key & 15)) & (pair >> ((key >> 20) & 15)))) &
        1) !==
      0
    );
  }

  /** Whether the word that ends at `end` of `text` is a form, or the second of one. */
  private isHit(text: string, end: number, hash: number, before: number): boolean {
    return this.isSuspect(hash, before) && this.confirms(text, end, hash, before);
  }

  /** What one table only suspects, the other confirms. */
  private confirms(text: string, end: number, hash: number, before: number): boolean {
    this.alone = 0;
    if (before !== 0 && holdsPair(this.pairs, before, hash)) return true;
    this.alone = hash;
    let back = 0;
    for (let i = end - 1; i >= 0; i--) {
      const unit = text.charCodeAt(i);
      const code = this.codes[unit] as number;
      if (code <= ENDS) {
        // Known to end a word: a curly apostrophe, a dash.
        if (unit > 127 && code === UNMET) return this.suspects(hash);
        break;
      }
      back = (back * 37 + code) & 0xffffff;
    }
    return holdsPair(this.pairs, back, hash) && this.hasCapitals(text, end, hash);
  }

  /** Whether a word of ASCII has the capitals that every form written so has. */
  private hasCapitals(text: string, end: number, hash: number): boolean {
    const start = this.startOf(text, end);
    // "Don't" holds no "t½", "we'll" no short form.
    if (end - start <= 2 && this.followsApostrophe(text, start) && CONTRACTED.has(text.slice(start, end))) return false;
    const needed = capitalsOf(this.lexicon, hash);
    if (needed === 0 || this.learned.has(hash)) return true;
    return (letterCase(text.slice(start, end)).bits & needed) === needed;
  }

  /** Whether what begins at `at` hangs on the word before, by an apostrophe: as `tokens.ts` takes a possessive s. */
  private followsApostrophe(text: string, at: number): boolean {
    return at > 1 && isApostrophe(text.charCodeAt(at - 1)) && (this.codes[text.charCodeAt(at - 2)] as number) > ENDS;
  }

  /** Whether the word is one with the number of a note glued to it ("arthritis1"). */
  private isNoted(text: string, end: number, before: number): boolean {
    let stem = end;
    while (stem > 0 && isFigure(text.charCodeAt(stem - 1))) stem--;
    const start = this.startOf(text, stem);
    if (end - stem > LONGEST_NOTE || stem - start < SHORTEST_NOTED) return false;
    let hash = 0;
    for (let i = start; i < stem; i++) {
      const code = this.codes[text.charCodeAt(i)] as number;
      hash = code > ENDS ? hashStep(hash, code) : Math.max(0, this.foldInto(hash, text, i));
    }
    if (!this.isHit(text, stem, hash, before)) return false;
    this.alone = 0;
    return true;
  }

  /** The hash after a character beyond ASCII: -1 when it ends the word. */
  foldInto(hash: number, text: string, i: number): number {
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
}
