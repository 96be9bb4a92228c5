import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../../glossary/matcher/match';
import { createPageReader } from '../../../glossary/matcher/page-reader';
import { createSieve } from '../../../glossary/matcher/sieve';
import { entry, FIELD, field, lexiconOf } from './test-glossary';

const spanOf = ({ start, end }: Span): string => `${start}-${end}`;

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

  test('misses nothing that the reader finds, and says where it begins, however nodes and blocks cut the text', () => {
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
    const reader = createPageReader(field);
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        sieve.reset();
        for (const [pieces, cuts] of blocks) {
          const text = pieces.join(pieces.length % 2 ? ' ' : '');
          const places = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
          const nodes = places.slice(1).map((end, i) => text.slice(places[i], end));
          let hit = -1;
          for (const [i, node] of nodes.entries())
            if (sieve.feed(node) && hit < 0) hit = (places[i] as number) + sieve.hit;
          // Its stated limits: an aside inside a form of two words, and a note's number glued to a word that nodes cut.
          const expected = reader
            .read(text)
            .candidates.filter(
              ({ start, end }) => !/[([]/.test(text.slice(start, end)) && !/^[\u00ad\u200b]*\d/.test(text.slice(end)),
            );
          const got = hit < 0 ? [] : reader.read(text, hit).candidates;
          expect(got.map(spanOf)).toEqual(expect.arrayContaining(expected.map(spanOf)));
        }
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('the case of short forms', () => {
  const lexicon = lexiconOf(
    entry('ankylosing-spondylitis', { abbreviations: [{ form: 'AS', near: ['spine'] }] }),
    entry('methotrexate', { abbreviations: [{ form: 'MTX', near: ['arthritis'] }] }),
    entry('half-life', { headword: 't½' }),
    entry('staphylococcus', { headword: 'S. aureus' }),
  );
  test.each([
    ['a short form as it is written', 'for AS,', true],
    ['does NOT let the everyday word through', 'as soon as, As he', false],
    ['lower case that is no everyday word', 'her mtx,', true],
    ['does NOT take a possessive for what begins a name', "today's aim", false],
    ['a name that begins with an s', 'an S. aureus,', true],
    ["does NOT take the t of “don't”", "I don't know", false],
    ['a t of its own', 'the t½ is', true],
  ])('%s', (_title, text, expected) => {
    expect(createSieve(lexicon).feed(text)).toBe(expected);
  });

  test('lets through in any case what the page was found to define', () => {
    const sieve = createSieve(lexicon);
    sieve.learn('AS');
    expect(sieve.feed('as soon ')).toBe(true);
  });
});
