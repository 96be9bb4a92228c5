/** Goes through the whole trie: for rare questions and for developers' tools. */
import type { Lexicon } from './lexicon';
import { classOfEdge, cueOf, edgeCount, firstEdge, targetOf } from './trie';
import { spellTokens } from './words';

/** Calls `visit` with each node and the words that lead to it, every spelling; the list is reused. Stops when it returns true. */
export function walkTrie(lexicon: Lexicon, visit: (node: number, words: readonly string[]) => boolean): boolean {
  const spellings = spellTokens(lexicon);
  const path: string[] = [];
  const enter = (node: number): boolean => {
    if (visit(node, path)) return true;
    const first = firstEdge(lexicon, node);
    for (let edge = first; edge < first + edgeCount(lexicon, node); edge++)
      for (const word of spellings[classOfEdge(lexicon, edge)] ?? []) {
        path.push(word);
        if (enter(targetOf(lexicon, edge))) return true;
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
    const cue = cueOf(lexicon, node);
    if (cue > 0 && !names.has(cue)) names.set(cue, words.join(' '));
    return false;
  });
  return names;
}
