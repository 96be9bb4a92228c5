/** Goes through the whole trie: for rare questions and for developers' tools. */
import type { Lexicon } from './lexicon';
import { classOfEdge, cueOf, edgeCount, firstEdge, targetOf } from './trie';
import { spellTokens, tokensOf } from './words';

/**
 * Calls `visit` with each node and the words that lead to it, every spelling; the list is reused. Stops when it returns true.
 *
 * @param leads by node, whether it is gone to at all (see `nodesLeadingTo`)
 */
export function walkTrie(
  lexicon: Lexicon,
  visit: (node: number, words: readonly string[]) => boolean,
  leads?: Uint8Array,
): boolean {
  const all = leads ? null : spellTokens(lexicon);
  const path: string[] = [];
  const enter = (node: number): boolean => {
    if (visit(node, path)) return true;
    const first = firstEdge(lexicon, node);
    for (let edge = first; edge < first + edgeCount(lexicon, node); edge++) {
      const target = targetOf(lexicon, edge);
      if (leads && leads[target] === 0) continue;
      const group = classOfEdge(lexicon, edge);
      for (const word of (all ? all[group] : tokensOf(lexicon, group)) ?? []) {
        path.push(word);
        if (enter(target)) return true;
        path.pop();
      }
    }
    return false;
  };
  return enter(0);
}

/** By node, 1 where a sense of this entry is, or is led to. Cost: some passes over numbers, a tenth of a walk. */
export function nodesLeadingTo(lexicon: Lexicon, entry: number): Uint8Array {
  const { childCount, edgeTarget, senseCount, senseEntry, sizes } = lexicon;
  const leads = new Uint8Array(senseCount.length);
  for (let node = 0, sense = 0; node < leads.length; node++)
    for (const end = sense + (senseCount[node] as number); sense < end; sense++)
      if (senseEntry[sense] === entry) leads[node] = 1;
  const [, ofRoot = 0, fresh = 0] = sizes;
  const parents = new Int32Array(edgeTarget.length);
  const targets = new Int32Array(edgeTarget.length);
  let next = fresh;
  for (let edge = 0; edge < targets.length; edge++) targets[edge] = (edgeTarget[edge] as number) || ++next;
  for (let node = 1, edge = ofRoot - fresh; node < childCount.length; node++)
    for (const end = edge + (childCount[node] as number); edge < end; edge++) parents[edge] = node;
  // A node is met after one that leads to it, but for the branches that several share.
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (let edge = targets.length - 1; edge >= 0; edge--) {
      const parent = parents[edge] as number;
      if (leads[parent] === 1 || leads[targets[edge] as number] === 0) continue;
      leads[parent] = 1;
      isChanged = true;
    }
  }
  return leads;
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
