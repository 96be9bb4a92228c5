/**
 * The sieve's two tables. The sieve reads coarser words than the matcher: it does not part "JAK1" into "jak" and "1",
 * so each form is entered under every way its first two words may be closed up; and once as the matcher reads it, which
 * asks the same tables before it goes to the trie. Build time only.
 */
import type { Surface } from './compile';
import type { Start } from './compile-trie';
import { firstBit, hashPair, hashWord, secondBit, slotOf } from './lexicon/hash';
import type { Sections } from './lexicon/layout';
import { WORD } from './lexicon/lexicon';
import { writeSteps } from './lexicon/steps';
import { GREEK_NAMES } from './matcher/fold';

/** At least so many bits of the filter for each pair: of pairs that it does not hold, it takes one in fifty for its own. */
const BITS_A_KEY = 14;

const GREEK = new Set<string>(GREEK_NAMES);
const isWord = (text: string): boolean => /^[a-z0-9]/.test(text);
const isDigits = (text: string): boolean => /^\d/.test(text);

/** Two words that a text may write as one: a digit beside a letter, a Greek letter beside anything. */
const closes = (before: string, after: string): boolean =>
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

export function compileSieve(
  surfaces: readonly Surface[],
  starts: readonly Start[],
): Pick<Sections, 'sieveStep' | 'sieveBits' | 'sievePairs'> & { readonly sieveSize: number } {
  const whole = new Set<number>();
  const pairs = new Map<string, readonly [number, number]>();
  for (const { words } of surfaces) {
    const start = words.findIndex(isWord);
    for (const first of runs(words, start)) {
      let next = first.end;
      while (next < words.length && !isWord(words[next] as string)) next++;
      const one = hashWord(first.text);
      if (one === 0) throw new Error(`“${first.text}” hashes to 0, which means no word`);
      if (next >= words.length) whole.add(one);
      else
        for (const second of runs(words, next)) {
          const two = hashWord(second.text);
          pairs.set(`${one} ${two}`, [one, two]);
        }
    }
  }
  const keys = whole.size + 2 * pairs.size + starts.length;
  let size = 1 << 15;
  while (size < keys * 2.5 && size < 1 << 21) size *= 2;
  const sieveWords = new Uint8Array(size);
  const mark = (hash: number, bit: number): void => {
    const slot = slotOf(hash, size - 1);
    sieveWords[slot] = (sieveWords[slot] as number) | bit;
  };
  for (const { word, whole: single } of starts)
    if (isWord(word)) mark(hashWord(word), single ? WORD.token | WORD.single : WORD.token);
  for (const hash of whole) mark(hash, WORD.whole);
  let bits = 1 << 14;
  while (
    bits < (pairs.size + whole.size + starts.reduce((sum, { next }) => sum + next.length, 0)) * BITS_A_KEY &&
    bits < 1 << 24
  )
    bits *= 2;
  const sievePairs = new Uint8Array(bits / 8);
  const put = (one: number, two: number): void => {
    const pair = hashPair(one, two);
    for (const bit of [firstBit(pair, bits - 1), secondBit(pair, bits - 1)])
      sievePairs[bit >> 3] = (sievePairs[bit >> 3] as number) | (1 << (bit & 7));
  };
  for (const { word, next } of starts)
    for (const second of next) if (isWord(word) && isWord(second)) put(hashWord(word), hashWord(second));
  for (const hash of whole) put(hash, 0);
  for (const [one, two] of pairs.values()) {
    mark(one, WORD.starts);
    mark(two, WORD.follows);
    put(one, two);
  }
  const used = [...sieveWords.keys()].filter((slot) => sieveWords[slot] !== 0);
  const steps: number[] = [];
  writeSteps(steps, used);
  return {
    sieveSize: size,
    sieveStep: Uint8Array.from(steps),
    sieveBits: Uint8Array.from(used, (slot) => sieveWords[slot] as number),
    sievePairs,
  };
}
