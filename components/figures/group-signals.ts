/** Signals by the kinases that carry them: what a reader of the figure sees at once is who shares whom. */
import type { JanusKinase, Signal } from '../../glossary/figure-data';
import { JANUS_KINASES } from '../../glossary/janus-kinases';

export const KINASES = Object.keys(JANUS_KINASES) as readonly JanusKinase[];

export const kinaseName = (id: JanusKinase): string => JANUS_KINASES[id];

export interface SignalGroup {
  readonly kinases: readonly JanusKinase[];
  readonly signals: readonly Signal[];
}

const rank = (kinases: readonly JanusKinase[]): string =>
  KINASES.map((id) => (kinases.includes(id) ? '0' : '1')).join('');

/** Groups in the order of their first kinases, so that rows with JAK1 come first; the order of signals is kept. */
export function groupSignals(signals: readonly Signal[]): readonly SignalGroup[] {
  const groups = new Map<string, Signal[]>();
  for (const signal of signals) {
    const key = rank(signal.kinases);
    groups.set(key, [...(groups.get(key) ?? []), signal]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, members]) => ({ kinases: KINASES.filter((_, i) => key[i] === '0'), signals: members }));
}
