/**
 * Offsets stored as lengths: `lengths[i]` small numbers, and the sum of all before each eighth. They compress to a
 * fraction of the running sums themselves, and reading one costs at most seven additions instead of a pass over all
 * when the lexicon is decoded.
 */
import type { Numbers } from './layout';

const SHIFT = 3;

/** The sum of `lengths[0] … lengths[i - 1]`. */
export function sumBefore(lengths: Numbers, blocks: Numbers, i: number): number {
  const block = i >> SHIFT;
  let sum = blocks[block] as number;
  for (let k = block << SHIFT; k < i; k++) sum += lengths[k] as number;
  return sum;
}

/** The blocks for `sumBefore`; one more than needed, so that the total can be asked for. Build time. */
export function blocksOf(lengths: ArrayLike<number>): number[] {
  const blocks: number[] = [];
  let sum = 0;
  for (let i = 0; i <= lengths.length; i++) {
    if (i % (1 << SHIFT) === 0) blocks.push(sum);
    sum += i < lengths.length ? (lengths[i] as number) : 0;
  }
  return blocks;
}
