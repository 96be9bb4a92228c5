/** Which entries are related: what a page names speaks for the short forms and everyday words of its kin. */
import type { CompilableEntry } from './compile';
import { narrow, type Sections } from './lexicon/layout';
import { blocksOf } from './lexicon/running-sum';
import { writeSteps } from './lexicon/steps';

/** Each pair of related entries once, with the one of the smaller number, as the steps from it. */
export function encodeKin(
  entries: readonly Pick<CompilableEntry, 'id' | 'related'>[],
): Pick<Sections, 'kinStep' | 'kinBytes' | 'kinBlock'> {
  const numbers = new Map<string, number>(entries.map(({ id }, number) => [id, number]));
  const later = entries.map(() => new Set<number>());
  for (const [number, { related = [] }] of entries.entries())
    for (const id of related) {
      const other = numbers.get(id);
      if (other !== undefined && other !== number) later[Math.min(number, other)]?.add(Math.abs(number - other));
    }
  const kinStep: number[] = [];
  const kinBytes = later.map((steps) => {
    const before = kinStep.length;
    writeSteps(
      kinStep,
      [...steps].sort((a, b) => a - b),
    );
    return kinStep.length - before;
  });
  return { kinStep: Uint8Array.from(kinStep), kinBytes: narrow(kinBytes), kinBlock: narrow(blocksOf(kinBytes)) };
}
