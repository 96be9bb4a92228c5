import { describe, expect, test } from 'vitest';
import { isEverydayCode } from '../../../glossary/matcher/everyday-codes';
import { entry, found, lexiconOf } from './test-glossary';

/** The code stands in brackets of its own: ⟨MS⟩. */
function isCode(marked: string): boolean {
  const start = marked.indexOf('⟨');
  const end = marked.indexOf('⟩') - 1;
  return isEverydayCode(marked.replace(/[⟨⟩]/g, ''), { start, end });
}

describe('codes of everyday life', () => {
  test.each([
    'University Medical Center, Jackson, ⟨MS⟩ 39216',
    'Emory University, Atlanta, ⟨GA⟩, USA',
    '(Detroit, ⟨MI⟩)',
    'St. Louis, ⟨MO⟩.',
    'New Haven, ⟨CT⟩',
    'from 9 AM to 5 ⟨PM⟩',
    'at 7:30⟨PM⟩',
    'Monday, 8:00 pm ⟨ET⟩',
    'noon ⟨ET⟩',
    '12 ⟨MAR⟩ 2020',
    'Received ⟨MAR⟩ 2022',
    'by ⟨MAR⟩ 31.',
    'costs $1,200 ⟨CAD⟩',
    '⟨CAD⟩ $200',
  ])('%s', (text) => {
    expect(isCode(text)).toBe(true);
  });

  test.each([
    'patients with ⟨MS⟩.',
    'arthritis, ⟨MS⟩, and lupus',
    'In Sweden, ⟨MS⟩ is common',
    'twelve ⟨PM⟩ patients',
    'JAK2 and ⟨ET⟩',
    'missing at random (⟨MAR⟩)',
    '⟨MAR⟩ 31 (12%)',
    '⟨CAD⟩ 45 (12%)',
    'the ⟨CT⟩ of the chest',
  ])('not %s', (text) => {
    expect(isCode(text)).toBe(false);
  });
});

describe('on a page that names the disease', () => {
  const lexicon = lexiconOf(
    entry('multiple-sclerosis', {
      headword: 'multiple sclerosis',
      abbreviations: [{ form: 'MS', near: ['sclerosis', 'relapse'], unless: ['excel'] }],
    }),
    entry('lupus', { headword: 'lupus' }),
    entry('arthritis', { headword: 'arthritis' }),
    entry('adalimumab', {}, 'drug'),
    entry('tofacitinib', {}, 'drug'),
  );
  const marks = (line: string): readonly string[] =>
    found(lexicon, `Multiple sclerosis, adalimumab, tofacitinib.\n${line}`).slice(3);

  test.each([
    ['Lupus, MS.', ['Lupus → lupus', 'MS → multiple-sclerosis']],
    ['Jackson, MS.', []],
    ['LC–MS/MS, GC/MS and TOF MS', []],
    ['MS in a table of Excel', []],
    ['Arthritis Rheumatol. 2019;71(1):5-32', []],
    ['Lupus. 2021 Jul;30(8):1200', []],
    ['Lupus Sci Med 2015;2:e1', []],
    ['Arthritis in 2019: a review', ['Arthritis → arthritis']],
    ['Lupus. 2019 was a year', ['Lupus → lupus']],
  ])('%s', (line, expected) => {
    expect(marks(line)).toEqual(expected);
  });
});
