import { describe, expect, test } from 'vitest';
import { checkEntries } from '../../../glossary/check';
import type { Kind } from '../../../glossary/kinds';
import { describeProblem } from '../../../glossary/load';
import { makeEntry } from './entry-fixture';

const check = (...entries: [kind: Kind, id: string, yaml: string][]): string[] =>
  checkEntries(entries.map(([kind, id, yaml]) => makeEntry(kind, id, yaml))).map(describeProblem);

describe('rules between entries', () => {
  test('sound entries raise nothing', () => {
    expect(
      check(
        ['drug', 'tofacitinib', 'headword: tofacitinib\nforms: [Xeljanz]\nrelated: [rheumatoid-arthritis]'],
        [
          'disease',
          'rheumatoid-arthritis',
          'headword: rheumatoid arthritis\nabbreviations: [{form: RA, near: [joint]}]\nrelated: [tofacitinib]',
        ],
      ),
    ).toEqual([]);
  });

  test.each([
    ['a link to nothing', 'headword: a thing\nrelated: [nowhere]', 'related[0]: links to nowhere, which is no entry'],
    ['a link to itself', 'headword: a thing\nrelated: [thing]', 'related[0]: links to itself'],
    ['a name given twice', 'headword: a thing\nforms: [A Thing]', 'forms[0]: “A Thing” is there twice'],
    [
      'a short form given twice',
      'headword: a thing\nabbreviations: [{form: T, near: [x]}, {form: T, near: [y]}]',
      '“T” is there twice',
    ],
    [
      'a common word that is no form',
      'headword: a thing\ncommon: [stuff]',
      'common[0]: “stuff” is neither the headword nor one of the forms',
    ],
    [
      'an unmarked name that is no form',
      'headword: a thing\nunmarked: [stuff]',
      'unmarked[0]: “stuff” is neither the headword nor one of the forms',
    ],
    [
      'another thing that holds none of its forms',
      'headword: a thing\nnotIn: [stuff]',
      'notIn[0]: “stuff” holds neither the headword nor one of the forms',
    ],
    [
      'an unmarked name that is common too',
      'headword: thing\ncommon: [thing]\nnear: [x]\nunmarked: [thing]',
      'unmarked[0]: “thing” is in common too',
    ],
    [
      'a brand that is no form',
      'headword: a thing\nfacts: {brands: [{name: Thingo, regions: [US]}]}',
      'facts.brands[0]: “Thingo” is not among the forms',
    ],
    ['a name without a letter', 'headword: a thing\nforms: ["--"]', 'forms[0]: “--” holds no letter or digit'],
    ['no source', 'headword: a thing\nsources: []', 'sources: names no source'],
    [
      'a fact whose source is not listed',
      'headword: a thing\nfacts: {onset: {text: Soon., source: label-us}}',
      'facts.onset.source: names “label-us”, which is neither a key nor an id',
    ],
    [
      'a boxed warning that is said not to be there',
      'headword: a thing\nfacts: {boxedWarnings: [{region: US, text: Beware., source: "mesh:D000001"}], noBoxedWarning: [{region: EU, source: "mesh:D000001"}, {region: US, source: "mesh:D000001"}]}',
      'facts.noBoxedWarning[1]: US has one in boxedWarnings',
    ],
    ['a plain text too long', `headword: a thing\nplain: ${'It is. '.repeat(31)}`, 'plain: has 62 words (at most 60)'],
    [
      'a plain text too hard',
      'headword: a thing\nplain: Immunomodulatory pharmacotherapy necessitates longitudinal haematological surveillance.',
      /plain: reads at grade \d+\.\d \(at most 8\)/,
    ],
    ['advice', 'headword: a thing\nplain: You must see it.', 'plain: tells the reader what to do: “You must”'],
    ['a dose to take', 'headword: a thing\nstudent: Patients take 5 mg twice daily.', 'student: gives a dose'],
    ['a promise', 'headword: a thing\nclinician: It will cure the disease.', 'clinician: promises: “will cure”'],
    ['a word that frightens', 'headword: a thing\nplain: It can be deadly.', 'plain: uses a word that frightens'],
  ])('%s is told', (_, yaml, message) => {
    expect(check(['drug', 'thing', yaml]).join('\n')).toMatch(message);
  });

  test('a name with a slash may stand beside the one without', () => {
    expect(check(['biology', 'jak-stat', 'headword: JAK/STAT pathway\nforms: [JAK-STAT pathway]'])).toEqual([]);
  });

  test('names that differ in case, accents, dashes or possessive are one name', () => {
    expect(
      check(
        ['disease', 'one', "headword: Sjögren's disease\nrelated: [two]"],
        ['disease', 'two', 'headword: sjogren-disease\nrelated: [one]'],
      ),
    ).toEqual(['diseases/two.yaml headword: “sjogren-disease” is also a form of diseases/one.yaml']);
  });

  test('a short form of two entries needs cues in each', () => {
    expect(
      check(
        [
          'outcome-measure',
          'cdai',
          'headword: clinical index\nabbreviations: [{form: CDAI, near: [rheumatoid]}]\nrelated: [crohns-cdai]',
        ],
        ['outcome-measure', 'crohns-cdai', 'headword: Crohn index\nabbreviations: [{form: CDAI}]\nrelated: [cdai]'],
      ),
    ).toEqual([
      expect.stringMatching(
        /crohns-cdai\.yaml abbreviations\[0\]: “CDAI” also stands for .*cdai\.yaml: needs cue words/,
      ),
    ]);
  });

  test('natural killer cells frighten nobody', () => {
    expect(check(['biology', 'nk', 'headword: NK cell\nplain: It is a killer cell of the body.'])).toEqual([]);
  });
});
