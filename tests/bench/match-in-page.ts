/** What `match.bench.ts` runs inside the browser: each engine reads the whole page and says how many matches it found. */
import Mark from 'mark.js';
import AhoCorasick from 'modern-ahocorasick';
import { decodeBase64 } from '../../glossary/lexicon/base64';
import { classOfToken, decodeLexicon, type Lexicon } from '../../glossary/lexicon/lexicon';
import { createPageReader, type FlowReading, type PageReader } from '../../glossary/matcher/page-reader';
import { createSieve } from '../../glossary/matcher/sieve';
import { createScanner } from '../../overlay/scanner/scanner';
import { createBoxes } from '../../overlay/text-flow/boxes';
import { createFlowIndex } from '../../overlay/text-flow/flow-index';
import { createSections } from '../../overlay/text-flow/sections';

const BLOCKS = 'p, h1, li, td, body';
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

const blockOf = (node: Node): Element => node.parentElement?.closest(BLOCKS) ?? document.body;

interface FlowOfBlock {
  readonly block: Element;
  readonly reading: FlowReading;
  readonly reader: PageReader;
}

/** The sieve over every node; the flow is built and read only where it fires. */
function readFlows(lexicon: Lexicon): readonly FlowOfBlock[] {
  const sieve = createSieve(lexicon);
  const reader = createPageReader(lexicon);
  const flows: FlowOfBlock[] = [];
  const walker = walkerOf();
  let last: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (last) {
      // The rest of a block that was read.
      if (last.contains(node)) continue;
      last = null;
      sieve.reset();
    }
    const { data } = node as Text;
    if (!sieve.feed(data)) continue;
    last = blockOf(node);
    const text = last.textContent ?? '';
    flows.push({ block: last, reader, reading: reader.read(text, text.indexOf(data) + sieve.hit) });
  }
  return flows;
}

/** Ours: found and judged. */
function ours(lexicon: Lexicon): number {
  let count = 0;
  for (const { reading, reader } of readFlows(lexicon)) count += reader.judge(reading).length;
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

/** mark.js's whole job with the one expression it is fastest with, until the page is laid out again. */
function withMark(regex: RegExp): number {
  let count = 0;
  new Mark(document.body).markRegExp(regex, { done: (marked) => (count = marked) });
  return document.body.offsetHeight > 0 ? count : 0;
}

/** Our whole job: terms found and registered to be painted over the page, until it is laid out. */
function oursMarked(lexicon: Lexicon): number {
  const highlight = new Highlight();
  for (const { block, reading, reader } of readFlows(lexicon)) {
    const matches = reader.judge(reading);
    if (matches.length === 0) continue;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    let nodeStart = 0;
    const seek = (offset: number): number => {
      while (node && nodeStart + (node as Text).length < offset) {
        nodeStart += (node as Text).length;
        node = walker.nextNode();
      }
      return offset - nodeStart;
    };
    for (const { start, end } of matches) {
      const startOffset = seek(start + 1) - 1;
      const startContainer = node;
      const endOffset = seek(end);
      if (startContainer && node)
        highlight.add(new StaticRange({ startContainer, startOffset, endContainer: node, endOffset }));
    }
  }
  CSS.highlights.set('bench', highlight);
  return document.body.offsetHeight > 0 ? highlight.size : 0;
}

/** Does the work `times` over, so that what is too short to be measured is not. */
function repeat(times: number, work: () => number): number {
  let count = 0;
  for (let i = 0; i < times; i++) count = work();
  return count;
}

/** Reads the page as the extension does, in slices; how long each of them was, in ms. */
function slices(lexicon: Lexicon): Promise<readonly number[]> {
  const { scheduler } = globalThis as unknown as { scheduler: { postTask(work: () => void): Promise<void> } };
  const giveWay = scheduler.postTask.bind(scheduler);
  const lengths: number[] = [];
  let began = performance.now();
  scheduler.postTask = async (work) => {
    lengths.push(performance.now() - began);
    await giveWay(work);
    began = performance.now();
  };
  const ending = new AbortController();
  const boxes = createBoxes(window, { skipUntranslated: () => false });
  return new Promise((resolve) => {
    createScanner(window, {
      engine: { sieve: createSieve(lexicon), reader: createPageReader(lexicon) },
      boxes,
      index: createFlowIndex(() => undefined),
      sections: createSections(document, () => performance.now()),
      shadowRootOf: () => null,
      onProgress: (isDone) => {
        if (!isDone) return;
        lengths.push(performance.now() - began);
        ending.abort();
        resolve(lengths);
      },
      guard: (work) => work,
      signal: ending.signal,
    }).start();
  });
}

const decode = (base64: string): Lexicon => decodeLexicon(decodeBase64(base64));

/** The first look-up of a word: nothing is opened before it. */
const findWord = (lexicon: Lexicon): number => classOfToken(lexicon, 'arthritis');

/** What a text with a term costs once: what reads it is compiled. */
function readFirst(lexicon: Lexicon): number {
  const reader = createPageReader(lexicon);
  return reader.judge(reader.read('It was rheumatoid arthritis (RA), and her RA hurts.')).length;
}

Object.assign(globalThis, {
  bench: {
    readAll,
    ours,
    readFlows,
    sieveOnly,
    readWhole,
    regexOf,
    withRegex,
    mapOf,
    withMap,
    withAho,
    withMark,
    oursMarked,
    decodeBase64,
    decodeLexicon,
    decode,
    findWord,
    readFirst,
    repeat,
    slices,
    AhoCorasick,
  },
});
