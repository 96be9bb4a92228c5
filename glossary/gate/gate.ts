/**
 * Whether a page may hold a match at all, told without the lexicon. It never says no to a text that has one; where it says yes, nine
 * times of ten there is one. `npm run bench -- gate` prints both.
 *
 *   text node ─ sieve of rare words ─ flow ─ prints of its forms ─┬ one that stands on sight ──────────────────────→ yes
 *                                                                └ a doubtful one, with cues of its own, or spelt out → yes
 */

import { inBrackets, inNotes } from '../matcher/abbreviations';
import { stepBack, stepOn } from '../matcher/around-hits';
import { isDosed } from '../matcher/dose';
import { foldMark } from '../matcher/fold';
import { gapAfter } from '../matcher/gaps';
import { HitScanner, type SieveTables } from '../matcher/hit-scanner';
import { letterCase } from '../matcher/letter-case';
import { isOwned } from '../matcher/owned';
import { endsVariably } from '../matcher/shared-heads';
import type { Tokens } from '../matcher/tokens';
import { decodeGate, type GateBytes } from './layout';
import { BESIDE_BITS, besideBit, casePrint, joinWord, MOST_CUE_WORDS, MOST_WORDS, PRINT, printOf } from './prints';
import { Words } from './words';

export interface Gate extends GateBytes {
  readonly tables: SieveTables;
}

/** Cost: a handful of views. */
export function openGate(bytes: Uint8Array): Gate {
  const gate = decodeGate(bytes);
  const { keys: sieveKeys, pairs: sievePairs, casedWord, casedBits } = gate;
  return { ...gate, tables: { sieveKeys, sievePairs, casedWord, casedBits, longestToken: 32 } };
}

/** Cues that a doubtful form needs where nothing on the page stands on sight (see `judge.ts`). */
const NEEDED = 3;
/** Words to either side in which a cue speaks. */
const REACH = 40;
const ASIDE = /\s*[([][^()[\]]{1,60}[)\]]/g;

export class GateReader {
  /** Around what was noticed, and of the whole text, which most never need. */
  private readonly near = new Words();
  private readonly whole = new Words();
  private readonly scanner: HitScanner;
  private readonly gate: Gate;
  /** Of the page so far: forms in lower case that had a cue, and those that stood where nothing is in capitals. */
  private readonly spokenFor = new Set<number>();
  private readonly quiet = new Set<number>();

  constructor(gate: Gate) {
    this.gate = gate;
    this.scanner = new HitScanner(gate.tables);
  }

  /**
   * Whether this flow may hold a match, or may be what a match elsewhere on the page rests on. Cost: linear, small but for what is noticed.
   *
   * @param first where the first word ends that a sieve noticed, or anything before it
   */
  opensFor(text: string, first = 0): boolean {
    if (this.isSuspicious(text, first)) return true;
    if (!text.includes('(') && !text.includes('[')) return false;
    // A term may run around an aside: "calcineurin (CN) inhibitor".
    const without = text.replace(ASIDE, ' ');
    return without !== text && this.isSuspicious(without, 0);
  }

  private isSuspicious(text: string, start: number): boolean {
    const { scanner, near, whole } = this;
    scanner.before = 0;
    for (let hit = nextHit(scanner, text, start > 0 ? stepBack(text, start) : 0); hit >= 0; ) {
      const tokens = near.read(text, stepBack(text, hit), stepOn(text, hit, MOST_WORDS - 1));
      const known = this.kindsAround(wordBefore(tokens, hit));
      if (known & PRINT.plain) return true;
      if ((known & ~PRINT.cue) !== 0) {
        if (whole.tokens.source !== text) whole.read(text);
        const noticed = wordBefore(whole.tokens, hit);
        for (let word = Math.max(0, noticed - MOST_WORDS + 1); word <= noticed; word++)
          if (this.isFormAt(word, noticed)) return true;
      }
      hit = nextHit(scanner, text, hit);
    }
    return false;
  }

  /** What is known of all that begins within reach of the word `noticed`, and holds it. */
  private kindsAround(noticed: number): number {
    let known = 0;
    for (let first = Math.max(0, noticed - MOST_WORDS + 1); first <= noticed; first++)
      this.eachForm(this.near, first, noticed, (hash) => {
        known |= this.kindsOf(printOf(hash));
        return false;
      });
    return known;
  }

  /** Whether a form that opens the gate begins at token `first` and holds the token `noticed`. */
  private isFormAt(first: number, noticed: number): boolean {
    return this.eachForm(this.whole, first, noticed, (hash, last) => this.opensAt(hash, first, last));
  }

  /** Asks of each run of words from `first` on that holds `noticed`, until the answer is yes. */
  private eachForm(
    words: Words,
    first: number,
    noticed: number,
    ask: (hash: number, last: number) => boolean,
  ): boolean {
    const { tokens } = words;
    let hash = 0;
    for (let last = first; last < first + MOST_WORDS && last < tokens.count; last++) {
      hash = joinWord(hash, words.hash(last));
      if (last >= noticed && ask(hash, last)) return true;
      const { marks } = gapAfter(tokens, last);
      if (marks === '') continue;
      // A mark may belong to a form: "JAK/STAT", "CD4+".
      hash = joinWord(hash, foldMark(marks.charAt(0)).charCodeAt(0));
      if (last >= noticed && ask(hash, last)) return true;
      if (marks.length > 1) return false;
    }
    return false;
  }

