/**
 * How strongly a drug acts on each Janus kinase compared with the one it acts on most, measurement by measurement. Values of different
 * measurements are never set against one another: only ratios within one. Pure.
 */
import type { JanusKinase, PotencyFact } from './figure-data';
import { JANUS_KINASES } from './janus-kinases';

/**
 * 4 is strongest. A step is a range of ratios to the lowest value of the same measurement: up to 3 times, to 30, to 300, beyond; within a
 * factor of three repeated measurements of one drug differ anyway.
 */
export type Step = 1 | 2 | 3 | 4;

export const STEP_LIMITS = [3, 30, 300] as const;

export interface KinaseReach {
  /** Null when nothing else was measured that it could be compared with. */
  readonly step: Step | null;
  /** Times weaker than the strongest, 1 for that itself. */
  readonly ratio: number;
  /** `>`: at least that much weaker; `=` or `~`: that much. */
  readonly bound: '=' | '~' | '>';
  /** The value it rests on; for the strongest of a set of ratios, the first that names it. */
  readonly fact: PotencyFact;
}

export interface Reach {
  readonly measure: PotencyFact['measure'];
  readonly assay: string;
  /** Whether it was measured in living cells or blood, where the body's own ATP competes. */
  readonly inCells: boolean;
  readonly kinases: Readonly<Partial<Record<JanusKinase, KinaseReach>>>;
}

const IDS = Object.keys(JANUS_KINASES) as readonly JanusKinase[];

export const kinaseNamed = (name: string): JanusKinase | undefined => IDS.find((id) => JANUS_KINASES[id] === name);

/** The two sides of a ratio, `JAK1/JAK2` or `TYK2 over other JAKs (lowest ratio)`; null for what is no ratio between Janus kinases. */
export function ratioSides(
  target: string,
): { strong: JanusKinase; weak: readonly JanusKinase[]; least: boolean } | null {
  const [a, b] = target.split('/');
  const strong = kinaseNamed(a ?? '');
  const weak = kinaseNamed(b ?? '');
  if (strong && weak) return { strong, weak: [weak], least: false };
  const over = /^(\w+) over other JAKs \((lowest|highest) ratio\)$/.exec(target);
  const one = kinaseNamed(over?.[1] ?? '');
  if (!one) return null;
  return { strong: one, weak: IDS.filter((id) => id !== one), least: over?.[2] === 'lowest' };
}

const stepOf = (ratio: number): Step => {
  const past = STEP_LIMITS.filter((limit) => ratio > limit).length;
  return (4 - past) as Step;
};

/** More than 1000 is at least so much weaker; less than 5 may be the strongest of all and says nothing of how much weaker. */
const boundOf = (relation: PotencyFact['relation']): KinaseReach['bound'] => (relation === '<' ? '~' : relation);

function reachOfValues(all: readonly PotencyFact[]): Reach['kinases'] {
  const facts = all.filter(({ target }) => kinaseNamed(target));
  const best = Math.min(...facts.filter(({ relation }) => relation !== '>').map(({ value }) => value));
  return Object.fromEntries(
    facts.flatMap((fact) => {
      const kinase = kinaseNamed(fact.target);
      const ratio = fact.value / best;
      return kinase
        ? [[kinase, { step: facts.length > 1 ? stepOf(ratio) : null, ratio, bound: boundOf(fact.relation), fact }]]
        : [];
    }),
  );
}

function reachOfRatios(facts: readonly PotencyFact[]): Reach['kinases'] {
  const kinases: Partial<Record<JanusKinase, KinaseReach>> = {};
  for (const fact of facts) {
    const sides = ratioSides(fact.target);
    if (!sides) continue;
    kinases[sides.strong] ??= { step: 4, ratio: 1, bound: '=', fact };
    if (sides.weak.length > 1 && !sides.least) continue;
    for (const id of sides.weak)
      kinases[id] ??= {
        step: stepOf(fact.value),
        ratio: fact.value,
        bound: sides.least ? '>' : boundOf(fact.relation),
        fact,
      };
  }
  return kinases;
}

/** One a measurement, those with values of their own before ratios. */
export function reachesOf(potency: readonly PotencyFact[]): readonly Reach[] {
  const groups = new Map<string, PotencyFact[]>();
  for (const fact of potency) {
    const key = `${fact.measure} ${fact.assay}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()]
    .map((facts): Reach => {
      const [{ measure, assay }] = facts as [PotencyFact];
      return {
        measure,
        assay,
        inCells: /\b(cell|cells|cellular|blood)\b/i.test(assay),
        kinases: measure === 'fold' ? reachOfRatios(facts) : reachOfValues(facts),
      };
    })
    .filter(({ kinases }) => Object.keys(kinases).length > 0)
    .sort((a, b) => Number(a.measure === 'fold') - Number(b.measure === 'fold'));
}

/** From what is sure to what is possible, in steps. */
export interface StepRange {
  /** 0 where nothing is sure. */
  readonly low: 0 | Step;
  readonly high: Step;
  /** A kinase was not measured: it may be more. */
  readonly isOpen: boolean;
}

/** A kinase's own range: only a limit leaves open how much less it is. Null when nothing is known to compare. */
export const kinaseRange = (reached: KinaseReach | undefined): StepRange | null =>
  reached && reached.step !== null
    ? { low: reached.bound === '>' ? 0 : reached.step, high: reached.step, isOpen: false }
    : null;

/**
 * A signal's range, from its least affected kinase to its most affected: which of them it depends on most differs from receptor to
 * receptor (TYK2 is needed at some and can be missed at others), so neither alone would be true. Null when nothing is known.
 */
export function signalRange(kinases: readonly JanusKinase[], reach: Reach): StepRange | null {
  const ranges = kinases.map((id) => kinaseRange(reach.kinases[id]));
  const known = ranges.filter((range) => range !== null);
  if (known.length === 0) return null;
  const isOpen = known.length < ranges.length;
  const high = Math.max(...known.map((range) => range.high)) as Step;
  return {
    low: isOpen ? 0 : (Math.min(...known.map((range) => range.low)) as 0 | Step),
    high,
    isOpen: isOpen && high < 4,
  };
}
