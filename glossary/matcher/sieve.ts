/**
 * The hot path: which text nodes may hold a term. It is fed the text of every node of a page, so it allocates nothing
 * and looks at each character once (`hit-scanner.ts`); what it lets through is read properly by `page-reader.ts`.
 *
 * Nodes cut words ("rheuma<b>toid</b>"), and blocks part them without a character between ("…end</p><p>Start…"), so a
 * word at the edge of a node is tried both alone and joined with what went before.
 */
import { asFirst, hashStep } from '../lexicon/hash';
import { HitScanner, S, type SieveTables } from './hit-scanner';
import { ENDS } from './letter-codes';

export interface Sieve {
  /** True when a term may start in this text, or be completed by it. Feed the text nodes of a document in order. */
  feed(text: string): boolean;
  /** Where in the text that was let through last the first suspected word ends; 0 where it began in one before. */
  readonly hit: number;
  /** Forgets what went before: call between documents. */
  reset(): void;
  /** Lets a short form through from now on, which the page was found to define. */
  learn(short: string): void;
}

/** How far back from the end of a text the words matter for what comes next. */
const TAIL = 160;
/** Cost: one table of 64 KB, filled natively. */
export const createSieve = (lexicon: SieveTables): Sieve => new WordSieve(lexicon);

class WordSieve implements Sieve {
  private readonly scanner: HitScanner;
  /** The most letters that may be a form written as one word; the sieve's words join several tokens. */
  private readonly longest: number;
  /** Words that the end of the last node leaves open, each a hash and a length: joined from 1, 2, 3 … nodes. */
  private readonly openHash = [0];
  private readonly openLength = [0];
  /** How many; the lists are never cut, which would cost more than all else between two nodes. */
  private opened = 0;
  /** The text that ends with the first of them, while its length was not asked for. */
  private openText = '';
  private firstHit = false;
  hit = 0;
  /** A text let through whose end was not read yet. */
  private unread = '';

  constructor(lexicon: SieveTables) {
    this.scanner = new HitScanner(lexicon);
    this.longest = Math.max(64, 2 * lexicon.longestToken);
  }

  learn(short: string): void {
    for (const word of learnable(short)) this.scanner.learn(word);
  }

  reset(): void {
    this.opened = 0;
    this.openText = '';
    this.unread = '';
    this.scanner.before = 0;
  }

  feed(text: string): boolean {
    const { scanner } = this;
    if (this.unread !== '') this.readEnd();
    if (this.opened > 0) {
      if (text.length === 0) return false;
      const unit = text.charCodeAt(0);
      if (this.opened > 1 || unit > 127 || scanner.codes[unit] !== ENDS) return this.feedJoined(text);
      // The word that the last node left open ended there: it was looked up then; what is left is what it begins.
      this.opened = 0;
      const hash = this.openHash[0] as number;
      if (hash !== S || scanner.before === 0) scanner.before = asFirst(hash);
      else if (scanner.begins(hash)) return this.letThrough(text, 0);
    }
    scanner.open = 0;
    const end = scanner.run(text, 0);
    return this.endText(text, end < text.length ? scanner.goOn(text, end) : -1);
  }

  /** As `feed`, of a text whose beginning may belong to the words left open. */
  private feedJoined(text: string): boolean {
    const end = this.readFirstWord(text);
    this.hit = end;
    if (this.opened > 0) return this.firstHit;
    if (this.firstHit) return this.letThrough(text, end);
    return this.endText(text, this.scanner.scan(text, end));
  }

  /** What is left to do where a text was read up to `hit`, or to its end when that is -1. */
  private endText(text: string, hit: number): boolean {
    if (hit >= 0) return this.letThrough(text, hit);
    this.hit = text.length;
    this.keepOpen(text);
    return this.scanner.suspectsOpen(text);
  }

  private letThrough(text: string, hit: number): boolean {
    this.unread = text;
    this.hit = hit;
    return true;
  }

  /** The end of a text that was let through: only now, as whoever reads its flow feeds none of it and begins anew. */
  private readEnd(): void {
    const { scanner, unread } = this;
    const end = unread.length - TAIL;
    this.unread = '';
    for (let hit = this.hit; hit >= 0; ) hit = scanner.scan(unread, Math.max(hit, end));
    this.keepOpen(unread);
  }

  /** Keeps the word that the end of a text leaves open, if there is one. How long it is, few ask. */
  private keepOpen(text: string): void {
    const { open } = this.scanner;
    if (open === 0) return;
    this.opened = 1;
    this.openHash[0] = open;
    this.openText = text;
  }

  /** Reads the first word of `text`, alone and joined to the open ones; returns where it ends, says if one `firstHit`. */
  private readFirstWord(text: string): number {
    const { openHash, openLength, scanner } = this;
    if (this.openText !== '')
      openLength[0] = this.openText.length - scanner.startOf(this.openText, this.openText.length);
    this.openText = '';
    this.firstHit = false;
    let i = 0;
    let ended = false;
    let alone = 0;
    let length = 0;
    for (; i < text.length && !ended; i++) {
      const unit = text.charCodeAt(i);
      const code = unit < 128 ? (scanner.codes[unit] as number) : -1;
      if (code > ENDS) {
        alone = hashStep(alone, code);
        for (let k = 0; k < this.opened; k++) openHash[k] = hashStep(openHash[k] as number, code);
        length++;
      } else if (code === ENDS) ended = true;
      else {
        const next = scanner.foldInto(alone, text, i);
        if (next < 0) ended = true;
        else {
          if (next !== alone) length++;
          for (let k = 0; k < this.opened; k++)
            openHash[k] = Math.max(0, scanner.foldInto(openHash[k] as number, text, i));
          alone = next;
        }
      }
    }
    this.dropLong(length);
    if (length > 0) {
      openHash[this.opened] = alone;
      openLength[this.opened++] = length;
    }
    let start = 0;
    let possessive = false;
    for (let k = 0; k < this.opened; k++) {
      const hash = openHash[k] as number;
      if (scanner.mayBeHit(hash, scanner.before)) this.firstHit = true;
      if (hash === S && scanner.before !== 0) possessive = true;
      const begins = hash !== 0 && scanner.begins(hash) ? hash : 0;
      // Two of the joins begin a phrase: rather read the block than follow both.
      if (begins !== 0 && start !== 0 && begins !== start) this.firstHit = true;
      if (begins !== 0) start = begins;
    }
    if (ended) {
      if (possessive && start !== 0) this.firstHit = true;
      if (!possessive) scanner.before = asFirst(start);
      this.opened = 0;
    }
    return i;
  }

  /** Open words grow by `length`; those too long for any form are dropped. */
  private dropLong(length: number): void {
    const { openHash, openLength } = this;
    let kept = 0;
    for (let k = 0; k < this.opened; k++) {
      const total = (openLength[k] as number) + length;
      if (total > this.longest) continue;
      openHash[kept] = openHash[k] as number;
      openLength[kept] = total;
      kept++;
    }
    this.opened = kept;
  }
}

/** A short form as a text may hold it, for the scanner to learn. */
const learnable = (short: string): readonly string[] => {
  const bare = short.toLowerCase().replace(/[^a-z0-9]/g, '');
  // A text may set figures apart from letters: the first piece alone is let through too.
  return bare === '' ? [] : [bare, `${bare}s`, /^(?:[a-z]{2,}|\d+[a-z]*)/.exec(bare)?.[0] ?? bare];
};
