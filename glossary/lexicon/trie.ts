/**
 * What may follow what: a trie whose equal branches are one (so a graph), in typed arrays, as they are stored.
 *
 *   node 0 (root) ──class of tokens──> node ──class──> node ──> its senses
 *
 * Tokens that lead from each node to the same node are one class: "tumor" and "tumour", most singulars and plurals.
 * Nodes are numbered as they are met breadth first. The edges of a node lie side by side, sorted by class. Classes that
 * start a form or a cue come first: the edge of the root for class `c` is `c` itself, and has no class stored. Of these
 * come first the ones that lead to a node of their own, which is `c + 1`: to begin at a word, nothing is summed up.
 */
import type { Sections } from './layout';
import { sumBefore, zerosBefore } from './running-sum';

/** The first edge of a node; its edges end where those of the next node begin. */
export const firstEdge = ({ childCount, childBlock, sizes }: Sections, node: number): number =>
  node === 0 ? 0 : (sizes[1] as number) + sumBefore(childCount, childBlock, node);

/** How many edges a node has; the root's many are not in `childCount`, which so fits in bytes. */
export const edgeCount = ({ childCount, sizes }: Sections, node: number): number =>
  node === 0 ? (sizes[1] as number) : (childCount[node] as number);

/** The class of tokens that an edge is for. */
export const classOfEdge = ({ edgeClass, sizes }: Sections, edge: number): number => {
  const ofRoot = sizes[1] as number;
  return edge < ofRoot ? edge : (edgeClass[edge - ofRoot] as number);
};

/**
 * Where an edge leads. The root's first ones lead to the nodes after it, one by one, and are not stored. Stored as 0 is
 * the next node not met before: how many of those there are says which.
 */
export function targetOf({ edgeTarget, newBlock, sizes }: Sections, edge: number): number {
  const fresh = sizes[2] as number;
  if (edge < fresh) return edge + 1;
  const target = edgeTarget[edge - fresh] as number;
  return target === 0 ? fresh + zerosBefore(edgeTarget, newBlock, edge - fresh) + 1 : target;
}

/** The child of `node` by a class of tokens, or -1. */
export function childOf(sections: Sections, node: number, group: number): number {
  if (group < 0) return -1;
  const ofRoot = sections.sizes[1] as number;
  if (node === 0) {
    if (group < (sections.sizes[2] as number)) return group + 1;
    return group < ofRoot ? targetOf(sections, group) : -1;
  }
  const count = sections.childCount[node] as number;
  if (count === 0) return -1;
  const { edgeClass } = sections;
  let low = sumBefore(sections.childCount, sections.childBlock, node);
  let high = low + count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = edgeClass[middle] as number;
    if (at === group) return targetOf(sections, ofRoot + middle);
    if (at < group) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The first sense of a node; its senses end where those of the next node begin. */
export const firstSense = ({ senseCount, senseBlock }: Sections, node: number): number =>
  sumBefore(senseCount, senseBlock, node);

/** In `nodeCue`: no cue, a cue met for the first time; else `OTHER_NODE` and the node at which it was met first. */
export const NO_CUE = 0;
export const OWN_CUE = 1;
export const OTHER_NODE = 1;

/** The cue that a node is, or 0. A cue's number is that of the first node that spells it. */
export function cueOf({ nodeCue }: Sections, node: number): number {
  const cue = nodeCue[node] as number;
  if (cue === NO_CUE) return 0;
  return cue === OWN_CUE ? node : cue - OTHER_NODE;
}
