import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPageReader } from '../../../glossary/matcher/page-reader';
import { FIELD, field, lexiconOfForms } from './test-glossary';

const FORMS = FIELD.flatMap(({ headword, forms, abbreviations }) => [
  headword,
  ...forms,
  ...abbreviations.map(({ form }) => form),
]);
const FILLER =
  'the of and or with a treatment; patients, was – / & kinase disease alpha 2 s arthritis1 é 😀 Still’s'.split(' ');

let reader = createPageReader(field);

/** What a page tells of itself changes no candidates; but once something is doubtful on one, all of it is read whole. */
function spans(text: string): string[] {
  const { candidates, settled } = reader.read(text);
  if (!settled) reader = createPageReader(field);
  return candidates.map(({ start, end, senses, sure }) => `${start}-${end} ${senses} ${sure}`);
}

test('reading around suspected words finds what reading the whole text finds', () => {
  const word = fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...FORMS) },
    { weight: 6, arbitrary: fc.constantFrom(...FILLER) },
  );
  const gap = fc.oneof(
    { weight: 8, arbitrary: fc.constant(' ') },
    { weight: 1, arbitrary: fc.constantFrom('  ', '\n    ', '-', ', ', ' - ', '\u00a0', '/', '. ', '® ', '') },
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 60 }), (pieces) => {
      const text = pieces.flat().join('').trimEnd();
      // A bracket anywhere has the whole text read.
      expect(spans(text)).toEqual(spans(`${text} [`));
    }),
    { numRuns: 10_000 },
  );
});

/** Forms that begin with one another's ends, with marks, with what may vary in a list: over few words all of it is met. */
test('reads plain phrases as the whole text is read, whatever forms there are', () => {
  const words = 'lupus renal factor alpha beta b and or lupus renal'.split(' ');
  const form = fc
    .tuple(
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(' ', ' ', ' ', '-', '/', ', '),
    )
    .map(([parts, gap]) => parts.join(gap));
  const gap = fc.oneof(
    { weight: 12, arbitrary: fc.constant(' ') },
    { weight: 5, arbitrary: fc.constantFrom(...". |, |; |,|/|-|  |'s |' |1|_|é| 2 |: |! |’s ".split('|')) },
  );
  /** A word, or one of the forms by its number. */
  const piece = fc.tuple(fc.nat(words.length + 8), gap);
  const texts = fc.array(fc.array(piece, { minLength: 1, maxLength: 10 }), { minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(fc.uniqueArray(form, { minLength: 2, maxLength: 6 }), texts, (forms, pieces) => {
      const lexicon = lexiconOfForms(...forms);
      const read = (text: string): string[] =>
        createPageReader(lexicon)
          .read(text)
          .candidates.map(({ start, end, senses, sure }) => `${start}-${end} ${senses} ${sure}`);
      for (const each of pieces) {
        const text = each.map(([n, after]) => (words[n] ?? forms[n % forms.length]) + after).join('');
        expect(read(text)).toEqual(read(`${text} [`));
      }
    }),
    {
      numRuns: 700,
      examples: [
        [
          ['lupus lupus', 'lupus'],
          [
            [
              [0, ' '],
              [6, "'s "],
              [0, ' '],
              [0, '. '],
            ],
          ],
        ],
      ],
    },
  );
});

test.each([
  ['a list before', 'we saw rheumatoid or psoriatic arthritis there'],
  ['a list after', 'we gave inhibitors of JAK1, 2 and 3 there'],
])('reads the whole text for %s', (_title, text) => {
  expect(spans(text)).toEqual(spans(`${text} [`));
});
