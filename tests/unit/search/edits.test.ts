import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byEar, spelledOut } from '../../../glossary/search/by-ear';
import { edits } from '../../../glossary/search/edits';

/** The textbook's recursion: slow, and plainly right. */
function naive(a: string, b: string): number {
  if (!a || !b) return a.length + b.length;
  const steps = [
    naive(a.slice(1), b) + 1,
    naive(a, b.slice(1)) + 1,
    naive(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) steps.push(naive(a.slice(2), b.slice(2)) + 1);
  return Math.min(...steps);
}

describe('edits', () => {
  test.each([
    ['humira', 'humira', 0],
    ['humera', 'humira', 1],
    ['chrons', 'crohns', 2],
    ['tfoa', 'tofa', 1],
    ['', 'abc', 3],
  ])('“%s” and “%s” differ by %i', (a, b, count) => {
    expect(edits(a, b, 5)).toBe(count);
    expect(edits(b, a, 5)).toBe(count);
  });

  test('are those of the textbook, up to the most that is asked for', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 6 }), (a, b, most) => {
        expect(edits(a, b, most)).toBe(Math.min(naive(a, b), most + 1));
      }),
    );
  });
});

test.each([
  ['exema', 'eczema'],
  ['soriasis', 'psoriasis'],
  ['rumatoid', 'rheumatoid'],
  ['asma', 'asthma'],
  ['zeljanz', 'xeljanz'],
  ['mycofenolate', 'mycophenolate'],
])('“%s” is heard as “%s” is', (a, b) => {
  expect(byEar(a)).toBe(byEar(b));
});

test('what is not heard alike is not written alike', () => {
  expect(byEar('enema')).not.toBe(byEar('eczema'));
  expect(byEar('golimumab')).not.toBe(byEar('belimumab'));
});

test.each([
  ['eye bee dee', 'ibd'],
  ['are a', 'ra'],
  ['see are pee', 'crp'],
  ['are', null],
  ['are there', null],
  ['', null],
])('the letters called “%s” are %s', (words, letters) => {
  expect(spelledOut(words)).toBe(letters);
});
