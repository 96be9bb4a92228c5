/**
 * The gate: what tells, in a third of the lexicon's bytes, that a page may hold a match, so that all other pages are spared the
 * lexicon. Build time only; `gate/gate.ts` asks it.
 *
 * Of forms that stand on sight only those are kept that hold no other ("arthritis" speaks for "rheumatoid arthritis"). A doubtful
 * form is kept with the cues of its own, without which no page can have it accepted.
 */

import { COMMON_WORDS, FUNCTION_WORDS } from './common-words';
import { type CompilableEntry, type Surface, surfacesOfAll } from './compile';
import { closes, compileSieve, isWord } from './compile-sieve';
import { BUCKETS, encodeGate, type GateBytes } from './gate/layout';
import {
  BESIDE_BITS,
  besideBit,
  casePrint,
  joinWord,
  MOST_CUE_WORDS,
  MOST_WORDS,
  PRINT,
  plainWord,
  printOf,
  wordHash,
} from './gate/prints';
import { SENSE } from './lexicon/lexicon';
import type { Entry } from './load';
import { LOWER_CASE_WORDS } from './lower-case-words';
import { tokenise } from './matcher/tokens';
import { plurals, spellings } from './variants';

type GateEntry = CompilableEntry & Partial<Pick<Entry, 'plain' | 'student' | 'clinician'>>;

/**
 * Cells of the sieve, of 16 bits, and bits of the filter that confirms, for each key. What they let through in vain has its flow joined and
 * its words looked up, which costs a page more than some kilobytes of gate.
 */
const CELLS = 1 << 14;
const PAIR_BITS = 20;
/** Bits of the filter of cues for each form with one of its cues: one in fifty other pairs passes. */
const BITS_A_PAIR = 8;
/** A word so rare in the glossary's own texts that it stands for a name by itself; else two of its words do. */
const RARE = 3;
const SHORTEST_RARE = 4;

const WITH_CASE = SENSE.cased | SENSE.capital;

/** Words of a form, and the marks between them, as prints see them. */
const plainWords = (words: readonly string[]): string[] => words.map(plainWord);
/** Marks do not count: "U.S. Food" has three words. */
function firstWords(words: readonly string[]): readonly string[] {
  let count = 0;
  const end = words.findIndex((word) => isWord(word) && ++count > MOST_WORDS);
  return end < 0 ? words : words.slice(0, words.slice(0, end).findLastIndex(isWord) + 1);
}
const hashOf = (words: readonly string[]): number =>
  firstWords(words).reduce((hash, word) => joinWord(hash, wordHash(word)), 0);

/** Whether another form that stands on sight in any case is part of these words, so that a text cannot close it up with its neighbours. */
function holdsOther(words: readonly string[], forms: ReadonlySet<string>): boolean {
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length; to++) {
      if (to - from === words.length) continue;
      const before = words[from - 1];
      const after = words[to];
      if (before !== undefined && closes(before, words[from] as string)) continue;
      if (after !== undefined && closes(words[to - 1] as string, after)) continue;
      if (forms.has(words.slice(from, to).join(' '))) return true;
    }
  return false;
}

/** More often than any word of the glossary's texts; what stands for much else; and words of which there are several in each sentence. */
const OFTEN = 1e5;
const EVERYWHERE = 1e6;
const ALWAYS = 1e7;

const COMMON = new Set([...COMMON_WORDS].map(plainWord));
/** A letter or a figure by itself says as little as an article. */
const BARE = /^(?:[a-z]|\d+)$/;

/** How often the glossary's own texts have each word, and each two side by side: what is common there is common elsewhere. */
function countTexts(entries: readonly GateEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { plain = '', student = '', clinician = '' } of entries) {
    let before = '';
    for (const word of tokenise(`${plain}\n${student}\n${clinician}`).words()) {
      count(word);
      if (before !== '') count(`${before} ${word}`);
      before = word;
    }
  }
  return counts;
}

