/**
 * The sieve's tables. The sieve reads coarser words than the matcher: it does not part "JAK1" into "jak" and "1",
 * so each form is entered under every way its first two words may be closed up. Build time only.
 */
import type { Surface } from './compile';
import {
  asFirst,
  BEGINS,
  bitsOf,
  cellOf,
  firstBit,
  hashBack,
  hashWord,
  pairKey,
  secondBit,
  thirdBit,
} from './lexicon/hash';
import { narrow, type Sections } from './lexicon/layout';
import { holdsPair, SENSE } from './lexicon/lexicon';
import { LOWER_CASE_WORDS } from './lower-case-words';
import { GREEK_NAMES } from './matcher/fold';

/** At least so many bits of the first table for each key: of words that are none, it suspects one in a hundred. */
const KEY_BITS = 20;
/** And of the filter that confirms: of those, it takes one in forty for its own. */
const PAIR_BITS = 9;
/** So many sizes of it are tried. */
const TRIES = 20;
/** Hundreds of thousands of forms get a denser table: to wait for memory costs more than to confirm. */
const LARGEST = 1 << 18;
/** A glossary of a few entries, as tests have, gets tables as sparse as a large one's. */
const SMALLEST = 1 << 10;

/** Short words of everyday, and what stands behind an apostrophe ("don't", "we'll"). */
const EVERYDAY = new Set([
  ...LOWER_CASE_WORDS,
  't',
  'll',
  're',
  've',
  'd',
  'm',
  'with',
  'have',
  'from',
  'been',
  'there',
  'which',
  'their',
]);

/** As many as `letterCase` looks at. */
const ALL_CAPITALS = 0xffff;

const MY = hashWord('my');

const GREEK = new Set<string>(GREEK_NAMES);
/** Letters or figures, no mark. */
export const isWord = (text: string): boolean => /^[a-z0-9]/.test(text);
const isDigits = (text: string): boolean => /^\d/.test(text);

/** Two words that a text may write as one: a digit beside a letter, a Greek letter beside anything. */
export const closes = (before: string, after: string): boolean =>
  isWord(before) && isWord(after) && (isDigits(before) !== isDigits(after) || GREEK.has(before) || GREEK.has(after));

/** The words from `start` on that a text may close up into one, shortest first, with where each ends. */
function runs(words: readonly string[], start: number): { text: string; end: number }[] {
  const found: { text: string; end: number }[] = [];
  let text = '';
  for (let end = start; end < words.length; end++) {
    const word = words[end] as string;
    if (end > start && !closes(words[end - 1] as string, word)) break;
    text += word;
    found.push({ text, end: end + 1 });
    if (text.length > 60) break;
  }
  return found;
}

export interface SieveOptions {
  /** Of the filter that confirms, for each of its keys. */
  readonly pairBits: number;
  /** At most so many cells of the first table. */
  readonly cells: number;
  /** Whether a form that is this one word is asked for its capitals. */
  isOfCase(word: string): boolean;
  /** What texts are full of, how often: words, and two words parted by a space. Chance must let as little of it through as can be. */
  readonly met: ReadonlyMap<string, number>;
}

const OF_A_LEXICON: SieveOptions = {
  pairBits: PAIR_BITS,
  cells: LARGEST,
  isOfCase: (word) => EVERYDAY.has(word),
  met: new Map([...EVERYDAY].map((word) => [word, 1])),
};

