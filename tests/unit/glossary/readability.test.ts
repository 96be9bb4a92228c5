import { expect, test } from 'vitest';
import { countWords, readableNames, readingGrade } from '../../../glossary/readability';

const grade = (text: string, ...names: string[]): number => readingGrade(text, readableNames(names));

test('a harder text has a higher grade', () => {
  const easy = grade('It helps your body fight germs. It can make you tired.');
  const hard = grade(
    'It facilitates immunological elimination of pathogenic microorganisms, occasionally precipitating exhaustion.',
  );
  expect(easy).toBeLessThan(4);
  expect(hard).toBeGreaterThan(12);
});

test('the published example of the formula: the cat sat on the mat', () => {
  // 0.39 × 6 + 11.8 × 6/6 − 15.59
  expect(grade('The cat sat on the mat.')).toBeCloseTo(-1.45, 2);
});

test('names that the glossary explains count as one short word', () => {
  const text = 'Some people take methotrexate for rheumatoid arthritis.';
  expect(grade(text, 'methotrexate', 'rheumatoid arthritis')).toBeLessThan(grade(text) - 5);
});

test('abbreviated decimals and hyphens do not split words', () => {
  expect(countWords('A half-life of 3.2 hours')).toBe(5);
});
