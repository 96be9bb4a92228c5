import { describe, expect, test } from 'vitest';
import { areInitialsOrDegree } from '../../../glossary/matcher/name-of-person';
import { entry, found, lexiconOf } from './test-glossary';

const spanOf = (text: string, short: string) => ({
  start: text.indexOf(short),
  end: text.indexOf(short) + short.length,
});

describe('initials and degrees', () => {
  test.each([
    ['Smolen JS, Jones RA, Brown MS.', 'RA'],
    ['Smolen JS, Brown MS, Jones RA. Tofacitinib or placebo', 'RA'],
    ['Jones RA1, Smith MS2', 'RA'],
    ['Jones RA et al. found', 'RA'],
    ['Landewé R, Jones RA', 'RA'],
    ['van Vollenhoven RF and Jones RA', 'RF'],
    ['RA Jones, MS Smith and AS Brown', 'RA'],
    ['RA Jones, MS Smith and AS Brown', 'MS'],
    ['RA Jones, MS Smith and AS Brown', 'AS'],
    ['Jane Doe, MD, MS, is a neurologist', 'MS'],
    ['Jane Doe, MS, RN', 'MS'],
  ])('%s: %s', (text, short) => {
    expect(areInitialsOrDegree(text, spanOf(text, short))).toBe(true);
  });

  test.each([
    ['Early RA, Established RA', 'RA'],
    ['Active RA, Active AS', 'RA'],
    ['In RA, Both TNF and IL-6 matter', 'RA'],
    ['RA, MS and SLE', 'MS'],
    ['Severe RA. Treatment', 'RA'],
    ['RA Patients, All Ages', 'RA'],
    ['Rheumatoid arthritis (RA), Spondyloarthritis (SpA)', 'RA'],
    ['Smith JK, JIA in Sweden', 'JIA'],
  ])('not %s: %s', (text, short) => {
    expect(areInitialsOrDegree(text, spanOf(text, short))).toBe(false);
  });
});

describe('given names', () => {
  const lexicon = lexiconOf(
    entry('juvenile-idiopathic-arthritis', {
      headword: 'juvenile idiopathic arthritis',
      abbreviations: [{ form: 'JIA', near: ['joint', 'child', 'arthritis'] }],
    }),
    entry('antinuclear-antibody', {
      headword: 'antinuclear antibody',
      abbreviations: [{ form: 'ANA', near: ['positive', 'titer', 'lupus'] }],
    }),
    entry('remibrutinib', { abbreviations: [{ form: 'REMI', near: ['hives'] }] }, 'drug'),
    entry('methotrexate', { abbreviations: [{ form: 'MTX', near: ['arthritis', 'dmard'] }] }, 'drug'),
  );
  const PAGE = 'Juvenile idiopathic arthritis, antinuclear antibody, remibrutinib, methotrexate.';
  const shorts = (text: string): string[] =>
    found(lexicon, `${PAGE}\n${text}`)
      .map((match) => match.split(' → ')[0] ?? '')
      .filter((form) => form.length < 6);

  test.each([
    ['Jia Chen and Wei Li', []],
    ['Chen, Jia; Li, Wei', []],
    ['Jia-Wei Lin, Jia L, Jia W. Lin', []],
    ['Dr Ana wrote of it; Ana is tired, and Ana lives with lupus', []],
    ['An Ana titer was drawn. Ana positive.', ['Ana', 'Ana']],
    ['my Ana is high, Ana 1:640', ['Ana', 'Ana']],
    ['We gave Remi and Mtx', ['Remi', 'Mtx']],
    ['Remi Garnier and Dr Remi', []],
    ['my ana and JIA', ['ana', 'JIA']],
  ])('%s', (text, expected) => {
    expect(shorts(text)).toEqual(expected);
  });
});
