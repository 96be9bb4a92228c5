/** Goes through the whole trie: for rare questions and for developers' tools. */
import type { EdgesInto, Lexicon } from './lexicon';
import { BLOCK } from './running-sum';
import { classOfEdge, cueOf, edgeCount, firstEdge, targetOf } from './trie';
import { spellTokens, tokensOf } from './words';

/**
 * Calls `visit` with each node and the words that lead to it, every spelling; the list is reused. Stops when it returns true.
 *
 * @param leads the nodes that are gone to, if not all (see `nodesLeadingTo`)
 */
export function walkTrie(
  lexicon: Lexicon,
  visit: (node: number, words: readonly string[]) => boolean,
  leads?: ReadonlySet<number>,
): boolean {
  const all = leads ? null : spellTokens(lexicon);
  const path: string[] = [];
  const follow = (edge: number): boolean => {
    const target = targetOf(lexicon, edge);
    if (leads && !leads.has(target)) return false;
    const group = classOfEdge(lexicon, edge);
    for (const word of (all ? all[group] : tokensOf(lexicon, group)) ?? []) {
      path.push(word);
      if (enter(target)) return true;
      path.pop();
    }
    return false;
  };
  const enter = (node: number): boolean => {
    if (visit(node, path)) return true;
    let edge = firstEdge(lexicon, node);
    const end = edge + edgeCount(lexicon, node);
    if (leads && node === 0) {
      // Of the root's many edges the first lead each to the node after it, so those that are gone along are known.
      const fresh = lexicon.sizes[2] as number;
      for (const child of leads) if (child > 0 && child <= fresh && follow(child - 1)) return true;
      edge = fresh;
    }
    for (; edge < end; edge++) if (follow(edge)) return true;
    return false;
  };
  return enter(0);
}

/** The nodes where a sense of this entry is, or from which one is reached. Cost: the way up from each, once the edges are turned round. */
export function nodesLeadingTo(lexicon: Lexicon, entry: number): ReadonlySet<number> {
  lexicon.edgesInto ??= edgesInto(lexicon);
  const { first, from } = lexicon.edgesInto;
  const { senseEntry } = lexicon;
  const leads = new Set<number>();
  const above: number[] = [];
  for (let sense = senseEntry.indexOf(entry); sense >= 0; sense = senseEntry.indexOf(entry, sense + 1))
    above.push(nodeOfSense(lexicon, sense));
  for (let node = above.pop(); node !== undefined; node = above.pop()) {
    if (leads.has(node)) continue;
    leads.add(node);
    for (let at = first[node] as number; at < (first[node + 1] as number); at++) above.push(from[at] as number);
  }
  return leads;
}

/** The node that has this sense. Cost: a binary search, and at most a block. */
function nodeOfSense({ senseCount, senseBlock }: Lexicon, sense: number): number {
  let block = 0;
  for (let low = 0, high = senseBlock.length - 1; low <= high; ) {
    const middle = (low + high) >> 1;
    if ((senseBlock[middle] as number) <= sense) {
      block = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  let node = block * BLOCK;
  for (let left = sense - (senseBlock[block] as number); left >= (senseCount[node] as number); node++)
    left -= senseCount[node] as number;
  return node;
}

/** Where the edges into each node come from; those of the root, which lead everywhere, are left out. Cost: two passes over all edges. */
function edgesInto({ childCount, edgeTarget, sizes }: Lexicon): EdgesInto {
  const [, ofRoot = 0, fresh = 0] = sizes;
  const first = new Uint32Array(childCount.length + 1);
  const targets = new Uint32Array(edgeTarget.length);
  let next = fresh;
  for (let edge = 0; edge < targets.length; edge++) targets[edge] = (edgeTarget[edge] as number) || ++next;
  const start = ofRoot - fresh;
  for (let edge = start; edge < targets.length; edge++) {
    const target = targets[edge] as number;
    first[target] = (first[target] as number) + 1;
  }
  for (let node = 0, sum = 0; node < first.length; node++) {
    sum += first[node] as number;
    first[node] = sum;
  }
  const from = new Uint32Array(targets.length - start);
  for (let node = 1, edge = start; node < childCount.length; node++)
    for (const end = edge + (childCount[node] as number); edge < end; edge++) {
      const target = targets[edge] as number;
      const at = (first[target] as number) - 1;
      first[target] = at;
      from[at] = node;
    }
  return { first, from };
}

/** The words of each cue, by its number, in the first spelling that the trie holds. */
export function namesOfCues(lexicon: Lexicon): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  walkTrie(lexicon, (node, words) => {
    const cue = cueOf(lexicon, node);
    if (cue > 0 && !names.has(cue)) names.set(cue, words.join(' '));
    return false;
  });
  return names;
}
