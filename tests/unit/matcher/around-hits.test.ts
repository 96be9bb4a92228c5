import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPageReader } from '../../../glossary/matcher/page-reader';
import { FIELD, field } from './test-glossary';

const FORMS = FIELD.flatMap(({ headword, forms, abbreviations }) => [
  headword,
  ...forms,
  ...abbreviations.map(({ form }) => form),
]);
const FILLER =
  'the of and or with a treatment; patients, was – / & kinase disease alpha 2 s arthritis1 é 😀 Still’s'.split(' ');

/** What a page tells of itself changes no candidates. */
const reader = createPageReader(field);
const spans = (text: string): string[] =>
  reader.read(text).candidates.map(({ start, end, senses, sure }) => `${start}-${end} ${senses} ${sure}`);

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

test.each([
  ['a list before', 'we saw rheumatoid or psoriatic arthritis there'],
  ['a list after', 'we gave inhibitors of JAK1, 2 and 3 there'],
])('reads the whole text for %s', (_title, text) => {
  expect(spans(text)).toEqual(spans(`${text} [`));
});
