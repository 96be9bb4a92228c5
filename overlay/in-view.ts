/**
 * Which terms are on the screen, for a surface that lists the page's terms beside it. Costs nothing while no surface asks.
 *
 * At each look an observer is asked anew: it alone knows what scrollers and outer frames leave of a block, and it answers when the
 * browser has laid the page out anyway.
 */
import type { EntryId } from '../glossary/kinds';
import type { Guard } from './guard';
import { rectsOf } from './pointer/hit-test';
import type { ReadFlow } from './text-flow/occurrence';

/** Milliseconds from a change to the look at it. */
const PACE = 200;
/** Milliseconds between two looks of an inner frame: it never hears that the page around it was scrolled. */
const FRAME_PACE = 600;

export interface InViewOptions {
  /** The flows that may be on the screen. */
  near(): readonly ReadFlow[];
  isKnown(entry: EntryId): boolean;
  /** Each time that it is another set; in document order. */
  onChange(entries: readonly EntryId[]): void;
  readonly guard: Guard;
  readonly signal: AbortSignal;
}

export interface InView {
  lookSoon(): void;
}

export function watchInView(window: Window & typeof globalThis, options: InViewOptions): InView {
  const { guard, signal } = options;
  const { document } = window;
  const range = document.createRange();
  const blocks = new Map<Element, ReadFlow[]>();
  let timer = 0;
  let told: string | null = null;

  function tell(entries: readonly EntryId[]): void {
    const text = entries.join();
    if (text === told) return;
    told = text;
    options.onChange(entries);
  }

  const observer = new window.IntersectionObserver(
    guard((seen: IntersectionObserverEntry[]) => {
      observer.disconnect();
      const entries = new Set<EntryId>();
      for (const { target, isIntersecting, intersectionRect } of seen)
        for (const flow of isIntersecting ? (blocks.get(target) ?? []) : [])
          for (const match of flow.matches) {
            if (entries.has(match.entry) || options.isKnown(match.entry)) continue;
            if (rectsOf({ flow, match }, range).some((rect) => meets(rect, intersectionRect))) entries.add(match.entry);
          }
      range.setStart(document, 0);
      range.collapse(true);
      tell([...entries]);
    }),
  );

  const look = guard(() => {
    timer = 0;
    observer.disconnect();
    blocks.clear();
    for (const flow of options.near()) {
      const others = blocks.get(flow.block);
      if (others) others.push(flow);
      else blocks.set(flow.block, [flow]);
    }
    if (blocks.size === 0) tell([]);
    for (const block of blocks.keys()) observer.observe(block);
  });

  function lookSoon(): void {
    if (!timer && !signal.aborted) timer = window.setTimeout(look, PACE);
  }

  const quiet = { passive: true, signal };
  document.addEventListener('scroll', lookSoon, { ...quiet, capture: true });
  window.addEventListener('resize', lookSoon, quiet);
  const clock = window === window.top ? 0 : window.setInterval(lookSoon, FRAME_PACE);
  signal.addEventListener('abort', () => {
    window.clearTimeout(timer);
    window.clearInterval(clock);
    observer.disconnect();
  });
  lookSoon();
  return { lookSoon };
}

/** Whether the middle of a word's box lies in what is seen: half a line at an edge is not read. */
function meets(box: DOMRectReadOnly, seen: DOMRectReadOnly): boolean {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return box.width > 0 && x >= seen.left && x <= seen.right && y >= seen.top && y <= seen.bottom;
}
