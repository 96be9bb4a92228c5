/**
 * A text as words, with exact offsets. A word is a run of letters, a run of digits, or one Greek letter, so "IL-6",
 * "IL6" and "IL 6" are the same two words and "TNFα" the same as "TNF-alpha". One or two letters at the end stay with
 * their figure ("JAK1i", "IL-6R"), or "JAK1 is" would hold the plural of "JAK1i". A possessive is no part of its word.
 *
 * Words are kept as hashes and offsets; the letters of one are folded again only when they are asked for. A class for
 * the same reason as the sieve: this reads every flow that may hold a term.
 */
import { hashStep, letterCode } from '../lexicon/hash';
import { createFolder, type Folder, isApostrophe } from './fold';

const LETTERS = 1;
const DIGITS = 2;
const GREEK = 3;
/** Nothing parts this word from the one before ("JAK" and "1" in "JAK1"). */
const ATTACHED = 4;
const KIND = 3;

/** More letters than this make no word of the glossary: the rest of such a run is skipped, not hashed. */
const LONGEST_RUN = 64;
const FOREIGN = 63;

/** 1 letter, 2 digit, 0 anything else, of each ASCII character; and its code for the hash. */
const KINDS = new Uint8Array(128);
const CODES = new Uint8Array(128);
for (let unit = 48; unit <= 57; unit++) KINDS[unit] = DIGITS;
for (let unit = 97; unit <= 122; unit++) KINDS[unit] = KINDS[unit - 32] = LETTERS;
for (let unit = 48; unit <= 122; unit++)
  if (KINDS[unit]) CODES[unit] = letterCode(unit < 97 && unit > 57 ? unit + 32 : unit);
KINDS[95] = LETTERS;
CODES[95] = FOREIGN;

export class Tokens {
  source = '';
  count = 0;
  /** UTF-16 offsets into `source`, half-open, without a possessive. */
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  /** As `hashWord` of the folded word. */
  hashes = new Int32Array(256);
  private flags = new Uint8Array(256);
  private readonly fold: Folder = createFolder();

  /** Reads another text; what was read before is gone. Cost: linear in the text. */
  read(source: string): this {
    this.source = source;
    this.count = 0;
    const length = source.length;
    let hash = 0;
    let kind = 0;
    let start = 0;
    let end = 0;
    let letters = 0;
    let glued = 0;
    for (let i = 0; i < length; i++) {
      const unit = source.charCodeAt(i);
      if (unit < 128) {
        const next = KINDS[unit] as number;
        if (next !== 0) {
          if (kind !== next) {
            if (kind !== 0) {
              this.push(start, end, hash, kind | glued);
              glued = ATTACHED;
            }
            kind = next;
            start = i;
            hash = 0;
            letters = 0;
          }
          if (letters++ < LONGEST_RUN) hash = (hash * 59 + (CODES[unit] as number)) & 0xffffff;
          end = i + 1;
          continue;
        }
      } else {
        const point = source.codePointAt(i) as number;
        const folded = this.fold(point);
        const next = point > 0xffff ? i + 2 : i + 1;
        if (folded.kind === 'ignored') {
          i = next - 1;
          continue;
        }
        if ('text' in folded) {
          const its = folded.kind === 'greek' ? GREEK : folded.kind === 'digits' ? DIGITS : LETTERS;
          if (kind !== its || its === GREEK) {
            if (kind !== 0) {
              this.push(start, end, hash, kind | glued);
              glued = ATTACHED;
            }
            kind = its;
            start = i;
            hash = 0;
            letters = 0;
          }
          for (let k = 0; k < folded.text.length; k++)
            if (letters++ < LONGEST_RUN) hash = hashStep(hash, codeOf(folded.text.charCodeAt(k)));
          end = next;
          i = next - 1;
          continue;
        }
        if (kind === 0) {
          i = next - 1;
          continue;
        }
      }
      if (kind !== 0) {
        this.close(start, end, hash, kind | glued);
        kind = glued = 0;
        if (end === i && isApostrophe(unit)) i = Math.max(i, possessiveEnd(source, i) - 1);
      }
    }
    if (kind !== 0) this.close(start, end, hash, kind | glued);
    return this;
  }

  isAttached(i: number): boolean {
    return i < this.count && ((this.flags[i] as number) & ATTACHED) !== 0;
  }

  isFigure(i: number): boolean {
    return i >= 0 && i < this.count && ((this.flags[i] as number) & KIND) === DIGITS;
  }

  /** The folded word; empty beyond the ends. */
  word(i: number): string {
    if (i < 0 || i >= this.count) return '';
    const text = this.source.slice(this.starts[i], this.ends[i]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked
    if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
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

  /** A word that ends at a separator: one or two letters after a figure stay with it. */
  private close(start: number, end: number, hash: number, flags: number): void {
    const last = this.count - 1;
    if (flags !== (LETTERS | ATTACHED) || end - start > 2 || !this.isFigure(last)) {
      this.push(start, end, hash, flags);
      return;
    }
    this.ends[last] = end;
    const word = this.word(last);
    let joined = 0;
    for (let k = 0; k < word.length; k++) joined = hashStep(joined, codeOf(word.charCodeAt(k)));
    this.hashes[last] = joined;
  }

  private push(start: number, end: number, hash: number, flags: number): void {
    const at = this.count++;
    if (at === this.starts.length) this.grow();
    this.starts[at] = start;
    this.ends[at] = end;
    this.hashes[at] = hash;
    this.flags[at] = flags;
  }

  private grow(): void {
    const size = 2 * this.starts.length;
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

const codeOf = (unit: number): number => (unit < 128 ? (CODES[unit] as number) : FOREIGN);

/** The words of one text on its own. */
export const tokenise = (source: string): Tokens => new Tokens().read(source);

/** Where the possessive at `at` ends ("’s"), or `at` when there is none. */
export function possessiveEnd(source: string, at: number): number {
  if (!isApostrophe(source.charCodeAt(at))) return at;
  const letter = source.charCodeAt(at + 1) | 32;
  if (letter !== 115) return at;
  return CONTINUES.test(source.slice(at + 2, at + 10)) ? at : at + 2;
}

/** The same word goes on, whatever invisible characters come first. */
const CONTINUES = /^[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\p{M}]*[\p{L}\p{N}_]/u;
