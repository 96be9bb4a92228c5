/** Shows where one occurrence stands, for a moment: for a reader who was led there and has no tooltip to look for. */
import type { Guard } from '../guard';
import { type Occurrence, partsOf } from '../text-flow/occurrence';
import { createHighlights } from './highlights';

/** Milliseconds: time to look from the list to the page. */
const STAYS = 5000;
const NAME = 'immunogloss-spot';

export type ShowSpot = (occurrence: Occurrence) => void;

export function createSpot(
  window: Window & typeof globalThis,
  { guard, signal }: { readonly guard: Guard; readonly signal: AbortSignal },
): ShowSpot {
  const highlights = createHighlights(window, signal);
  let ranges: readonly StaticRange[] = [];
  let timer = 0;

  const show = (next: readonly StaticRange[]): void => {
    window.clearTimeout(timer);
    for (const range of ranges) highlights.delete(NAME, range);
    for (const range of next) highlights.add(NAME, range);
    ranges = next;
    highlights.restore();
  };
  signal.addEventListener('abort', () => window.clearTimeout(timer));

  return (occurrence) => {
    show(
      partsOf(occurrence).map(
        ({ node, start, end }) =>
          new window.StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
      ),
    );
    timer = window.setTimeout(
      guard(() => show([])),
      STAYS,
    );
  };
}
