/** Where a test's usual ranges lie on an axis. Shares of the axis, 0 to 1; the numbers beside them are the entry's own. */
import { scaleLinear } from 'd3-scale';
import type { FactsView } from '../../glossary/entry-facts';
import type { SourceItem } from '../../glossary/schema';

type Range = FactsView<'lab-test'>['facts']['range'][number];

export interface RangeBar {
  readonly who: string;
  /** As the entry has them; absent where the range is open. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly source: SourceItem;
  readonly from: number;
  readonly to: number;
}

export interface RangeAxis {
  readonly unit: string;
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
  readonly bars: readonly RangeBar[];
}

/** Room beyond the highest limit, so that what lies above it is seen to go on. */
const BEYOND = 1.35;
/** Ranges whose limits are further apart than this would squeeze each other flat. */
const FARTHEST = 8;

const topOf = ({ low, high }: Range): number => high ?? low ?? 1;

/** Ranges of one unit share an axis, as long as their limits are near enough. */
function grouped(ranges: readonly Range[]): Range[][] {
  const groups: Range[][] = [];
  for (const range of ranges) {
    const home = groups.find((group) => {
      const tops = [...group, range].map(topOf);
      return group[0]?.unit === range.unit && Math.max(...tops) <= FARTHEST * Math.min(...tops);
    });
    if (home) home.push(range);
    else groups.push([range]);
  }
  return groups;
}

/** Every axis begins at zero: a bar is as long as it is. */
export const rangeAxes = (ranges: readonly Range[]): RangeAxis[] =>
  grouped(ranges).map((group) => {
    const scale = scaleLinear([0, Math.max(...group.map(topOf)) * BEYOND], [0, 1]).nice(4);
    return {
      unit: group[0]?.unit ?? '',
      ticks: scale.ticks(4).map((value) => ({ value, at: scale(value) })),
      bars: group.map(({ who, low, high, source }) => ({
        who,
        low,
        high,
        source,
        from: low === undefined ? 0 : scale(low),
        to: high === undefined ? 1 : scale(high),
      })),
    };
  });
