/** Style sheets that arrive after a page was read may make blocks of what was inline, or show what had no box. */
import type { Guard } from '../guard';

/** Milliseconds: sheets come in groups, and some pages add one with every component. */
const TOGETHER = 300;
const APART = 3000;

export function watchLateStyles(
  window: Window & typeof globalThis,
  options: { onStyles(): void; readonly guard: Guard; readonly signal: AbortSignal },
): void {
  const { guard, signal } = options;
  let timer = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  const tell = guard(() => {
    timer = 0;
    toldAt = window.performance.now();
    options.onStyles();
  });
  const onLoad = (event: Event): void => {
    const name = (event.target as Partial<Element> | null)?.localName;
    if ((name !== 'link' && name !== 'style') || timer) return;
    timer = window.setTimeout(tell, Math.max(TOGETHER, toldAt + APART - window.performance.now()));
  };
  window.document.addEventListener('load', guard(onLoad), { capture: true, signal });
  signal.addEventListener('abort', () => window.clearTimeout(timer));
}
