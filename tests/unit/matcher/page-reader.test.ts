import { describe, expect, test } from 'vitest';
import { isPieceOfName } from '../../../glossary/matcher/other-names';
import { createPageReader } from '../../../glossary/matcher/page-reader';
import { createSieve } from '../../../glossary/matcher/sieve';
import { entry, FIELD, field, found, lexiconOf } from './test-glossary';

describe('a page reader', () => {
  test('judges a flow anew when a later one tells more', () => {
    const reader = createPageReader(field);
    const first = reader.read('The RA was worse');
    expect(first.settled).toBe(false);
    expect(reader.judge(first)).toEqual([]);
    const before = reader.revision;
    reader.read('She has rheumatoid arthritis');
    expect(reader.revision).toBeGreaterThan(before);
    expect(reader.judge(first)).toEqual([{ start: 4, end: 6, entry: 'rheumatoid-arthritis' }]);
  });

  test('says the same whatever order flows come in', () => {
    const flows = [
      'RA (right atrium) was dilated',
      'rheumatoid arthritis and RA',
      'CD and colitis',
      'Xeljanz and MTX for arthritis',
    ];
    const judgeAll = (order: readonly string[]): string => {
      const reader = createPageReader(field);
      const readings = new Map(order.map((flow) => [flow, reader.read(flow)]));
      return JSON.stringify(flows.map((flow) => reader.judge(readings.get(flow) ?? reader.read(flow))));
    };
    expect(judgeAll(flows)).toBe(judgeAll([...flows].reverse()));
  });

  test('is settled where nothing is doubtful', () => {
    expect(createPageReader(field).read('tofacitinib').settled).toBe(true);
    expect(createPageReader(field).read('nothing here').settled).toBe(true);
  });

  test('a flow without a candidate teaches nothing', () => {
    const reader = createPageReader(field);
    reader.read('each joint and the folic acid');
    expect(reader.revision).toBe(0);
  });

  test('one sense a page: what a cue says of one mention holds for the others', () => {
    expect(found(field, 'Xeljanz and RA of the joint\nHer RA again')).toEqual([
      'Xeljanz → tofacitinib',
      'RA → rheumatoid-arthritis',
      'RA → rheumatoid-arthritis',
    ]);
  });

  test('spelt out in two ways, cues decide', () => {
    expect(found(field, 'Right atrium (RA).\nrheumatoid arthritis (RA)\nRA of the joint')).toContain(
      'RA → rheumatoid-arthritis',
    );
  });

  test('a form that reaches back before the long form gives way to the long form itself', () => {
    const lexicon = lexiconOf(
      entry('tuberculosis', { abbreviations: [{ form: 'TB', near: ['infection'] }] }),
      entry('tuberculosis-screening', { forms: ['screened for tuberculosis'] }, 'lab-test'),
      entry('pegylated-interferon', {}, 'drug'),
    );
    expect(found(lexicon, 'All were screened for tuberculosis (TB).')).toEqual([
      'screened for tuberculosis → tuberculosis-screening',
      'TB → tuberculosis',
    ]);
    // Where the short form is not known to stand for less, the longest form speaks.
    expect(found(lexicon, 'Pegylated interferon (IFN) was given.')).toContain('IFN → pegylated-interferon');
  });

  test('a short form of another thing that holds a form is none of the glossary', () => {
    const lexicon = lexiconOf(entry('hypertension', { notIn: ['pulmonary hypertension'] }));
    expect(found(lexicon, 'Pulmonary hypertension (PH): what helps in PH? Hypertension is common.')).toEqual([
      'Hypertension → hypertension',
    ]);
  });

  test('on a page that names much of the field, an everyday word needs no cue; a word of every field does', () => {
    const everyday = { common: ['blisters'], forms: ['blisters'], near: ['skin'] };
    const lexicon = lexiconOf(
      ...FIELD,
      entry('blister', everyday, 'symptom'),
      entry('grade', { common: ['grade'], near: ['toxicity'] }, 'trial-term'),
    );
    const some = 'Rheumatoid arthritis, tofacitinib, upadacitinib.';
    const much = `${some} Psoriatic arthritis, methotrexate, adalimumab.`;
    const told = 'Some had blisters, of a high grade.';
    expect(found(lexicon, `${some}\n${told}`)).not.toContain('blisters → blister');
    expect(found(lexicon, `${much}\n${told}`)).toContain('blisters → blister');
    expect(found(lexicon, `${much}\n${told}`)).not.toContain('grade → grade');
  });

  test('a short form that only the page gives is learnt, and told to the sieve', () => {
    const reader = createPageReader(field);
    const sieve = createSieve(field);
    expect(sieve.feed('a TFB day')).toBe(false);
    reader.read('Tofacitinib (TFB) is');
    expect(reader.learned).toEqual(['TFB']);
    for (const short of reader.learned) sieve.learn(short);
    sieve.reset();
    expect(sieve.feed('a TFB day')).toBe(true);
    expect(reader.judge(reader.read('a TFB day, TFB-like, XTFB'))).toEqual([
      { start: 2, end: 5, entry: 'tofacitinib' },
      { start: 11, end: 14, entry: 'tofacitinib' },
    ]);
  });

  test('a long form in other words still means the entry', () => {
    expect(found(field, 'disease-modifying drugs against rheumatism; psoriatic arthritides (PsA)\nPsA')).toContain(
      'PsA → psoriatic-arthritis',
    );
  });

  test('keeps what the page defines and the glossary does not know', () => {
    const reader = createPageReader(field);
    reader.read('tofacitinib at a specialist rheumatology outpatient clinic (SROC)');
    expect(reader.definitions.get('SROC')).toBe('specialist rheumatology outpatient clinic');
  });
});

test.each([
  ['IL', 'IL-6', true],
  ['TGF', 'TGF-alpha', true],
  ['TGF', 'TGF-β', true],
  ['CD', 'CD-R', true],
  ['PE', 'PE/E ratio', true],
  ['RA', 'STAR-RA', true],
  ['RA', '#RA', true],
  ['IV', 'grade III to IV', true],
  ['IV', 'class IV', true],
  ['PR', 'group PR', true],
  ['IV', 'an IV drip', false],
  ['AST', 'AST/ALT', false],
  ['TNF', 'anti-TNF', false],
  ['MTX', 'MTX-IR', false],
  ['RA', 'RA-associated', false],
])('%s in “%s” is a piece of another name: %s', (short, text, expected) => {
  const start = text.indexOf(short);
  expect(isPieceOfName(text, { start, end: start + short.length })).toBe(expected);
});
