import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPageReader } from '../../../glossary/matcher/page-reader';
import { createSieve } from '../../../glossary/matcher/sieve';
import { FIELD, field } from './test-glossary';

const feedAll = (nodes: readonly string[]): boolean[] => {
  const sieve = createSieve(field);
  return nodes.map((node) => sieve.feed(node));
};

describe('sieve', () => {
  test.each([
    ['fires on a term', ['take tofacitinib now'], [true]],
    ['is silent on other text', ['the quick brown fox', ' jumps over it'], [false, false]],
    ['a word cut by a node', ['take tofa', 'citi', 'nib now'], [false, false, true]],
    ['a word cut letter by letter', [...'tofacitinib'], [...'tofacitini'].map(() => false).concat(true)],
    ['a word right after a block’s end', ['the end', 'Tofacitinib'], [false, true]],
    ['a cut word right after a block’s end', ['the end', 'Tofa', 'citinib'], [false, false, true]],
    ['a phrase across nodes', ['Janus ', 'kinase'], [false, true]],
    ['a phrase across nodes with its first word cut', ['the Jan', 'us kin', 'ase is'], [false, false, true]],
    ['a figure apart', ['JAK', '1 is'], [false, true]],
    ['a Greek letter', ['anti-', 'TNFα'], [false, true]],
    ['a note’s number', ['tofacitinib12 was'], [true]],
    ['a possessive in a phrase', ["Still's ", 'disease'], [false, true]],
  ] as const)('%s', (_title, nodes, expected) => {
    expect(feedAll(nodes)).toEqual(expected);
  });

  test('misses nothing that the reader finds, however nodes and blocks cut the text', () => {
    const words = FIELD.flatMap(({ headword, forms, abbreviations }) => [
      headword,
      ...forms,
      ...abbreviations.map(({ form }) => form),
    ]);
    const piece = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...words) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          ' ',
          '-',
          ', ',
          '\u00ad',
          '\u200b',
          '’s ',
          '®',
          '\n',
          '/',
          '(',
          ')',
          '.',
          'α',
          '😀',
          '𝐉',
          '1',
          'é',
          'дом',
        ),
      },
      { weight: 1, arbitrary: fc.constantFrom('the', 'disease', 'kinase', 'modifying', 'Xeljanz', 'alpha', 'ΑΒΓ') },
    );
    /** A page: blocks of text, each cut into nodes at the given places. */
    const block = fc.tuple(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.array(fc.nat(60), { maxLength: 6 }));
    const sieve = createSieve(field);
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        sieve.reset();
        const reader = createPageReader(field);
        for (const [pieces, cuts] of blocks) {
          const text = pieces.join(pieces.length % 2 ? ' ' : '');
          const places = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
          const nodes = places.slice(1).map((end, i) => text.slice(places[i], end));
          const fired = nodes.map((node) => sieve.feed(node)).some(Boolean);
          // Its stated limits: an aside inside a form of two words, and a note's number glued to a word that nodes cut.
          if (!fired)
            expect(
              reader
                .read(text)
                .candidates.filter(
                  ({ start, end }) =>
                    !/[([]/.test(text.slice(start, end)) && !/^[\u00ad\u200b]*\d/.test(text.slice(end)),
                ),
            ).toEqual([]);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
