/** Surface forms and cues to the trie's arrays (see `lexicon/lexicon.ts`). Build time only. */
import type { Surface } from './compile';
import { slotOf } from './lexicon/hash';
import { narrow, type Sections } from './lexicon/layout';
import { hashToken } from './lexicon/lexicon';
import { blocksOf } from './lexicon/running-sum';
import { plurals, spellings } from './variants';

interface Node {
  readonly children: Map<string, Node>;
  readonly senses: Surface[];
  cue: number;
}

/** A word that begins forms or cues: whether it is one by itself (or but for punctuation), and what may come second. */
export interface Start {
  readonly word: string;
  readonly whole: boolean;
  readonly next: readonly string[];
}

const newNode = (): Node => ({ children: new Map(), senses: [], cue: 0 });

function reach(root: Node, words: readonly string[]): Node {
  let node = root;
  for (const word of words) {
    let child = node.children.get(word);
    if (!child) {
      child = newNode();
      node.children.set(word, child);
    }
    node = child;
  }
  return node;
}

export function buildTrie(
  surfaces: readonly Surface[],
  cueWords: (cue: string) => readonly string[],
): Omit<Sections, 'idText' | 'kindOf' | 'sieveWords' | 'sievePairs'> & { readonly starts: readonly Start[] } {
  const root = newNode();
  for (const surface of surfaces) reach(root, surface.words).senses.push(surface);

  const cues = new Map<string, number>();
  const cueNumber = (cue: string): number => {
    const words = cueWords(cue);
    const key = words.join(' ');
    let number = cues.get(key);
    if (number === undefined) {
      number = cues.size + 1;
      cues.set(key, number);
      const last = words.at(-1);
      if (last !== undefined)
        for (const spelling of spellings(last))
          for (const form of [spelling, ...plurals(spelling)]) {
            const node = reach(root, [...words.slice(0, -1), form]);
            if (node.cue === 0) node.cue = number;
          }
    }
    return number;
  };
  /** Cues of the same node share a number only when the same words; a plural of another cue keeps the first. */
  const lists: number[][] = [];
  const listNumbers = new Map<string, number>();
  const listPair = (near: readonly string[], unless: readonly string[]): number => {
    const pair = [near, unless].map((list) => [...new Set(list.map(cueNumber))].sort((a, b) => a - b));
    const key = pair.map((list) => list.join(',')).join(';');
    let number = listNumbers.get(key);
    if (number === undefined) {
      number = lists.length / 2;
      listNumbers.set(key, number);
      lists.push(...pair);
    }
    return number;
  };
  listPair([], []);
  const cueSetOf = new Map(surfaces.map((surface) => [surface, listPair(surface.near, surface.unless)]));

  const words = new Set<string>();
  const gather = (node: Node): void => {
    for (const [word, child] of node.children) {
      words.add(word);
      gather(child);
    }
  };
  gather(root);
  const first = [...root.children.keys()].sort();
  const rest = [...words].filter((word) => !root.children.has(word)).sort();
  const tokens = [...first, ...rest];
  const numberOf = new Map(tokens.map((token, i) => [token, i]));

  const nodes: Node[] = [root];
  const edgeToken: number[] = [];
  const childCount: number[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as Node;
    childCount.push(i === 0 ? 0 : node.children.size);
    const edges = [...node.children].map(([word, child]) => [numberOf.get(word) ?? -1, child] as const);
    for (const [token, child] of edges.sort((a, b) => a[0] - b[0])) {
      edgeToken.push(token);
      nodes.push(child);
    }
  }

  const senses = nodes.flatMap((node) => node.senses);
  const senseCount = nodes.map((node) => node.senses.length);
  const tokenLength = tokens.map((token) => token.length);

  let size = 16;
  while (size < tokens.length * 1.5) size *= 2;
  const tokenSlots = new Uint32Array(size);
  for (const [number, token] of tokens.entries()) {
    let slot = slotOf(hashToken(token), size - 1);
    while (tokenSlots[slot] !== 0) slot = (slot + 1) & (size - 1);
    tokenSlots[slot] = number + 1;
  }
  const cueListEnd: number[] = [];
  let cueTotal = 0;
  for (const list of lists) {
    cueTotal += list.length;
    cueListEnd.push(cueTotal);
  }
  return {
    starts: first.map((word) => {
      const node = root.children.get(word) ?? newNode();
      const next = [...node.children.keys()];
      const hangs = next.some((second) => !/^[a-z0-9]/.test(second));
      return { word, whole: hangs || node.senses.length > 0 || node.cue > 0, next };
    }),
    tokenText: Uint8Array.from([...tokens.join('')], (char) => char.charCodeAt(0)),
    tokenLength: narrow(tokenLength),
    tokenBlock: narrow(blocksOf(tokenLength)),
    tokenSlots: narrow(tokenSlots),
    edgeToken: narrow(edgeToken),
    childCount: narrow(childCount),
    childBlock: narrow(blocksOf(childCount)),
    senseCount: narrow(senseCount),
    senseBlock: narrow(blocksOf(senseCount)),
    senseEntry: narrow(senses.map(({ entry }) => entry)),
    senseFlags: Uint8Array.from(senses, ({ flags }) => flags),
    senseCase: narrow(senses.map(({ caseBits }) => caseBits)),
    senseCues: narrow(senses.map((surface) => cueSetOf.get(surface) ?? 0)),
    nodeCue: narrow(nodes.map(({ cue }) => cue)),
    cueListEnd: narrow(cueListEnd),
    cueList: narrow(lists.flat()),
    sizes: narrow([tokenLength.reduce((longest, length) => Math.max(longest, length), 0), first.length]),
  };
}
