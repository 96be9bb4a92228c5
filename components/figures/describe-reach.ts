/** Values and how strongly a drug acts, in words: what a figure shows and its text says are made in one place. */
import type { JanusKinase, PotencyFact } from '../../glossary/figure-data';
import type { KinaseReach, Reach } from '../../glossary/reach';
import type { Translate } from '../words';
import { kinaseName } from './group-signals';
import { stepWords } from './StepBars';

const MARKS = { '=': '', '~': '≈ ', '<': '< ', '>': '> ' } as const;

export const describeNumber = (t: Translate, value: number): string =>
  new Intl.NumberFormat(t.language, { maximumSignificantDigits: 6 }).format(value);

/** A value as its source gives it: "> 400 nM", "≈ 60×". */
export const describeValue = (
  t: Translate,
  { relation, value, unit }: Pick<PotencyFact, 'relation' | 'value' | 'unit'>,
): string => `${MARKS[relation]}${describeNumber(t, value)}${unit === 'x' ? '×' : `\u00a0${unit}`}`;

export const describeMeasure = (t: Translate, { measure, assay }: Pick<PotencyFact, 'measure' | 'assay'>): string =>
  `${measure === 'fold' ? t('figureRatio') : measure}, ${assay}`;

/** A kinase's step in words; where only a limit is known, the limit. */
export function describeKinase(t: Translate, reached: KinaseReach | undefined): string {
  if (!reached) return stepWords(t, null);
  if (reached.step === null) return t('figureStepAlone');
  if (reached.ratio === 1) return t('figureStepTop');
  return reached.bound === '>' ? describeLimit(t, reached.ratio) : stepWords(t, reached.step);
}

/** @param ratio is rounded down: it is the least there is */
export const describeLimit = (t: Translate, ratio: number): string => t('figureAtLeast', Math.floor(ratio));

/** How a signal is reached: by each of its kinases. */
export const describeSignal = (t: Translate, kinases: readonly JanusKinase[], reach: Reach): string =>
  kinases.map((id) => `${kinaseName(id)}: ${describeKinase(t, reach.kinases[id])}`).join('; ');

/** A value that says of itself what it is of: a ratio names its kinases. */
export const describeOwnValue = (t: Translate, fact: PotencyFact): string =>
  `${fact.measure === 'fold' ? `${fact.target} ` : ''}${describeValue(t, fact)}`;
