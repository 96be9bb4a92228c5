import { describe, expect, test } from 'vitest';
import { compileLexicon, compileSurfaces, type Surface } from '../../../glossary/compile';
import type { EntryId } from '../../../glossary/kinds';
import { decodeLexicon, type Lexicon } from '../../../glossary/lexicon/lexicon';
import { firstSense } from '../../../glossary/lexicon/trie';
import { nodesLeadingTo, walkTrie } from '../../../glossary/lexicon/walk';
import { spellTokens, tokensOf } from '../../../glossary/lexicon/words';
import { createSynthetic } from '../../bench/synthetic';
import { FIELD } from '../matcher/test-glossary';

const FORMS = createSynthetic().forms(3_000);
const ENTRIES = 300;
const synthetic = compileSurfaces(
  [...Array(ENTRIES).keys()].map((i) => ({ id: `e${i}` as EntryId, kind: 'drug' as const })),
  FORMS.map(
    (form, i): Surface => ({
      words: form.split(' '),
      entry: i % ENTRIES,
      flags: 0,
      caseBits: 0,
      near: [],
      unless: [],
    }),
  ),
);

/** The forms of each entry that a walk comes upon. */
function formsMet(lexicon: Lexicon, leads?: ReadonlySet<number>): Map<number, Set<string>> {
  const forms = new Map<number, Set<string>>();
  const note = (node: number, words: readonly string[]): boolean => {
    const first = firstSense(lexicon, node);
    for (let sense = first; sense < first + (lexicon.senseCount[node] as number); sense++) {
      const entry = lexicon.senseEntry[sense] as number;
      forms.set(entry, (forms.get(entry) ?? new Set()).add(words.join(' ')));
    }
    return false;
  };
  walkTrie(lexicon, note, leads);
  return forms;
}

describe.each([
  ['a field', compileLexicon(FIELD)],
  ['3,000 made-up forms', synthetic],
])('%s', (_title, bytes) => {
  const lexicon = decodeLexicon(bytes);

  test('the way to an entry comes upon all its forms', () => {
    const all = formsMet(lexicon);
    expect(all.size).toBeGreaterThan(10);
    for (const [entry, forms] of all)
      expect(formsMet(lexicon, nodesLeadingTo(lexicon, entry)).get(entry)).toEqual(forms);
  });

  test('the way to an entry leaves out most of the others', () => {
    const [entry = 0] = formsMet(lexicon).keys();
    const met = formsMet(lexicon, nodesLeadingTo(lexicon, entry));
    expect(met.size).toBeLessThan(formsMet(lexicon).size / 2);
  });

  test('each class spells its tokens alone as with all others', () => {
    for (const [group, tokens] of spellTokens(lexicon).entries()) expect(tokensOf(lexicon, group)).toEqual(tokens);
  });
});
