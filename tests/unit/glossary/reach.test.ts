import { describe, expect, test } from 'vitest';
import type { PotencyFact } from '../../../glossary/figure-data';
import { kinaseRange, ratioSides, reachesOf, signalRange } from '../../../glossary/reach';

const value = (target: string, amount: number, relation: PotencyFact['relation'] = '='): PotencyFact => ({
  target,
  measure: 'IC50',
  relation,
  value: amount,
  unit: 'nM',
  assay: 'isolated enzyme',
  source: 0,
});
const ratio = (target: string, amount: number, relation: PotencyFact['relation'] = '='): PotencyFact => ({
  ...value(target, amount, relation),
  measure: 'fold',
  unit: 'x',
  assay: 'human whole blood',
});

/** `JAK1 4`, `JAK3 2>`: the step, and whether it is only a limit. */
const stepsOf = (...facts: PotencyFact[]): string[][] =>
  reachesOf(facts).map(({ kinases }) =>
    Object.entries(kinases).map(([id, { step, bound }]) => `${id} ${step}${bound === '=' ? '' : bound}`),
  );

describe('steps within one measurement', () => {
  test.each([
    ['up to 3 times is as strong', [value('JAK1', 5.9), value('JAK2', 5.7)], [['jak1 4', 'jak2 4']]],
    [
      '30 times and 300 times end a step',
      [value('JAK1', 1), value('JAK2', 30), value('JAK3', 300), value('TYK2', 301)],
      [['jak1 4', 'jak2 3', 'jak3 2', 'tyk2 1']],
    ],
    ['more than a value is a limit', [value('JAK1', 5.9), value('JAK3', 400, '>')], [['jak1 4', 'jak3 2>']]],
    [
      'what is only a limit is never the strongest',
      [value('JAK1', 50), value('JAK2', 10, '>')],
      [['jak1 4', 'jak2 4>']],
    ],
    ['one value alone has nothing to be compared with', [value('JAK1', 10)], [['jak1 null']]],
    ['other targets are left out', [value('ACVR1', 1), value('JAK1', 10)], [['jak1 null']]],
    ['nothing on a Janus kinase is nothing', [value('ACVR1', 1)], []],
    [
      'ratios name the strongest first',
      [ratio('JAK1/JAK2', 60, '~'), ratio('JAK1/JAK3', 100, '>')],
      [['jak1 4', 'jak2 2~', 'jak3 2>']],
    ],
    [
      'the lowest ratio to all others is a limit for each; the highest is of one that is not named',
      [ratio('TYK2 over other JAKs (lowest ratio)', 41, '~'), ratio('TYK2 over other JAKs (highest ratio)', 208, '>')],
      [['tyk2 4', 'jak1 2>', 'jak2 2>', 'jak3 2>']],
    ],
  ])('%s', (_, facts, steps) => {
    expect(stepsOf(...facts)).toEqual(steps);
  });

  test('two ways of measuring are two, never one; values stand before ratios', () => {
    const reaches = reachesOf([ratio('JAK1/JAK2', 28), value('JAK1', 29), value('JAK2', 803)]);
    expect(reaches.map(({ measure, inCells }) => [measure, inCells])).toEqual([
      ['IC50', false],
      ['fold', true],
    ]);
  });
});

test.each([
  ['JAK1/JAK2', 'jak1', ['jak2']],
  ['TYK2 over other JAKs (lowest ratio)', 'tyk2', ['jak1', 'jak2', 'jak3']],
])('%s is a ratio', (target, strong, weak) => {
  expect(ratioSides(target)).toMatchObject({ strong, weak });
});

test.each(['JAK1', 'JAK1/FLT3', 'ACVR1', 'TNF over other JAKs (lowest ratio)', ''])(
  '“%s” is no ratio of Janus kinases',
  (target) => {
    expect(ratioSides(target)).toBeNull();
  },
);

describe('a signal', () => {
  const [reach] = reachesOf([value('JAK1', 1), value('JAK2', 50), value('JAK3', 500, '>')]);
  if (!reach) throw new Error('no reach');
  test.each([
    ['reaches from its least affected kinase to its most', ['jak1', 'jak2'] as const, [2, 4, false]],
    ['of one kinase is as that kinase', ['jak2'] as const, [2, 2, false]],
    ['may be more, and nothing is sure, where a partner was not measured', ['jak2', 'tyk2'] as const, [0, 2, true]],
    ['of which only a limit is known is nothing for sure', ['jak3'] as const, [0, 1, false]],
    ['cannot be more than most', ['jak1', 'tyk2'] as const, [0, 4, false]],
  ])('%s', (_, kinases, [low, high, isOpen]) => {
    expect(signalRange(kinases, reach)).toEqual({ low, high, isOpen });
  });

  test('of which nothing is known has no range', () => {
    expect(signalRange(['tyk2'], reach)).toBeNull();
  });

  test('a lone measurement is nothing to compare with', () => {
    const [alone] = reachesOf([value('JAK1', 10)]);
    expect(kinaseRange(alone?.kinases.jak1)).toBeNull();
  });
});
