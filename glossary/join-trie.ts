/**
 * Makes the trie a graph: branches that are equal become one, and so do tokens that lead from each node to the same
 * node. It is what keeps the lexicon small: plurals and spellings double the forms, and end alike. Build time only.
 */
import type { Node } from './compile-trie';

export interface JoinedTrie {
  /**
   * Tokens that may stand for each other everywhere; those that lead from the root come first, and of these the first
   * that leads to each node.
   */
  readonly classes: readonly (readonly string[])[];
  /** How many lead from the root. */
  readonly firstClasses: number;
  /** How many of those lead to a node that none before leads to. */
  readonly freshClasses: number;
  /** The root first, then as they are met breadth first along edges in the order of `classes`. */
  readonly nodes: readonly Node[];
}

/** Changes the trie in place. */
export function joinTrie(root: Node): JoinedTrie {
  joinBranches(root);
  const classes = classesOf(root);
  const first = classes.flatMap(([token = '']) => root.children.get(token) ?? []);
  const rank = new Map(classes.flatMap((tokens, group) => tokens.map((token) => [token, group] as const)));
  const nodes = [root];
  const met = new Set(nodes);
  for (let i = 0; i < nodes.length; i++)
    for (const [, child] of [...(nodes[i] as Node).children].sort(
      ([a], [b]) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0),
    )) {
      if (met.has(child)) continue;
      met.add(child);
      nodes.push(child);
    }
  return { classes, firstClasses: first.length, freshClasses: new Set(first).size, nodes };
}

function joinBranches(root: Node): void {
  const known = new Map<string, readonly [node: Node, number: number]>();
  const join = (node: Node): readonly [Node, number] => {
    const edges: string[] = [];
    for (const [word, child] of node.children) {
      const [joined, number] = join(child);
      node.children.set(word, joined);
      edges.push(`${word}>${number}`);
    }
    const senses = node.senses.map(({ entry, flags, caseBits, cues }) => `${entry},${flags},${caseBits},${cues}`);
    const key = `${node.cue}|${senses.join(' ')}|${edges.sort().join(' ')}`;
    const have = known.get(key) ?? ([node, known.size] as const);
    known.set(key, have);
    return have;
  };
  join(root);
}

function classesOf(root: Node): string[][] {
  const numbers = new Map<Node, number>();
  const uses = new Map<string, string[]>();
  const gather = (node: Node): number => {
    const have = numbers.get(node);
    if (have !== undefined) return have;
    const number = numbers.size;
    numbers.set(node, number);
    for (const [word, child] of node.children) {
      const use = `${number}>${gather(child)}`;
      const list = uses.get(word);
      if (list) list.push(use);
      else uses.set(word, [use]);
    }
    return number;
  };
  gather(root);
  const groups = new Map<string, string[]>();
  for (const word of [...uses.keys()].sort()) {
    const key = (uses.get(word) ?? []).sort().join(' ');
    const group = groups.get(key);
    if (group) group.push(word);
    else groups.set(key, [word]);
  }
  const all = [...groups.values()];
  const met = new Set<Node>();
  const fresh: string[][] = [];
  const again: string[][] = [];
  const later: string[][] = [];
  for (const group of all) {
    const child = root.children.get(group[0] ?? '');
    if (!child) later.push(group);
    else if (met.has(child)) again.push(group);
    else {
      met.add(child);
      fresh.push(group);
    }
  }
  return [...fresh, ...again, ...later];
}
