/**
 * Places stored as counts: `counts[i]` small numbers, and the sum of all before each thirty-second. They compress to a
 * fraction of the running sums themselves, and reading one costs at most thirty-one additions instead of a pass over all
 * when the lexicon is decoded, which nothing has compiled by then.
 */
import type { Numbers } from './layout';

const SHIFT = 5;
/** Numbers from one before which all are summed up to the next. */
export const BLOCK = 1 << SHIFT;

/** The sum of `counts[0] … counts[i - 1]`. */
export function sumBefore(counts: Numbers, blocks: Numbers, i: number): number {
  const block = i >> SHIFT;
  let sum = blocks[block] as number;
  for (let k = block << SHIFT; k < i; k++) sum += counts[k] as number;
  return sum;
}

/** How many of `numbers[0] … numbers[i - 1]` are 0. */
export function zerosBefore(numbers: Numbers, blocks: Numbers, i: number): number {
  const block = i >> SHIFT;
  let sum = blocks[block] as number;
  for (let k = block << SHIFT; k < i; k++) if (numbers[k] === 0) sum++;
  return sum;
}

/** The blocks for `sumBefore`; one more than needed, so that the total can be asked for. Build time only. */
export function blocksOf(counts: readonly number[], shift = SHIFT): number[] {
  const blocks: number[] = [];
  let sum = 0;
  for (let i = 0; i <= counts.length; i++) {
    if (i % (1 << shift) === 0) blocks.push(sum);
    sum += counts[i] ?? 0;
  }
  return blocks;
}

/** The blocks for `zerosBefore`. Build time only. */
export const zeroBlocksOf = (numbers: readonly number[]): number[] =>
  blocksOf(numbers.map((number) => (number === 0 ? 1 : 0)));
