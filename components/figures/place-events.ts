/** Where events stand on a strip of years: percents along, and levels where two would stand on one another. Pure. */
import { scaleLinear } from 'd3-scale';
import type { Region, TimelineEvent } from '../../glossary/figure-data';

/** Lanes of the strip; regions with few events share the last. */
export type Lane = 'US' | 'EU' | 'JP' | 'other';

export const LANES: readonly Lane[] = ['US', 'EU', 'JP', 'other'];

export const laneOf = (region: Region): Lane => LANES.find((lane) => lane === region) ?? 'other';

export interface PlacedEvent {
  readonly event: TimelineEvent;
  /** Percent of the strip. */
  readonly at: number;
  /** From 0 at the lane's middle line. */
  readonly level: number;
}

export interface Strip {
  readonly years: readonly { readonly year: number; readonly at: number }[];
  readonly lanes: readonly { readonly lane: Lane; readonly events: readonly PlacedEvent[]; readonly levels: number }[];
}

/** A date as a year and its part: a month is taken at its middle, a year at its middle. */
export function decimalYear(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1) / 12 + (day === undefined ? 0.5 : (day - 1) / 31) / 12;
}

/** @param room percent of the strip that a mark takes up */
export function placeEvents(events: readonly TimelineEvent[], room: number): Strip {
  const dates = events.map(({ date }) => decimalYear(date));
  const first = Math.floor(Math.min(...dates));
  const last = Math.ceil(Math.max(...dates));
  const scale = scaleLinear([first, last], [0, 100]);
  const lanes = LANES.map((lane) => {
    const ends: number[] = [];
    const placed = events
      .filter(({ region }) => laneOf(region) === lane)
      .map((event) => ({ event, at: scale(decimalYear(event.date)) }))
      .sort((a, b) => a.at - b.at)
      .map(({ event, at }): PlacedEvent => {
        const free = ends.findIndex((end) => at - end >= room);
        const level = free === -1 ? ends.length : free;
        ends[level] = at;
        return { event, at, level };
      });
    return { lane, events: placed, levels: ends.length };
  }).filter((lane) => lane.events.length > 0);
  return {
    years: Array.from({ length: last - first + 1 }, (_, i) => ({ year: first + i, at: scale(first + i) })),
    lanes,
  };
}

/** Events by their year, as they came. */
export function eventsByYear(
  events: readonly TimelineEvent[],
): readonly (readonly [string, readonly TimelineEvent[]])[] {
  const years = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    const year = event.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), event]);
  }
  return [...years];
}
