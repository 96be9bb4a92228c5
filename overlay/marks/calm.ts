/**
 * Whether a page is calm enough for marks. While any highlight is registered Chromium paints the layer it is in anew whenever
 * anything in the document changes, an attribute even: one range or a thousand, 0.5 ms a frame at 2,000 text nodes, 11 ms at
 * 60,000, 40 ms where those are inline blocks. A large page that changes frame after frame is spared that: its marks go until
 * it rests. A change now and then is left to cost what it does: taking the marks off would paint as much.
 */
import type { Guard } from '../guard';

/** Text nodes from which a page is large. */
export const LARGE_PAGE = 10_000;
/** Frames with changes within `WINDOW` that make a storm, and at most how many are rest. */
const STORM = 8;
const REST = 2;
/** Milliseconds. */
const WINDOW = 500;

export interface Calm {
  readonly isCalm: boolean;
  /** Begins to watch, once the page turns out to be large. Costs a callback for each script that changes something. */
  watch(): void;
}

export function createCalm(
  window: Window & typeof globalThis,
  options: { onChange(isCalm: boolean): void; readonly guard: Guard; readonly signal: AbortSignal },
): Calm {
  const { guard, signal } = options;
  let isCalm = true;
  let observer: MutationObserver | null = null;
  let changes = 0;
  let changedAt = 0;
  let timer = 0;

  const set = (next: boolean): void => {
    if (isCalm === next) return;
    isCalm = next;
    options.onChange(next);
  };

  const endWindow = guard(() => {
    timer = 0;
    if (changes <= REST) set(true);
    if (changes > 0 || !isCalm) timer = window.setTimeout(endWindow, WINDOW);
    changes = 0;
  });

  const note = guard(() => {
    const now = window.performance.now();
    // Several in one frame cost what one does.
    if (now - changedAt < 12) return;
    changedAt = now;
    timer ||= window.setTimeout(endWindow, WINDOW);
    if (++changes >= STORM) set(false);
  });

  signal.addEventListener('abort', () => {
    observer?.disconnect();
    window.clearTimeout(timer);
  });

  return {
    get isCalm() {
      return isCalm;
    },
    watch() {
      if (observer || signal.aborted) return;
      observer = new window.MutationObserver(note);
      observer.observe(window.document, { subtree: true, attributes: true, childList: true, characterData: true });
    },
  };
}
