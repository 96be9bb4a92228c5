import { describe, expect, test } from 'vitest';
import { checkFigures } from '../../../glossary/check-figures';
import type { Entry } from '../../../glossary/load';
import { makeEntry } from './entry-fixture';

const tell = (...entries: Entry[]): string[] =>
  checkFigures(entries).map(({ entry, field, message }) => `${entry.id} ${field}: ${message}`);

const cytokine = (rows: string): Entry =>
  makeEntry('biology', 'il', `headword: IL\nfacts: {signalling: [${rows}]}\nsources: [{id: "mesh:D000001"}]`);

const SOUND = 'short: IL, receptor: R, kinases: [jak1, jak3], stats: [stat5], source: ["mesh:D000001"]';

describe('signalling', () => {
  test.each([
    ['a sound row raises nothing', `{${SOUND}}`, []],
    ['two rows for two signals are fine', `{${SOUND}}, {signal: other, ${SOUND}}`, []],
    [
      'a kinase that is none is told',
      `{${SOUND.replace('jak3', 'stat3')}}`,
      ['il facts.signalling[0].kinases: stat3 is no Janus kinase'],
    ],
    [
      'a STAT that is none is told',
      `{${SOUND.replace('stat5', 'jak1')}}`,
      ['il facts.signalling[0].stats: jak1 is no STAT'],
    ],
    [
      'a kinase named twice is told',
      `{${SOUND.replace('jak3', 'jak1')}}`,
      ['il facts.signalling[0].kinases: names one twice'],
    ],
    [
      'the same signal told twice is told',
      `{${SOUND}}, {${SOUND}}`,
      ['il facts.signalling[1]: a row for the entry itself is there already'],
    ],
  ])('%s', (_, rows, problems) => {
    expect(tell(cytokine(rows))).toEqual(problems);
  });

  test('a row without a source is no entry at all', () => {
    expect(() => cytokine(`{${SOUND.replace(/, source.*/, '')}}`)).toThrow('signalling');
  });
});

describe('milestones', () => {
  const group = (rows: string): Entry =>
    makeEntry('drug-class', 'group', `headword: group\nfacts: {milestones: [${rows}]}`);
  const row = (date: string, drugs = ''): string =>
    `{date: "${date}", region: US, kind: warning, drugs: [${drugs}], text: A warning., source: "mesh:D000001"}`;

  test('in order, of medicines: nothing is wrong', () => {
    expect(
      tell(group(`${row('2019-02')}, ${row('2019-02-25', 'tofa')}`), makeEntry('drug', 'tofa', 'headword: tofa')),
    ).toEqual([]);
  });

  test('out of order, or of something that is no medicine', () => {
    expect(tell(group(`${row('2021')}, ${row('2019', 'il')}`), makeEntry('biology', 'il', 'headword: il'))).toEqual([
      'group facts.milestones[1].date: comes before 2021, the one above it',
      'group facts.milestones[1].drugs: il is no medicine',
    ]);
  });
});
