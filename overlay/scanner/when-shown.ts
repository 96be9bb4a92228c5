/** Waits for elements that have no box: a folded panel, a hidden tab. One observer, made when first needed; most pages hide nothing they could show. */
import type { Guard } from '../guard';

/** One screen above and below, also in what scrolls within the page. In a frame of another origin the browser ignores it. */
const MARGIN = '100% 0px 100% 0px';
/** After so many new ones those that have left the page unseen are forgotten. */
const FORGET_EVERY = 64;

/** Calls back once when the element is near the screen, and has a box at all. */
export type WhenShown = (element: Element, then: () => void) => void;

export function createWhenShown(
  window: Window & typeof globalThis,
  { guard, signal }: { readonly guard: Guard; readonly signal: AbortSignal },
): WhenShown {
  const waiting = new Map<Element, (() => void)[]>();
  let observer: IntersectionObserver | undefined;

  function observe(element: Element): void {
    observer ??= new window.IntersectionObserver(
      guard((entries: IntersectionObserverEntry[]) => {
        for (const { target, isIntersecting } of entries) {
          if (!isIntersecting) continue;
          const queue = waiting.get(target) ?? [];
          forget(target);
          for (const then of queue) then();
        }
      }),
      { rootMargin: MARGIN, scrollMargin: MARGIN },
    );
    observer.observe(element);
  }

  function forget(element: Element): void {
    waiting.delete(element);
    observer?.unobserve(element);
  }

  signal.addEventListener('abort', () => {
    observer?.disconnect();
    waiting.clear();
  });

  return (element, then) => {
    const queue = waiting.get(element);
    if (queue) {
      queue.push(then);
      return;
    }
    waiting.set(element, [then]);
    if (waiting.size % FORGET_EVERY === 0) for (const each of waiting.keys()) if (!each.isConnected) forget(each);
    observe(element);
  };
}