/** How common a word is, as the texts say and lists of words that they say too little of. */
function commonness(counts: ReadonlyMap<string, number>): (word: string) => number {
  const sums = new Map<string, number>();
  for (const [word, count] of counts) {
    const key = plainWord(word);
    if (!word.includes(' ')) sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return (word) => {
    const key = plainWord(word);
    if (FUNCTION_WORDS.has(word)) return ALWAYS;
    if (LOWER_CASE_WORDS.has(word) || BARE.test(word)) return EVERYWHERE;
    return COMMON.has(key) ? OFTEN : (sums.get(key) ?? 0);
  };
}

/** What ordinary pages are full of; the glossary's own texts say "that it" and never "that he". */
function metOf(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const met = new Map(counts);
  const add = (key: string, often: number): void => void met.set(key, (met.get(key) ?? 0) + often);
  for (const word of COMMON_WORDS) add(word, 10);
  for (const one of FUNCTION_WORDS) {
    add(one, 100);
    for (const two of FUNCTION_WORDS) add(`${one} ${two}`, 5);
  }
  return met;
}

/** The words of a form by which the sieve notices it: its rarest one, or the two that are rarest side by side. */
function noticeBy({ words, ...surface }: Surface, countOf: (word: string) => number): Surface {
  /** Places of words, of which one must be among those that the print holds. */
  const places = [...firstWords(words).keys()].filter((i) => isWord(words[i] as string));
  const isClosed = (i: number): boolean =>
    i > 0 && i < words.length && closes(words[i - 1] as string, words[i] as string);
  const between = (start: number, end: number): Surface => {
    let first = start;
    while (isClosed(first)) first--;
    let last = end;
    while (isClosed(last)) last++;
    // Its case counts only for the form as a whole.
    const flags = first === 0 && last === words.length ? surface.flags : 0;
    return { ...surface, flags, words: words.slice(first, last) };
  };
  const counts = places.map((i) => countOf(words[i] as string));
  let best = places.length === 1 ? 0 : -1;
  for (const [k, i] of places.entries()) {
    const count = counts[k] as number;
    if (isClosed(i) || isClosed(i + 1) || count > RARE || (words[i] as string).length < SHORTEST_RARE) continue;
    if (best < 0 || count < (counts[best] as number)) best = k;
  }
  if (best >= 0) return between(places[best] as number, (places[best] as number) + 1);
  /** Of two pairs whose rarer words are as common, the other word decides. */
  const rarity = (k: number): number => {
    const [one, two] = [counts[k] as number, counts[k + 1] as number];
    return 2 * ALWAYS * Math.min(one, two) + Math.max(one, two);
  };
  let pair = 0;
  for (let k = 0; k + 1 < places.length; k++) if (rarity(k) <= rarity(pair)) pair = k;
  return between(places[pair] as number, (places[pair + 1] as number) + 1);
}

/** A cue in each of its spellings, as the trie has it; of a long one the first words. */
function cueHashes(cue: string): ReadonlySet<number> {
  const words = tokenise(cue).words();
  const hashes = new Set<number>();
  for (const spelling of spellings(words.pop() ?? ''))
    for (const form of [spelling, ...plurals(spelling)]) hashes.add(hashOf([...words, form].slice(0, MOST_CUE_WORDS)));
  return hashes;
}

export function compileGate(entries: readonly GateEntry[]): Uint8Array {
  const counts = countTexts(entries);
  const countOf = commonness(counts);
  const surfaces = surfacesOfAll(entries).filter(({ flags }) => !(flags & SENSE.other));
  const onSight = new Set(
    surfaces
      .filter(({ flags }) => !(flags & (SENSE.doubtful | WITH_CASE)))
      .map(({ words }) => plainWords(words).join(' ')),
  );
  /** By print, all that is known of its words. */
  const prints = new Map<number, number>();
  const add = (print: number, kind: number): void => {
    const key = print >>> 0;
    prints.set(key, (prints.get(key) ?? 0) | kind);
  };
  const pairs = new Map<string, readonly [form: number, cue: number]>();
  const noticed: Surface[] = [];
  const hashesOfCues = new Map<string, ReadonlySet<number>>();
  for (const surface of surfaces) {
    const { flags, caseBits, near } = surface;
    const { words } = surface;
    if (holdsOther(plainWords(words), onSight)) continue;
    noticed.push(noticeBy(surface, countOf));
    const hash = hashOf(words);
    // Of a longer name only the first words are kept, and not its case.
    const isCased = (flags & SENSE.cased) !== 0 && firstWords(words) === words;
    const addForm = (kind: number, cased: number): void => {
      add(printOf(hash), isCased ? cased : kind);
      if (isCased) add(casePrint(hash, caseBits), cased);
    };
    if (!(flags & SENSE.doubtful)) {
      addForm(flags & SENSE.capital ? PRINT.capital : PRINT.plain, PRINT.cased);
      continue;
    }
    addForm(PRINT.doubtful, PRINT.doubtfulCased);
    if (isCased && flags & SENSE.lowerAllowed) add(printOf(hash), PRINT.lowered);
    if (isCased && flags & SENSE.owned) add(printOf(hash), PRINT.owned);
    for (const cue of near) {
      const hashes = hashesOfCues.get(cue) ?? cueHashes(cue);
      hashesOfCues.set(cue, hashes);
      for (const cueHash of hashes) {
        add(printOf(cueHash), PRINT.cue);
        pairs.set(`${hash} ${cueHash}`, [hash, cueHash]);
      }
    }
  }
  const { sieveKeys, sievePairs, casedWord, casedBits } = compileSieve(noticed, {
    pairBits: PAIR_BITS,
    cells: CELLS,
    isOfCase: () => true,
    met: metOf(counts),
  });
  const beside = new Uint8Array(Math.ceil((pairs.size * BITS_A_PAIR) / 8) + 1);
  for (const [form, cue] of pairs.values())
    for (let nth = 0; nth < BESIDE_BITS; nth++) {
      const bit = besideBit(form, cue, nth, beside.length * 8);
      beside[bit >> 3] = (beside[bit >> 3] as number) | (1 << (bit & 7));
    }
  return encodeGate({
    keys: Uint16Array.from(sieveKeys),
    pairs: sievePairs,
    casedWord: Uint32Array.from(casedWord),
    casedBits: Uint16Array.from(casedBits),
    ...inBuckets(prints),
    beside,
  });
}

function inBuckets(prints: ReadonlyMap<number, number>): Pick<GateBytes, 'starts' | 'prints' | 'kinds'> {
  const sorted = [...prints].sort(([a], [b]) => a - b);
  const starts = new Uint16Array(BUCKETS + 1);
  for (const [print] of sorted) {
    const bucket = print >>> 20;
    starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
  }
  for (let i = 1; i <= BUCKETS; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  return {
    starts,
    prints: Uint8Array.from(sorted.flatMap(([print]) => [print & 0xff, (print >> 8) & 0xff, (print >> 16) & 0xff])),
    kinds: Uint8Array.from(sorted, ([, kinds]) => kinds),
  };
}
