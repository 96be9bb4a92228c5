/**
 * Which flows are on the screen or about to be. Only what is near gets registered marks.
 *
 * An IntersectionObserver costs a frame about 1.5 µs for each element it watches (5,000: 7 ms a frame of scrolling), so it
 * watches a few hundred at most. Of a longer list it watches every n-th, and what lies between two of those is taken to be
 * between them on the screen too; their places are measured when asked for.
 */
import type { Guard } from '../guard';
import { parentOf } from '../text-flow/boxes';
import type { FlowIndex } from '../text-flow/flow-index';
import type { ReadFlow } from '../text-flow/occurrence';

/** One screen above and below. In a frame of another origin the browser ignores it. */
const MARGIN = '100% 0px 100% 0px';
const MOST_WATCHED = 400;
const CROWD = 8;
/**
 * Milliseconds for which the elements of a long list stay watched before others are chosen. Whatever is watched anew asks for a
 * frame, which takes 90 ms on a page of 10 MB, and while such a page is read the list grows all the time.
 */
const WATCHED_FOR = 2000;

export interface NearViewport {
  /**
   * The places of those flows that are near, in order; these flows are watched from now on, those of a long list soon. A long list
   * is measured, which asks for layout.
   */
  near(index: Pick<FlowIndex, 'flows' | 'version'>): number[];
}

export function createNearViewport(
  window: Window & typeof globalThis,
  options: { onChange(): void; readonly guard: Guard; readonly signal: AbortSignal },
): NearViewport {
  const { signal } = options;
  const seen = new Set<Element>();
  const range = window.document.createRange();
  let flows: readonly ReadFlow[] = [];
  let stride = 1;
  let version = -1;
  let watched = new Set<Element>();
  let watchedAt = Number.NEGATIVE_INFINITY;
  let timer = 0;
  /** The observer speaks with a frame, and while a page is first read frames come late: until it has spoken, places are measured. */
  let hasSpoken = false;

  const observer = new window.IntersectionObserver(
    options.guard((entries: IntersectionObserverEntry[]) => {
      let isChanged = false;
      hasSpoken = true;
      for (const { target, isIntersecting } of entries) {
        if (!watched.has(target) || isIntersecting === seen.has(target)) continue;
        isChanged = true;
        if (isIntersecting) seen.add(target);
        else seen.delete(target);
      }
      if (isChanged) options.onChange();
    }),
    // `scrollMargin` is the same for what scrolls within the page.
    { rootMargin: MARGIN, scrollMargin: MARGIN },
  );
  // Between two watched elements of a long list much may pass by unnoticed.
  window.document.addEventListener(
    'scroll',
    options.guard(() => {
      if (stride > 1) options.onChange();
    }),
    { capture: true, passive: true, signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
    seen.clear();
    watched.clear();
    flows = [];
  });

  /** Top and bottom on the screen; null for what has no box. */
  function placeOf(i: number): readonly [number, number] | null {
    const flow = flows[i];
    if (!flow) return null;
    // A block of very many flows says nothing of where one of them is.
    const isCrowded = flows[i + CROWD]?.block === flow.block || flows[i - CROWD]?.block === flow.block;
    const drawn = drawnOf(flow.block, window);
    if (!drawn) return null;
    let rect: DOMRect;
    if (isCrowded && flow.nodes[0] && drawn === flow.block) {
      range.selectNode(flow.nodes[0]);
      rect = range.getBoundingClientRect();
    } else {
      rect = drawn.getBoundingClientRect();
    }
    return rect.width === 0 && rect.height === 0 ? null : [rect.top, rect.bottom];
  }

  const isSeenAt = (i: number): boolean => {
    const block = flows[i]?.block;
    return block !== undefined && seen.has(block);
  };

  function measured(): number[] {
    const near: number[] = [];
    const height = window.innerHeight;
    let before: readonly [number, number] | null = null;
    for (let i = 0; i < flows.length; i += stride) {
      const from: readonly [number, number] | null = before ?? placeOf(i);
      const to = placeOf(Math.min(i + stride, flows.length - 1));
      before = to;
      if (from && to && (Math.max(from[1], to[1]) < -height || Math.min(from[0], to[0]) > 2 * height)) continue;
      for (let k = i; k < Math.min(i + stride, flows.length); k++) {
        const place = placeOf(k);
        if (place && place[1] >= -height && place[0] <= 2 * height) near.push(k);
      }
    }
    range.setStart(window.document, 0);
    range.collapse(true);
    return near;
  }

  function watch(): void {
    window.clearTimeout(timer);
    timer = 0;
    watchedAt = window.performance.now();
    const wanted = new Set<Element>();
    for (let i = 0; i < flows.length; i += stride) {
      const block = flows[i]?.block;
      if (block) wanted.add(block);
    }
    for (const element of watched) {
      if (wanted.has(element)) continue;
      seen.delete(element);
      observer.unobserve(element);
    }
    for (const element of wanted) if (!watched.has(element)) observer.observe(element);
    watched = wanted;
  }

  function watchSoon(): void {
    const wait = stride === 1 ? 0 : watchedAt + WATCHED_FOR - window.performance.now();
    if (wait <= 0) watch();
    else timer ||= window.setTimeout(options.guard(watch), wait);
  }

  return {
    near(index) {
      if (index.version !== version) {
        version = index.version;
        ({ flows } = index);
        stride = Math.max(1, Math.ceil(flows.length / MOST_WATCHED));
        watchSoon();
      }
      return stride === 1 && hasSpoken ? [...flows.keys()].filter((i) => isSeenAt(i)) : measured();
    },
  };
}

/**
 * What says where a block is: itself, or the part of the page around it that the browser has not laid out yet (`content-visibility: auto`),
 * and would if it were asked for anything inside. Null where nothing is drawn.
 */
function drawnOf(block: Element, window: Window): Element | null {
  let at: Element | null = block;
  while (at && !at.checkVisibility({ contentVisibilityAuto: true })) at = parentOf(at);
  if (!at || at === block) return at;
  return window.getComputedStyle(at).contentVisibility === 'auto' ? at : null;
}
