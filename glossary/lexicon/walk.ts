/** Goes through the whole trie: for rare questions and for developers' tools. */
import { edgeCount, firstEdge, type Lexicon, tokenTextOf } from './lexicon';

/** Calls `visit` with each node and the words that lead to it; the list is reused. Stops when it returns true. */
export function walkTrie(lexicon: Lexicon, visit: (node: number, words: readonly string[]) => boolean): boolean {
  const path: string[] = [];
  const enter = (node: number): boolean => {
    if (visit(node, path)) return true;
    const edge = firstEdge(lexicon, node);
    for (let i = edge; i < edge + edgeCount(lexicon, node); i++) {
      path.push(tokenTextOf(lexicon, lexicon.edgeToken[i] as number));
      if (enter(i + 1)) return true;
      path.pop();
    }
    return false;
  };
  return enter(0);
}

/** The words of each cue, by its number, in the first spelling that the trie holds. */
export function namesOfCues(lexicon: Lexicon): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  walkTrie(lexicon, (node, words) => {
    const cue = lexicon.nodeCue[node] as number;
    if (cue > 0 && !names.has(cue)) names.set(cue, words.join(' '));
    return false;
  });
  return names;
}
