/**
 * Whether a long form that is no form of the glossary still says what an entry is: "absorption, distribution,
 * metabolism, excretion" for ADME, "major adverse cardiac event" for MACE. Asked only when a page spells out a short
 * form in words the lexicon does not hold.
 */
import type { Lexicon } from '../lexicon/lexicon';
import { firstSense } from '../lexicon/trie';
import { nodesLeadingTo, walkTrie } from '../lexicon/walk';
import { tokenise } from './tokens';

/** Words in common, over all words of both, from which two names are the same. */
const ALIKE = 0.6;
const STOP = /^(?:of|the|and|in|for|to|a|an|on|by|with|or)$/;

const contentWords = (words: Iterable<string>): Set<string> => {
  const found = new Set<string>();
  for (const word of words) if (!STOP.test(word)) found.add(word.length > 3 ? word.replace(/(?:es|s)$/, '') : word);
  return found;
};

/** Cost: a walk to the entry's forms. */
export function resembles(lexicon: Lexicon, entry: number, long: string): boolean {
  const wanted = contentWords(tokenise(long).words());
  if (wanted.size === 0) return false;
  const isFormHere = (node: number, words: readonly string[]): boolean => {
    const sense = firstSense(lexicon, node);
    for (let i = sense; i < sense + (lexicon.senseCount[node] as number); i++)
      if (lexicon.senseEntry[i] === entry && alike(contentWords(words), wanted)) return true;
    return false;
  };
  return walkTrie(lexicon, isFormHere, nodesLeadingTo(lexicon, entry));
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size < 2 && b.size > 1) return false;
  let common = 0;
  for (const word of a) if ([...b].some((other) => sameStem(word, other))) common++;
  return common / (a.size + b.size - common) >= ALIKE;
}

/** "electrocardiogram" and "electrocardiographic". */
function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared >= 6 && shared >= 0.75 * Math.max(a.length, b.length);
}
