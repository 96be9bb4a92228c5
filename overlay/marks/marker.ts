/**
 * Chooses marks where they are needed: for the sections that what is near the viewport stands in. A page of 60,000 mentions
 * would else be gone through again with each change.
 */
import type { OverlaySettings } from '../settings';
import { isSeen, type ReadFlow } from '../text-flow/occurrence';
import { chooseMarks } from './choose-marks';

export interface Marker {
  /** Sets `marked` of the flows at these places of the list, in ascending order, and of what shares their sections. */
  chooseAt(flows: readonly ReadFlow[], places: readonly number[]): void;
  /** Of every flow: one pass over all matches. */
  chooseAll(flows: readonly ReadFlow[]): void;
}

export function createMarker(settings: () => OverlaySettings): Marker {
  const isSeenNow = (flow: ReadFlow): boolean => {
    flow.isSeen ||= isSeen(flow);
    return flow.isSeen;
  };
  const choose = (flows: readonly ReadFlow[]): void => chooseMarks(flows, settings(), isSeenNow);

  return {
    chooseAll: choose,
    chooseAt(flows, places) {
      const { density } = settings();
      if (density === 'page') {
        if (places.length > 0) choose(flows);
        return;
      }
      let done = 0;
      for (const place of places) {
        if (place < done) continue;
        const [start, end] = density === 'every' ? [place, place + 1] : sectionAround(flows, place);
        choose(flows.slice(start, end));
        done = end;
      }
    },
  };
}

/** Sections lie side by side in document order. */
function sectionAround(flows: readonly ReadFlow[], place: number): readonly [start: number, end: number] {
  const section = flows[place]?.section;
  let start = place;
  let end = place + 1;
  while (start > 0 && flows[start - 1]?.section === section) start--;
  while (end < flows.length && flows[end]?.section === section) end++;
  return [start, end];
}
