/** What `match.bench.ts` runs inside the browser: each engine reads the whole page and says how many matches it found. */
import Mark from 'mark.js';
import AhoCorasick from 'modern-ahocorasick';
import { decodeLexicon, type Lexicon } from '../../glossary/lexicon/lexicon';
import { createPageReader, type FlowReading } from '../../glossary/matcher/page-reader';
import { createSieve } from '../../glossary/matcher/sieve';

const BLOCKS = new Set(['P', 'H1', 'BODY', 'LI', 'TD']);
const walkerOf = (): TreeWalker => document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);

/** The physical limit: every text node, every character, once. */
function readAll(): number {
  const walker = walkerOf();
  let sum = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node as Text).data;
    for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) & 0xffff;
  }
  return sum;
}

function blockOf(node: Node): Element {
  let element = node.parentElement as Element;
  while (!BLOCKS.has(element.tagName) && element.parentElement) element = element.parentElement;
  return element;
}

/** Ours: the sieve over every node; the flow is built and read only where it fires. */
function ours(lexicon: Lexicon): number {
  const sieve = createSieve(lexicon);
  const reader = createPageReader(lexicon);
  const readings: FlowReading[] = [];
  const walker = walkerOf();
  let last: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!sieve.feed((node as Text).data)) continue;
    const block = blockOf(node);
    if (block === last) continue;
    last = block;
    readings.push(reader.read(block.textContent ?? ''));
  }
  let count = 0;
  for (const reading of readings) count += reader.judge(reading).length;
  return count;
}

/** The sieve alone: what a page without terms costs. */
function sieveOnly(lexicon: Lexicon): number {
  const sieve = createSieve(lexicon);
  const walker = walkerOf();
  let fired = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (sieve.feed((node as Text).data)) fired++;
  return fired;
}

/** The whole body as one flow, whether the sieve fires or not. */
function readWhole(lexicon: Lexicon): number {
  const reader = createPageReader(lexicon);
  return reader.judge(reader.read(document.body.textContent ?? '')).length;
}

interface Branch {
  end: boolean;
  next: Map<string, Branch>;
}

/** One expression built as a trie, so that a start shared by many forms is tried once. */
function regexOf(forms: readonly string[]): RegExp {
  const root: Branch = { end: false, next: new Map() };
  for (const form of forms) {
    let at = root;
    for (const char of form) {
      let next = at.next.get(char);
      if (!next) {
        next = { end: false, next: new Map() };
        at.next.set(char, next);
      }
      at = next;
    }
    at.end = true;
  }
  const write = (branch: Branch): string => {
    const ways = [...branch.next].map(([char, next]) => (char === ' ' ? '\\s' : char) + write(next));
    if (ways.length === 0) return '';
    const group = ways.length === 1 && !branch.end ? ways[0] : `(?:${ways.join('|')})`;
    return branch.end ? `${group}?` : (group ?? '');
  };
  return new RegExp(`\\b${write(root)}\\b`, 'gi');
}

function withRegex(regex: RegExp): number {
  const walker = walkerOf();
  let count = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    regex.lastIndex = 0;
    while (regex.exec((node as Text).data)) count++;
  }
  return count;
}

/** First word to the phrases it begins, longest first. */
function mapOf(forms: readonly string[]): Map<string, string[][]> {
  const map = new Map<string, string[][]>();
  for (const form of forms) {
    const words = form.split(' ');
    const first = words[0] ?? '';
    const list = map.get(first);
    if (list) list.push(words);
    else map.set(first, [words]);
  }
  for (const list of map.values()) list.sort((a, b) => b.length - a.length);
  return map;
}

function withMap(map: ReadonlyMap<string, string[][]>): number {
  const walker = walkerOf();
  let count = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node as Text).data;
    const words: { text: string; start: number; end: number }[] = [];
    for (const match of text.matchAll(/\w+/g))
      words.push({ text: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
    for (let i = 0; i < words.length; i++) {
      const phrases = map.get(words[i]?.text ?? '');
      if (!phrases) continue;
      const hit = phrases.find((phrase) =>
        phrase.every((word, k) => {
          const at = words[i + k];
          return at?.text === word && (k === 0 || /^\s$/.test(text.slice(words[i + k - 1]?.end, at.start)));
        }),
      );
      if (hit) {
        count++;
        i += hit.length - 1;
      }
    }
  }
  return count;
}

function withAho(aho: AhoCorasick): number {
  const walker = walkerOf();
  let count = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    count += aho.search((node as Text).data.toLowerCase(), {
      wholeWord: true,
      strategy: 'leftmost-longest',
    } as never).length;
  return count;
}

/** mark.js's whole job with the one expression it is fastest with. */
const withMark = (regex: RegExp): Promise<number> =>
  new Promise((resolve) => new Mark(document.body).markRegExp(regex, { done: resolve }));

const time = (work: () => number): { ms: number; count: number } => {
  const start = performance.now();
  const count = work();
  return { ms: performance.now() - start, count };
};

function decode(base64: string): Lexicon {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return decodeLexicon(bytes);
}

Object.assign(globalThis, {
  bench: {
    readAll,
    ours,
    sieveOnly,
    readWhole,
    regexOf,
    withRegex,
    mapOf,
    withMap,
    withAho,
    withMark,
    decode,
    time,
    AhoCorasick,
  },
});
