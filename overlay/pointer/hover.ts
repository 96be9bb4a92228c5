/**
 * Turns the pointer's moves into what is hovered: a term is, once the pointer has rested on it; it stays so while the pointer
 * is on it, on its tooltip, or on the way there. Mouse and pen only; a finger taps (tap.ts).
 */
import type { Guard } from '../guard';
import { isSame, type Occurrence } from '../text-flow/occurrence';
import { type Box, isOnTheWay, type Point } from './grace';
import type { HitTest } from './hit-test';

export interface HoverOptions {
  readonly hitTest: HitTest;
  delays(): { readonly showDelay: number; readonly hideDelay: number };
  /** The tooltip's box while one is open, else null. */
  tooltipBox(): Box | null;
  /** Whether an event happened in our tooltip. */
  isOurs(event: Event): boolean;
  /** The pointer has come upon a term: time to fetch what will be shown. */
  onApproach(occurrence: Occurrence): void;
  onEnter(occurrence: Occurrence, point: Point): void;
  onLeave(): void;
  /** An element the pointer is on; asked for late shadow roots. */
  onElement(element: Element): void;
  readonly guard: Guard;
  readonly signal: AbortSignal;
}

export interface Hover {
  /** The tooltip was closed by other means: the term under the pointer stays quiet until the pointer has left it. */
  dismiss(): void;
  /** Something else than the pointer opened a tooltip for the term. */
  forget(): void;
}

/** Milliseconds between two hit tests while the pointer moves. */
const PACE = 30;

export function watchHover(window: Window & typeof globalThis, options: HoverOptions): Hover {
  const { guard, signal } = options;
  let shown: Occurrence | null = null;
  let under: Occurrence | null = null;
  let quiet: Occurrence | null = null;
  let leftAt: Point | null = null;
  let point: Point = { x: 0, y: 0 };
  let element: EventTarget | null = null;
  let showTimer = 0;
  let hideTimer = 0;
  let paceTimer = 0;
  let testedAt = 0;
  let wasDragging = false;
  /** The tooltip closes since the pointer has left its word: the word it has come to meanwhile is not put off. */
  let isLeaving = false;

  const stopShow = (): void => {
    window.clearTimeout(showTimer);
    showTimer = 0;
  };
  const stopHide = (): void => {
    window.clearTimeout(hideTimer);
    hideTimer = 0;
  };

  function hide(): void {
    stopHide();
    if (!shown) return;
    shown = null;
    leftAt = null;
    isLeaving = true;
    try {
      options.onLeave();
    } finally {
      isLeaving = false;
    }
  }

  function show(): void {
    stopShow();
    stopHide();
    if (!under || isSame(under, shown)) return;
    // The page may have scrolled or changed under a pointer at rest.
    if (!isSame(options.hitTest(point.x, point.y), under)) {
      under = null;
      return;
    }
    shown = under;
    leftAt = null;
    options.onEnter(under, point);
  }

  /** The pointer rests on a term. */
  function stayOn(occurrence: Occurrence): void {
    const isNew = !isSame(occurrence, under);
    under = occurrence;
    if (isSame(occurrence, quiet)) return;
    quiet = null;
    if (isSame(occurrence, shown)) {
      leftAt = null;
      stopShow();
      stopHide();
      return;
    }
    if (isNew || !showTimer) {
      stopShow();
      options.onApproach(occurrence);
      showTimer = window.setTimeout(guard(show), options.delays().showDelay);
    }
    if (shown && !hideTimer) leave();
  }

  function stayOff(): void {
    under = null;
    quiet = null;
    stopShow();
    if (shown) leave();
  }

  /** On the way to the tooltip the time to leave starts anew with every move. */
  function leave(): void {
    leftAt ??= point;
    const box = options.tooltipBox();
    const isTravelling = box !== null && isOnTheWay(leftAt, point, box);
    if (hideTimer && !isTravelling) return;
    stopHide();
    hideTimer = window.setTimeout(guard(hide), options.delays().hideDelay);
  }

  function test(): void {
    window.clearTimeout(paceTimer);
    paceTimer = 0;
    testedAt = window.performance.now();
    const occurrence = options.hitTest(point.x, point.y);
    // Where a selection ends the reader is about to do something with it.
    if (wasDragging) quiet = occurrence;
    wasDragging = false;
    if (occurrence) stayOn(occurrence);
    else stayOff();
  }

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    point = { x: event.clientX, y: event.clientY };
    if (options.isOurs(event)) {
      under = null;
      stopShow();
      stopHide();
      leftAt = shown ? point : null;
      return;
    }
    // A pressed button drags a selection or something of the page's.
    if (event.buttons !== 0) {
      stopShow();
      wasDragging = true;
      return;
    }
    const target = event.composedPath()[0] ?? null;
    if (target !== element) {
      element = target;
      if (target && 'localName' in target) options.onElement(target as Element);
    }
    if (window.performance.now() - testedAt >= PACE) test();
    else paceTimer ||= window.setTimeout(guard(test), PACE);
  }

  function onDown(event: PointerEvent): void {
    if (!event.isTrusted || options.isOurs(event)) return;
    stopShow();
    quiet = under;
  }

  const on = { capture: true, passive: true, signal };
  window.addEventListener('pointermove', guard(onMove), on);
  window.addEventListener('pointerdown', guard(onDown), on);
  window.document.addEventListener(
    'pointerleave',
    guard(() => stayOff()),
    { passive: true, signal },
  );
  signal.addEventListener('abort', () => {
    stopShow();
    stopHide();
    window.clearTimeout(paceTimer);
  });

  return {
    dismiss() {
      if (isLeaving) return;
      quiet = under ?? shown;
      shown = null;
      leftAt = null;
      stopShow();
      stopHide();
    },
    forget() {
      shown = null;
      leftAt = null;
      stopShow();
      stopHide();
    },
  };
}
