/**
 * A text as words, with exact offsets. A word is a run of letters, a run of digits, or one Greek letter, so "IL-6",
 * "IL6" and "IL 6" are the same two words and "TNFα" the same as "TNF-alpha". One or two letters at the end stay with
 * their figure ("JAK1i", "IL-6R"), or "JAK1 is" would hold the plural of "JAK1i". A possessive is no part of its word.
 *
 * Words are kept as hashes and offsets; the letters of one are folded again only when they are asked for. A class for
 * the same reason as the sieve: this reads every flow that may hold a term.
 */
import { FOREIGN, hashStep, letterCode } from '../lexicon/hash';
import { createFolder, type Folder, isApostrophe } from './fold';

const LETTERS = 1;
const DIGITS = 2;
const GREEK = 3;
const KIND = 3;
/** Nothing parts this word from the one before ("JAK" and "1" in "JAK1"). */
const ATTACHED = 4;
/** Not all of it is ASCII. */
const BEYOND = 8;

/** Of each character of ASCII the code for the hash, and above it the kind: one look-up says both. 0 for what is no letter. */
const CODES = new Uint8Array(128);
const KIND_SHIFT = 6;
const CODE = (1 << KIND_SHIFT) - 1;
for (let unit = 48; unit <= 57; unit++) CODES[unit] = letterCode(unit) | (DIGITS << KIND_SHIFT);
for (let unit = 97; unit <= 122; unit++) CODES[unit] = CODES[unit - 32] = letterCode(unit) | (LETTERS << KIND_SHIFT);
CODES[95] = FOREIGN | (LETTERS << KIND_SHIFT);

/** Words of a flow of ordinary length. */
const FIRST_SIZE = 512;

export class Tokens {
  source = '';
  /** Where reading ended. */
  end = 0;
  count = 0;
  /** UTF-16 offsets into `source`, half-open, without a possessive. */
  starts = new Int32Array(FIRST_SIZE);
  ends = new Int32Array(FIRST_SIZE);
  /** As `hashWord` of the folded word. */
  hashes = new Int32Array(FIRST_SIZE);
  private flags = new Uint8Array(FIRST_SIZE);
  private readonly fold: Folder = createFolder();
  /** The word at hand: its kind, 0 when there is none, where it starts, its hash so far, and its other flags. */
  private kind = 0;
  private start = 0;
  private hash = 0;
  private glued = 0;

  /** Reads another text, or a part that white space bounds; what was read before is gone. Cost: linear in what is read. */
  read(source: string, from = 0, to = source.length): this {
    this.source = source;
    this.count = 0;
    this.end = to;
    this.kind = 0;
    this.glued = 0;
    for (let i = from; i < to; ) {
      i = this.readPlain(source, i, to);
      if (i >= to) break;
      if (this.count === this.starts.length) {
        this.grow(2 * this.count);
        continue;
      }
      const unit = source.charCodeAt(i);
      if (unit > 127) i = this.readBeyond(source, i, to);
      else {
        this.endWord(i);
        i = unit === 32 ? i + 1 : Math.max(i + 1, possessiveEnd(source, i));
      }
    }
    this.endWord(to);
    return this;
  }

  /**
   * The loop that reads nearly all. Returns where something beyond ASCII stands, or what ends a word that asks for more
   * than to be noted. Those have no branch in here: the first of them would throw the compiled code away.
   */
  private readPlain(source: string, from: number, to: number): number {
    const { starts, ends, hashes, flags } = this;
    let { kind, start, hash, glued, count } = this;
    let i = from;
    for (; i < to; i++) {
      const unit = source.charCodeAt(i);
      if (unit > 127) break;
      const code = CODES[unit] as number;
      const next = code >> KIND_SHIFT;
      if (next === kind) {
        // `hashStep`, by hand; between words it is of no account.
        hash = (hash * 59 + (code & CODE)) & 0xffffff;
        continue;
      }
      if (kind !== 0) {
        if ((next === 0 && (glued !== 0 || unit === 39 || unit === 96)) || count === starts.length) break;
        starts[count] = start;
        ends[count] = i;
        hashes[count] = hash;
        flags[count++] = kind | glued;
        glued = next === 0 ? 0 : ATTACHED;
      }
      kind = next;
      start = i;
      hash = code & CODE;
    }
    this.kind = kind;
    this.start = start;
    this.hash = hash;
    this.glued = glued;
    this.count = count;
    return i;
  }