export function compileSieve(
  surfaces: readonly Surface[],
  { pairBits, cells: mostCells, isOfCase, met } = OF_A_LEXICON,
): Pick<Sections, 'sieveKeys' | 'sievePairs' | 'casedWord' | 'casedBits'> {
  /** Capitals that every form written as an everyday word has, by its hash; none where one may do without. */
  const capitals = new Map<number, number>();
  const whole = new Map<string, number>();
  const begins = new Set<number>();
  const pairs = new Map<string, readonly [number, number]>();
  for (const { words, flags, caseBits } of surfaces) {
    const fixed = (flags & SENSE.cased) !== 0 && (flags & SENSE.lowerAllowed) === 0;
    const start = words.findIndex(isWord);
    for (const first of runs(words, start)) {
      let next = first.end;
      while (next < words.length && !isWord(words[next] as string)) next++;
      const one = hashWord(first.text);
      if (one === 0) throw new Error(`“${first.text}” hashes to 0, which means no word`);
      if (next >= words.length) {
        whole.set(first.text, one);
        if (first.text.length === 1 || isOfCase(first.text))
          capitals.set(one, (capitals.get(one) ?? ALL_CAPITALS) & (fixed ? caseBits : 0));
        if (flags & SENSE.owned) {
          begins.add(MY);
          pairs.set(`${MY} ${one}`, [asFirst(MY), one]);
        }
      } else {
        begins.add(one);
        for (const second of runs(words, next)) {
          const two = hashWord(second.text);
          pairs.set(`${one} ${two}`, [asFirst(one), two]);
        }
      }
    }
  }
  const keys = new Set<number>(whole.values());
  for (const one of begins) keys.add(pairKey(asFirst(one), BEGINS));
  for (const [one, two] of pairs.values()) keys.add(pairKey(one, two));
  let sieveSize = SMALLEST;
  while (sieveSize < mostCells && sieveSize * 16 < keys.size * KEY_BITS) sieveSize *= 2;
  const cells = new Uint16Array(sieveSize);
  for (const key of keys) {
    const cell = cellOf(key, sieveSize - 1);
    cells[cell] = (cells[cell] as number) | bitsOf(key);
  }
  for (const [word, hash] of whole) pairs.set(word, [hashBack(word), hash]);
  const isSuspected = (key: number): boolean =>
    ((cells[cellOf(key, sieveSize - 1)] as number) & bitsOf(key)) === bitsOf(key);
  /** What is met and suspected for nothing: as the filter is asked for it, and how often. */
  const inVain: (readonly [first: number, second: number, often: number])[] = [];
  for (const [text, often] of met) {
    const [one = '', two] = text.split(' ');
    const word = two ?? one;
    const hash = hashWord(word);
    const first = asFirst(hashWord(one));
    if (two !== undefined && (isSuspected(hash) || isSuspected(pairKey(first, hash)))) {
      if (!pairs.has(`${hashWord(one)} ${hash}`)) inVain.push([first, hash, often]);
    } else if (isSuspected(hash) && !whole.has(word)) inVain.push([hashBack(word), hash, often]);
  }
  const bytes = Math.max(SMALLEST, Math.ceil((pairs.size * pairBits) / 8));
  let sievePairs = filterOf(pairs.values(), bytes);
  // Chance lets a word through for good; where it is one of those met in each sentence, another size is tried.
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries <= TRIES && least > 0; tries++) {
    const filter = filterOf(pairs.values(), bytes + tries);
    const passed = inVain.reduce((sum, [one, two, often]) => (holdsPair(filter, one, two) ? sum + often : sum), 0);
    if (passed < least) [least, sievePairs] = [passed, filter];
  }
  const cased = [...capitals].filter(([, bits]) => bits !== 0).sort(([a], [b]) => a - b);
  return {
    sieveKeys: cells,
    sievePairs,
    casedWord: narrow(cased.map(([hash]) => hash)),
    casedBits: narrow(cased.map(([, bits]) => bits)),
  };
}

function filterOf(pairs: Iterable<readonly [number, number]>, bytes: number): Uint8Array {
  const filter = new Uint8Array(bytes);
  for (const [first, second] of pairs)
    for (const bitOf of [firstBit, secondBit, thirdBit]) {
      const bit = bitOf(first, second, bytes * 8);
      filter[bit >> 3] = (filter[bit >> 3] as number) | (1 << (bit & 7));
    }
  return filter;
}
