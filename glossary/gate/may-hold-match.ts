/** The whole job on a whole text, for tests and benchmarks: each line is a flow. */
import { flowsOf } from '../matcher/find-matches';
import { createSieve } from '../matcher/sieve';
import { type Gate, GateReader } from './gate';

export function mayHoldMatch(gate: Gate, text: string): boolean {
  const reader = new GateReader(gate);
  const sieve = createSieve(gate.tables);
  return flowsOf(text).some(({ line }) => {
    sieve.reset();
    return sieve.feed(line) && reader.opensFor(line, sieve.hit);
  });
}
