/**
 * Whether a page may hold a match at all, told without the lexicon. It never says no to a text that has one; where it says yes, nine
 * times of ten there is one. `npm run bench -- gate` prints both.
 *
 *   text node ─ sieve of rare words ─ flow ─ prints of its forms ─┬ one that stands on sight ──────────────────────→ yes
 *                                                                └ a doubtful one, with cues of its own, or spelt out → yes
 */

import { isDosed } from '../matcher/dose';
import { foldMark } from '../matcher/fold';
import { gapAfter } from '../matcher/gaps';
import { HitScanner, type SieveTables } from '../matcher/hit-scanner';
import { letterCase } from '../matcher/letter-case';
import { nextHit } from '../matcher/next-hit';
import { isOwned } from '../matcher/owned';
import type { Tokens } from '../matcher/tokens';
import { endsVariably } from '../matcher/variable-ending';
import { stepBack, stepOn } from '../matcher/word-steps';
import { decodeGate, type GateBytes } from './layout';
import { BESIDE_BITS, besideBit, casePrint, joinWord, MOST_CUE_WORDS, MOST_WORDS, PRINT, printOf } from './prints';
import { mayBeSpeltOut } from './spelt-out';
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
/** Words to either side of what is noticed, and with it, that a form may hold; one more, since a sign may stand between spaces. */
const AROUND = MOST_WORDS + 1;
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
    const { scanner, near } = this;
    scanner.before = 0;
    /** Where the word noticed before begins: what holds that one too was asked for then. */
    let done = -1;
    let hit = nextHit(scanner, text, start > 0 ? stepBack(text, start, AROUND) : 0);
    for (; hit >= 0; hit = nextHit(scanner, text, hit)) {
      const tokens = near.read(text, stepBack(text, hit, AROUND), stepOn(text, hit, AROUND));
      const noticed = wordBefore(tokens, hit);
      for (let first = Math.max(0, noticed - MOST_WORDS + 1); first <= noticed; first++)
        if ((tokens.starts[first] as number) > done && !tokens.isAttached(first) && this.opensFrom(first, noticed))
          return true;
      done = tokens.starts[noticed] ?? done;
    }
    return false;
  }

  /** Whether a form that opens the gate begins at token `first` and holds the token `noticed`. */
  private opensFrom(first: number, noticed: number): boolean {
    const { near } = this;
    const { tokens } = near;
    let hash = 0;
    for (let last = first; last < first + MOST_WORDS && last < tokens.count; last++) {
      hash = joinWord(hash, near.hash(last));
      if (last >= noticed && this.opensAt(hash, first, last)) return true;
      const { marks } = gapAfter(tokens, last);
      if (marks === '') continue;
      // A mark may belong to a form: "JAK/STAT", "CD4+".
      hash = joinWord(hash, foldMark(marks.charAt(0)).charCodeAt(0));
      if (last >= noticed && this.opensAt(hash, first, last)) return true;
      if (marks.length > 1) return false;
    }
    return false;
  }

  private opensAt(hash: number, first: number, last: number): boolean {
    const kinds = this.kindsOf(printOf(hash)) & ~PRINT.cue;
    if (kinds === 0) return false;
    if (kinds & PRINT.plain) return true;
    const { source, starts, ends } = this.near.tokens;
    const start = starts[first] as number;
    const end = ends[last] as number;
    const { bits, count } = letterCase(source.slice(start, end));
    if (bits !== 0 && (kinds & PRINT.capital || this.isCase(kinds, PRINT.cased, hash, bits))) return true;
    if (kinds & PRINT.doubtful || this.isCase(kinds, PRINT.doubtfulCased, hash, bits))
      return this.isSpeltOut(first, last, start, end) || this.cuesOf(hash, start, end) >= NEEDED;
    if (bits > 1 || (bits === 1 && count <= 2)) return false;
    if (kinds & PRINT.lowered)
      return (
        this.isSpeltOut(first, last, start, end) ||
        isOwned(source, { start, end }) ||
        this.isLowerCasePage(source, hash, start, end)
      );
    return bits === 0 && (kinds & PRINT.owned) !== 0 && isOwned(source, { start, end });
  }

  /**
   * A form in lower case takes one cue where nothing is in capitals, there or elsewhere on the page, or two such forms with a cue each
   * (see `judge.ts`).
   */
  private isLowerCasePage(text: string, form: number, start: number, end: number): boolean {
    const cues = this.cuesOf(form, start, end);
    if (!/[A-Z]{2}/.test(text)) this.quiet.add(form);
    if (cues > 0) this.spokenFor.add(form);
    return cues >= NEEDED || this.spokenFor.size > 1 || (this.quiet.has(form) && this.spokenFor.has(form));
  }

  /** The page spells the doubtful form out, has an amount behind it, or has it in a list with another that is not doubtful. */
  private isSpeltOut(first: number, last: number, start: number, end: number): boolean {
    const { tokens } = this.near;
    const { source } = tokens;
    if (isDosed(source, end)) return true;
    if (last > first) {
      if (GOES_ON.test(source.slice(end, end + 8)) && endsVariably(tokens, last)) return true;
      if (FOLLOWS.test(source.slice(Math.max(0, start - 8), start)) && /^[a-z]{4,}$/.test(tokens.word(last)))
        return true;
    }
    return mayBeSpeltOut(source, start, end);
  }

  /** How many of its own cues stand within reach of a doubtful form, up to as many as it needs. */
  private cuesOf(form: number, start: number, end: number): number {
    const { gate, whole } = this;
    const { source } = this.near.tokens;
    const tokens = whole.tokens.source === source ? whole.tokens : whole.read(source);
    const { starts, count } = tokens;
    const size = gate.beside.length * 8;
    const found: number[] = [];
    let first = 0;
    while (first < count && (starts[first] as number) < start) first++;
    let next = first;
    while (next < count && (starts[next] as number) < end) next++;
    const to = Math.min(count, next + REACH);
    for (let from = Math.max(0, first - REACH); from < to; from++) {
      if (from === first) from = next;
      let cue = 0;
      for (let i = from; i < from + MOST_CUE_WORDS && i < count; i++) {
        cue = joinWord(cue, whole.hash(i));
        if (!(this.kindsOf(printOf(cue)) & PRINT.cue) || found.includes(cue)) continue;
        let isOwn = true;
        for (let nth = 0; nth < BESIDE_BITS && isOwn; nth++) {
          const bit = besideBit(form, cue, nth, size);
          isOwn = ((gate.beside[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
        }
        if (isOwn && found.push(cue) >= NEEDED) return NEEDED;
      }
    }
    return found.length;
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