  private opensAt(hash: number, first: number, last: number): boolean {
    const { tokens } = this.whole;
    const kinds = this.kindsOf(printOf(hash));
    if (kinds === 0 || kinds === PRINT.cue) return false;
    if (kinds & PRINT.plain) return true;
    const { bits, count } = letterCase(tokens.source.slice(tokens.starts[first], tokens.ends[last]));
    if (bits !== 0 && (kinds & PRINT.capital || this.isCase(kinds, PRINT.cased, hash, bits))) return true;
    if (kinds & PRINT.doubtful || this.isCase(kinds, PRINT.doubtfulCased, hash, bits))
      return this.isSpeltOut(first, last) || this.cuesOf(hash, first, last, NEEDED) >= NEEDED;
    if (bits > 1 || (bits === 1 && count <= 2)) return false;
    if (kinds & PRINT.lowered)
      return this.isSpeltOut(first, last) || this.isMine(first, last) || this.isLowerCasePage(hash, first, last);
    return bits === 0 && (kinds & PRINT.owned) !== 0 && this.isMine(first, last);
  }

  /** Right behind "my" a disease in lower case needs next to nothing. */
  private isMine(first: number, last: number): boolean {
    const { source, starts, ends } = this.whole.tokens;
    return isOwned(source, { start: starts[first] as number, end: ends[last] as number });
  }

  /**
   * A form in lower case takes one cue where nothing is in capitals, there or elsewhere on the page, or two such forms with a cue each
   * (see `judge.ts`).
   */
  private isLowerCasePage(form: number, first: number, last: number): boolean {
    const isQuiet = !/\p{Lu}{2}/u.test(this.whole.tokens.source);
    const cues = this.cuesOf(form, first, last, NEEDED);
    if (isQuiet) this.quiet.add(form);
    if (cues > 0) this.spokenFor.add(form);
    return cues >= NEEDED || this.spokenFor.size > 1 || (this.quiet.has(form) && this.spokenFor.has(form));
  }

  /** The page spells the doubtful form out, has an amount behind it, or has it in a list with another that is not doubtful. */
  private isSpeltOut(first: number, last: number): boolean {
    const { tokens } = this.whole;
    const { source } = tokens;
    const start = tokens.starts[first] as number;
    const end = tokens.ends[last] as number;
    if (isDosed(source, end)) return true;
    if (last > first) {
      if (GOES_ON.test(source.slice(end, end + 8)) && endsVariably(tokens, last)) return true;
      if (FOLLOWS.test(source.slice(Math.max(0, start - 8), start)) && /^[a-z]{4,}$/.test(tokens.word(last)))
        return true;
    }
    return [...inBrackets(source), ...inNotes(source)].some(
      ({ shortSpan, longSpan }) =>
        (start < shortSpan.end && end > shortSpan.start) || Math.abs(end - longSpan.end) <= 2,
    );
  }

  /** How many of its own cues stand within reach of a doubtful form, up to `enough`. */
  private cuesOf(form: number, first: number, last: number, enough: number): number {
    const { gate, whole } = this;
    const { tokens } = whole;
    const size = gate.beside.length * 8;
    const found = new Set<number>();
    const to = Math.min(tokens.count, last + REACH + 1);
    for (let from = Math.max(0, first - REACH); from < to; from++) {
      if (from >= first && from <= last) continue;
      let cue = 0;
      for (let i = from; i < from + MOST_CUE_WORDS && i < tokens.count; i++) {
        cue = joinWord(cue, whole.hash(i));
        if (!(this.kindsOf(printOf(cue)) & PRINT.cue) || found.has(cue)) continue;
        let isOwn = true;
        for (let nth = 0; nth < BESIDE_BITS && isOwn; nth++) {
          const bit = besideBit(form, cue, nth, size);
          isOwn = ((gate.beside[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
        }
        if (isOwn && found.add(cue).size >= enough) return enough;
      }
    }
    return found.size;
  }

  /** Whether words that are of this kind in some cases are so in this one. What is written in lower case may begin a sentence. */
  private isCase(kinds: number, kind: number, hash: number, bits: number): boolean {
    if (!(kinds & kind)) return false;
    return (
      (this.kindsOf(casePrint(hash, bits)) & kind) !== 0 ||
      (bits === 1 && (this.kindsOf(casePrint(hash, 0)) & kind) !== 0)
    );
  }

  /** What is known of the words of this print: 0 when it is nobody's. */
  private kindsOf(print: number): number {
    const { starts, prints, kinds } = this.gate;
    const bucket = print >>> 20;
    const low = print & 0xff;
    const end = starts[bucket + 1] as number;
    for (let i = starts[bucket] as number; i < end; i++)
      if (
        prints[3 * i] === low &&
        prints[3 * i + 1] === ((print >> 8) & 0xff) &&
        prints[3 * i + 2] === ((print >> 16) & 0xff)
      )
        return kinds[i] as number;
    return 0;
  }
}

/** What parts a form from another in a list, with which it may share a word (see `shared-heads.ts`). */
const GOES_ON = /^\s*(?:[,/&]|(?:and|or)\b)/i;
const FOLLOWS = /(?:[,/&]|\b(?:and|or))\s*$/i;

/** The word that ends at `hit` as the scanner counts words, by its first token: "TNFα" is one of them. */
function wordBefore(tokens: Tokens, hit: number): number {
  const { starts, count } = tokens;
  let word = 0;
  while (word + 1 < count && (starts[word + 1] as number) < hit) word++;
  while (tokens.isAttached(word)) word--;
  return word;
}

function nextHit(scanner: HitScanner, text: string, from: number): number {
  if (from >= text.length) return -1;
  const hit = scanner.scan(text, from);
  if (hit >= 0) return hit;
  return scanner.suspectsOpen(text) ? text.length : -1;
}
