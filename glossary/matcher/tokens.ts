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

/** Codes from here on are of digits, but for `FOREIGN`: letters that the lexicon does not hold. */
const FIRST_DIGIT = letterCode(48);
const FOREIGN = 63;

/** The code for the hash of each letter and digit of ASCII; 0 for anything else. */
const CODES = new Uint8Array(128);
for (let unit = 48; unit <= 57; unit++) CODES[unit] = letterCode(unit);
for (let unit = 97; unit <= 122; unit++) CODES[unit] = CODES[unit - 32] = letterCode(unit);
CODES[95] = FOREIGN;

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

  /** Reads another text, or a part that white space bounds; what was read before is gone. Cost: linear in what is read. */
  read(source: string, from = 0, to = source.length): this {
    this.source = source;
    this.count = 0;
    this.end = to;
    let hash = 0;
    let kind = 0;
    let start = 0;
    let end = 0;
    let glued = 0;
    for (let i = from; i < to; i++) {
      const unit = source.charCodeAt(i);
      if (unit < 128) {
        const code = CODES[unit] as number;
        if (code !== 0) {
          const next = code >= FIRST_DIGIT && code !== FOREIGN ? DIGITS : LETTERS;
          if (kind === next) hash = (hash * 59 + code) & 0xffffff;
          else {
            if (kind !== 0) {
              this.push(start, end, hash, kind | glued);
              glued = ATTACHED;
            }
            kind = next;
            start = i;
            hash = code;
          }
          end = i + 1;
          continue;
        }
      } else {
        const point = source.codePointAt(i) as number;
        const folded = this.fold(point);
        const next = point > 0xffff ? i + 2 : i + 1;
        i = next - 1;
        if (folded.kind === 'ignored') continue;
        if ('text' in folded) {
          const its = folded.kind === 'greek' ? GREEK : folded.kind === 'digits' ? DIGITS : LETTERS;
          if (kind !== its || its === GREEK) {
            if (kind !== 0) {
              this.push(start, end, hash, kind | glued);
              glued = ATTACHED;
            }
            kind = its;
            start = next - (point > 0xffff ? 2 : 1);
            hash = 0;
          }
          const { text } = folded;
          for (let k = 0; k < text.length; k++) hash = hashStep(hash, codeOf(text.charCodeAt(k)));
          end = next;
          continue;
        }
      }
      if (kind !== 0) {
        if (kind === LETTERS && glued !== 0) this.close(start, end, hash);
        else this.push(start, end, hash, kind | glued);
        kind = glued = 0;
        if (end === i && unit !== 32 && isApostrophe(unit)) i = Math.max(i, possessiveEnd(source, i) - 1);
      }
    }
    if (kind === LETTERS && glued !== 0) this.close(start, end, hash);
    else if (kind !== 0) this.push(start, end, hash, kind | glued);
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

  /** Letters glued to what stands before end at a separator: one or two stay with their figure. */
  private close(start: number, end: number, hash: number): void {
    const last = this.count - 1;
    if (end - start > 2 || !this.isFigure(last)) {
      this.push(start, end, hash, LETTERS | ATTACHED);
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

const codeOf = (unit: number): number => (unit < 128 ? (CODES[unit] as number) : FOREIGN);

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