  /** Reads what is beyond ASCII from `from` on; returns where plain text goes on. */
  private readBeyond(source: string, from: number, to: number): number {
    /** Where the word at hand ends so far: what is ignored behind it is no part of it. */
    let end = from;
    let i = from;
    while (i < to) {
      const unit = source.charCodeAt(i);
      if (unit < 128) {
        const code = CODES[unit] as number;
        if (end === i || this.kind === 0) return i;
        if (code >> KIND_SHIFT === this.kind) {
          this.hash = hashStep(this.hash, code & CODE);
          return i + 1;
        }
        this.turnTo(code >> KIND_SHIFT, end);
        return i;
      }
      const point = source.codePointAt(i) as number;
      const folded = this.fold(point);
      const next = point > 0xffff ? i + 2 : i + 1;
      if (folded.kind === 'ignored') {
        if (this.kind !== 0) this.glued |= BEYOND;
        i = next;
        continue;
      }
      if ('text' in folded) {
        const its = folded.kind === 'greek' ? GREEK : folded.kind === 'digits' ? DIGITS : LETTERS;
        if (this.kind !== its || its === GREEK) {
          this.turnTo(its, end);
          this.kind = its;
          this.start = i;
          this.hash = 0;
        }
        this.glued |= BEYOND;
        const { text } = folded;
        for (let k = 0; k < text.length; k++) this.hash = hashStep(this.hash, codeOf(text.charCodeAt(k)));
        i = end = next;
        continue;
      }
      const hangs = this.kind !== 0 && end === i && next === i + 1;
      this.endWord(end);
      i = hangs ? Math.max(next, possessiveEnd(source, i)) : next;
      end = i;
    }
    this.endWord(end);
    return i;
  }

  /** Ends the word at hand, which `kind` follows: 0 is what parts words. */
  private turnTo(kind: number, end: number): void {
    if (kind === 0) this.endWord(end);
    else if (this.kind !== 0) {
      this.push(this.start, end, this.hash, this.kind | this.glued);
      this.kind = 0;
      this.glued = ATTACHED;
    }
  }

  /** Ends the word at hand, if there is one, at a separator. */
  private endWord(end: number): void {
    const { kind, glued } = this;
    if (kind === 0) return;
    this.kind = 0;
    this.glued = 0;
    if (kind === LETTERS && (glued & ATTACHED) !== 0) this.close(this.start, end, this.hash, glued);
    else this.push(this.start, end, this.hash, kind | glued);
  }

  isAttached(i: number): boolean {
    return i < this.count && ((this.flags[i] as number) & ATTACHED) !== 0;
  }

  /** Whether the word is of ASCII alone: as the source has it, but for its case. */
  isPlain(i: number): boolean {
    return ((this.flags[i] as number) & BEYOND) === 0;
  }

  isFigure(i: number): boolean {
    return i >= 0 && i < this.count && ((this.flags[i] as number) & KIND) === DIGITS;
  }

  /** The folded word; empty beyond the ends. */
  word(i: number): string {
    if (i < 0 || i >= this.count) return '';
    const text = this.source.slice(this.starts[i], this.ends[i]);
    return this.isPlain(i) ? text.toLowerCase() : this.foldAll(text);
  }

  private foldAll(text: string): string {
    let word = '';
    for (const char of text) {
      const folded = this.fold(char.codePointAt(0) as number);
      if ('text' in folded) word += folded.text;
    }
    return word;
  }

  words(): string[] {
    return Array.from({ length: this.count }, (_, i) => this.word(i));
  }

  /** Letters glued to what stands before end at a separator: one or two stay with their figure. */
  private close(start: number, end: number, hash: number, glued: number): void {
    const last = this.count - 1;
    // Beyond ASCII a letter may be of two units, or have a mark on it.
    const letters = (glued & BEYOND) === 0 ? end - start : this.foldAll(this.source.slice(start, end)).length;
    if (letters > 2 || !this.isFigure(last)) {
      this.push(start, end, hash, LETTERS | glued);
      return;
    }
    this.ends[last] = end;
    this.flags[last] = (this.flags[last] as number) | (glued & BEYOND);
    const word = this.word(last);
    let joined = 0;
    for (let k = 0; k < word.length; k++) joined = hashStep(joined, codeOf(word.charCodeAt(k)));
    this.hashes[last] = joined;
  }

  private push(start: number, end: number, hash: number, flags: number): void {
    const at = this.count++;
    if (at === this.starts.length) this.grow(2 * at);
    this.starts[at] = start;
    this.ends[at] = end;
    this.hashes[at] = hash;
    this.flags[at] = flags;
  }

  private grow(size: number): void {
    const larger = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const fresh = new Int32Array(size);
      fresh.set(old);
      return fresh;
    };
    this.starts = larger(this.starts);
    this.ends = larger(this.ends);
    this.hashes = larger(this.hashes);
    const flags = new Uint8Array(size);
    flags.set(this.flags);
    this.flags = flags;
  }
}

const codeOf = (unit: number): number => (unit < 128 ? (CODES[unit] as number) & CODE : FOREIGN);

/** The words of one text on its own. */
export const tokenise = (source: string): Tokens => new Tokens().read(source);

/** Where the possessive at `at` ends ("’s"), or `at` when there is none. */
export function possessiveEnd(source: string, at: number): number {
  if (!isApostrophe(source.charCodeAt(at))) return at;
  const letter = source.charCodeAt(at + 1) | 32;
  if (letter !== 115) return at;
  const next = source.charCodeAt(at + 2);
  // Not a number behind the end. The expression costs a page dearly the first time.
  if (!(next > 127)) return (CODES[next] ?? 0) !== 0 ? at : at + 2;
  return CONTINUES.test(source.slice(at + 2, at + 10)) ? at : at + 2;
}

/** The same word goes on, whatever invisible characters come first. */
const CONTINUES = /^[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\p{M}]*[\p{L}\p{N}_]/u;
