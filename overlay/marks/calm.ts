/**
 * Whether a page is calm enough for marks. While any highlight is registered Chromium paints the whole document anew whenever
 * anything in it changes, an attribute even (one range or a thousand: 11 ms a frame at 60,000 text nodes, 0.5 ms at 2,000).
 * A large page that changes frame after frame is spared that: its marks go until it rests.
 */
import type { Guard } from '../guard';

/** Text nodes from which a page is large: about 4 ms of painting. */
export const LARGE_PAGE = 20_000;
/** So many changes with less than `REST` between them are a storm. */
const STORM = 4;
/** Milliseconds. */
const REST = 400;

export interface Calm {
  readonly isCalm: boolean;
  /** Begins to watch once the page turns out to be large. Costs a callback for each frame that changes something. */
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

  const settle = (): void => {
    const left = changedAt + REST - window.performance.now();
    if (left > 0) {
      timer = window.setTimeout(guard(settle), left);
      return;
    }
    timer = 0;
    changes = 0;
    if (isCalm) return;
    isCalm = true;
    options.onChange(true);
  };

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
      observer = new window.MutationObserver(
        guard(() => {
          changedAt = window.performance.now();
          changes++;
          timer ||= window.setTimeout(guard(settle), REST);
          if (!isCalm || changes < STORM) return;
          isCalm = false;
          options.onChange(false);
        }),
      );
      observer.observe(window.document, { subtree: true, attributes: true, childList: true, characterData: true });
    },
  };
}
