/** Surface forms and cues to the trie's arrays (see `lexicon/trie.ts`). Build time only. */
import type { Surface } from './compile';
import { encodeTokens } from './compile-tokens';
import { joinTrie } from './join-trie';
import { narrow, type Sections } from './lexicon/layout';
import { SENSE } from './lexicon/lexicon';
import { blocksOf, zeroBlocksOf } from './lexicon/running-sum';
import { writeSteps } from './lexicon/steps';
import { NO_CUE, OTHER_NODE, OWN_CUE } from './lexicon/trie';
import { plurals, spellings } from './variants';

export interface Node {
  readonly children: Map<string, Node>;
  readonly senses: Sense[];
  cue: number;
}

/** What a form leads to, as it is stored. */
export interface Sense {
  readonly entry: number;
  readonly flags: number;
  readonly caseBits: number;
  /** Number of its pair of cue lists. */
  readonly cues: number;
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

/** That a rule made a spelling matters to the compiler alone; case, only where it must fit. */
const STORED = ~SENSE.generated;

export function buildTrie(
  surfaces: readonly Surface[],
  cueWords: (cue: string) => readonly string[],
): Omit<
  Sections,
  | 'idText'
  | 'idLength'
  | 'idBlock'
  | 'kindOf'
  | 'kinStep'
  | 'kinBytes'
  | 'kinBlock'
  | 'sieveKeys'
  | 'sievePairs'
  | 'casedWord'
  | 'casedBits'
> {
  const root = newNode();
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
  for (const { words, entry, flags, caseBits, near, unless } of surfaces)
    reach(root, words).senses.push({
      entry,
      flags: flags & STORED,
      caseBits: flags & SENSE.cased ? caseBits : 0,
      cues: listPair(near, unless),
    });

  const { classes, firstClasses, freshClasses, nodes } = joinTrie(root);
  const classOf = new Map(classes.flatMap((tokens, group) => tokens.map((token) => [token, group] as const)));
  const numberOf = new Map(nodes.map((node, i) => [node, i]));
  const edgeClass: number[] = [];
  const edgeTarget: number[] = [];
  const childCount: number[] = [];
  let newest = 0;
  for (const [i, node] of nodes.entries()) {
    const edges = new Map([...node.children].map(([word, child]) => [classOf.get(word) ?? -1, child]));
    childCount.push(i === 0 ? 0 : edges.size);
    for (const [group, child] of [...edges].sort((a, b) => a[0] - b[0])) {
      if (i > 0) edgeClass.push(group);
      const target = numberOf.get(child) ?? -1;
      if (i > 0 || group >= freshClasses) edgeTarget.push(target === newest + 1 ? 0 : target);
      newest = Math.max(newest, target);
    }
  }
  const senses = nodes.flatMap((node) => node.senses);
  const { nodeCue, renumbered } = numberCues(nodes);
  const cueStep: number[] = [];
  const cueBytes = lists.map((list) => {
    const before = cueStep.length;
    writeSteps(
      cueStep,
      list.map((cue) => renumbered.get(cue) ?? 0).sort((a, b) => a - b),
    );
    return cueStep.length - before;
  });
  const senseCount = nodes.map((node) => node.senses.length);
  const longest = classes.flat().reduce((most, { length }) => Math.max(most, length), 0);
  return {
    ...encodeTokens(classes),
    edgeClass: narrow(edgeClass),
    edgeTarget: narrow(edgeTarget),
    newBlock: narrow(zeroBlocksOf(edgeTarget)),
    childCount: narrow(childCount),
    childBlock: narrow(blocksOf(childCount)),
    senseCount: narrow(senseCount),
    senseBlock: narrow(blocksOf(senseCount)),
    nodeCue: narrow(nodeCue),
    senseEntry: narrow(senses.map(({ entry }) => entry)),
    senseFlags: narrow(senses.map(({ flags }) => flags)),
    senseCase: narrow(senses.map(({ caseBits }) => caseBits)),
    senseCues: narrow(senses.map((sense) => sense.cues)),
    cueBytes: narrow(cueBytes),
    cueBlock: narrow(blocksOf(cueBytes)),
    cueStep: Uint8Array.from(cueStep),
    sizes: narrow([longest, firstClasses, freshClasses]),
  };
}

/** The cue of each node as it is stored, and the number a cue gets: that of the first node that spells it. */
function numberCues(nodes: readonly Node[]): { nodeCue: number[]; renumbered: Map<number, number> } {
  const renumbered = new Map<number, number>();
  const nodeCue = nodes.map(({ cue }, node) => {
    if (cue === 0) return NO_CUE;
    const first = renumbered.get(cue);
    if (first !== undefined) return first + OTHER_NODE;
    renumbered.set(cue, node);
    return OWN_CUE;
  });
  return { nodeCue, renumbered };
}
