/** The marks of a page, kept up with its flows, with what is on the screen and with the reader's settings. */
import type { EntryId } from '../../glossary/kinds';
import type { Guard } from '../guard';
import type { OverlaySettings } from '../settings';
import type { FlowIndex } from '../text-flow/flow-index';
import type { ReadFlow } from '../text-flow/occurrence';
import { createCalm, LARGE_PAGE } from './calm';
import { createMarker } from './marker';
import { createNearViewport } from './near-viewport';
import { createPainter, type MarkColour } from './painter';

export interface MarksOptions {
  readonly index: FlowIndex;
  settings(): OverlaySettings;
  colourOf(entry: EntryId): MarkColour | undefined;
  readonly guard: Guard;
  readonly signal: AbortSignal;
}

export interface Marks {
  /** Brings the marks near the viewport up to date: at once when they have rested, else together with what comes next. */
  refreshSoon(): void;
  refresh(): void;
  /** A flow has left the index. */
  drop(flow: ReadFlow): void;
  /** Chooses what is marked on the whole page, registered or not. One pass over all matches. */
  chooseAll(): void;
  /** The flows on the screen or about to be. */
  near(): readonly ReadFlow[];
  /** Tells the size of the page, as far as it is known. */
  notePageSize(textNodes: number): void;
}

/** Milliseconds between two times that marks change: each costs a frame of painting. */
const PACE = 100;
/** So many times as long as the last look took nothing is looked at, up to so many milliseconds: while a large page is read, all the time something is new. */
const REST = 20;
const LONGEST_REST = 500;

export function createMarks(window: Window & typeof globalThis, options: MarksOptions): Marks {
  const { index, settings, guard, signal } = options;
  let timer = 0;
  let changedAt = Number.NEGATIVE_INFINITY;
  let restsUntil = Number.NEGATIVE_INFINITY;
  let isPrinting = false;

  const forced = window.matchMedia('(forced-colors: active)');

  const near = createNearViewport(window, { onChange: refreshSoon, guard, signal });
  const painter = createPainter(window, { colourOf: options.colourOf, signal });
  const marker = createMarker(settings);
  const calm = createCalm(window, {
    onChange: (isCalm) => (isCalm ? refreshSoon() : painter.suspend()),
    guard,
    signal,
  });

  function refreshSoon(): void {
    if (timer || signal.aborted) return;
    const wait = Math.max(changedAt + PACE, restsUntil) - window.performance.now();
    if (wait > 0) timer = window.setTimeout(guard(refresh), wait);
    else refresh();
  }

  function refresh(): void {
    window.clearTimeout(timer);
    timer = 0;
    if (!calm.isCalm || isPrinting) return;
    const began = window.performance.now();
    paint(near.near(index));
    const ended = window.performance.now();
    restsUntil = ended + Math.min(REST * (ended - began), LONGEST_REST);
  }

  function paint(places: readonly number[]): void {
    const { flows } = index;
    marker.chooseAt(flows, places);
    const shown = places.flatMap((place) => flows[place] ?? []);
    if (painter.flush(shown, drawnIn(settings(), forced.matches))) changedAt = window.performance.now();
  }

  const beforePrint = guard(() => {
    isPrinting = true;
    if (settings().print) paint([...index.flows.keys()]);
    else painter.suspend();
  });
  const afterPrint = guard(() => {
    isPrinting = false;
    refresh();
  });
  window.addEventListener('beforeprint', beforePrint, { signal });
  window.addEventListener('afterprint', afterPrint, { signal });
  forced.addEventListener('change', guard(refresh), { signal });
  // Back from the back-forward cache: the page may have cleared the registry while it was leaving.
  window.addEventListener('pageshow', guard(refresh), { signal });
  signal.addEventListener('abort', () => window.clearTimeout(timer));

  return {
    refreshSoon,
    refresh,
    drop: painter.drop,
    chooseAll: () => marker.chooseAll(index.flows),
    near: () => near.near(index).flatMap((place) => index.flows[place] ?? []),
    notePageSize: (textNodes) => {
      if (textNodes > LARGE_PAGE) calm.watch();
    },
  };
}

/**
 * Forced colours turn every highlight into a block that looks like a selection, whatever its rule says (Chromium). Only a reader who
 * chose a tint is given that; the others keep the pointer, the keys and the list of terms.
 */
export const drawnIn = <S extends Pick<OverlaySettings, 'style'>>(chosen: S, isForced: boolean): S =>
  isForced && chosen.style !== 'tint' ? { ...chosen, style: 'none' } : chosen;
