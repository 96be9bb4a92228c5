/**
 * A page's terms, marked and explained: scan, paint, hover, tap, step, tooltip. This module only wires them; ending the signal
 * leaves the page as it was found.
 */
import type { EntryId } from '../glossary/kinds';
import type { Lexicon } from '../glossary/lexicon/lexicon';
import { createPageReader } from '../glossary/matcher/page-reader';
import { createSieve } from '../glossary/matcher/sieve';
import { createGuard } from './guard';
import { createCalm, LARGE_PAGE } from './marks/calm';
import { chooseMarks } from './marks/choose-marks';
import { createNearViewport } from './marks/near-viewport';
import { createPainter, type MarkColour } from './marks/painter';
import { createHitTest } from './pointer/hit-test';
import { watchHover } from './pointer/hover';
import { watchTaps } from './pointer/tap';
import { createScanner, type Engine } from './scanner/scanner';
import type { OverlaySettings } from './settings';
import { createStepper, type TermOnPage } from './stepper';
import { createBoxes } from './text-flow/boxes';
import { createFlowIndex } from './text-flow/flow-index';
import { type Occurrence, type ReadFlow, textOf } from './text-flow/occurrence';
import { createSections } from './text-flow/sections';
import { createAnchors } from './tooltip/anchors';
import { createTooltip } from './tooltip/tooltip';
import type { MountTooltip, OpenedBy } from './tooltip/tooltip-content';

export interface OverlayOptions {
  readonly settings: OverlaySettings;
  readonly signal: AbortSignal;
  /** Opens closed roots too, by the platform; it may throw. */
  shadowRootOf(element: Element): ShadowRoot | null;
  /** Draws the tooltip's content for an entry, and keeps it until it is unmounted. */
  readonly mountTooltip: MountTooltip;
  /** CSS text for the tooltip's shadow root. Lengths in px or em: a page may set any `rem`. */
  readonly tooltipStyles: string;
  /** For marks coloured by kind. */
  colourOf?(entry: EntryId): MarkColour | undefined;
  /** The pointer has come upon a term; a tooltip may follow after the delay. */
  onApproach?(entry: EntryId): void;
  /** `terms()` or `reading` may say something new. At most a few times a second. */
  onTermsChanged?(): void;
  onError(error: unknown): void;
}

export interface Overlay {
  update(settings: OverlaySettings): void;
  /** What the page mentions, in the order of first mention, without what the reader knows. One pass over all matches. */
  terms(): readonly TermOnPage[];
  /** Whether some of the page is still to be read. */
  readonly reading: boolean;
  /** Scrolls to an occurrence of an entry (the first is 0) and opens its tooltip; false when it is not on the page. */
  goTo(entry: EntryId, nth?: number): boolean;
  /** The next or previous marked term, from where the reader is; false when there is none. */
  step(direction: 1 | -1): boolean;
  /** Opens the term at the selection, or the given entry for the words selected; false when there is nothing to open. */
  openAtSelection(entry?: EntryId): boolean;
  close(): void;
}

/** Whether a reader can see the flow's place, were it scrolled to: not in a closed menu or a folded part. */
const isSeen = ({ block }: ReadFlow): boolean => block.checkVisibility?.({ visibilityProperty: true }) ?? true;

/** Milliseconds between two times the marks are chosen anew while the page is read. */
const CHOOSE_EVERY = 250;

/** Milliseconds between two flushes of marks. */
const FLUSH_EVERY = 100;

export function createOverlay(
  window: Window & typeof globalThis,
  options: OverlayOptions & { readonly lexicon: Lexicon },
): Overlay {
  return overlayPage(
    window,
    { sieve: createSieve(options.lexicon), reader: createPageReader(options.lexicon) },
    options,
  );
}

/** The same with an engine of one's own: for tests. */
export function overlayPage(window: Window & typeof globalThis, engine: Engine, options: OverlayOptions): Overlay {
  const { signal } = options;
  const guard = createGuard(options.onError, signal);
  let { settings } = options;
  let known = new Set(settings.known);
  let chosenAt = Number.NEGATIVE_INFINITY;
  let flushTimer = 0;
  let isPrinting = false;
  let flushedAt = Number.NEGATIVE_INFINITY;

  const boxes = createBoxes(window, { skipUntranslated: () => settings.skipUntranslated === true });
  const index = createFlowIndex((flow) => painter.drop(flow));
  const near = createNearViewport(window, { onChange: () => flushSoon(), guard, signal });
  const calm = createCalm(window, {
    onChange: (isCalm) => (isCalm ? flushSoon() : painter.suspend()),
    guard,
    signal,
  });
  const painter = createPainter(window, { near, colourOf: (entry) => options.colourOf?.(entry), signal });

  const shadowRootOf = (element: Element): ShadowRoot | null => {
    if (element === tooltip.host) return null;
    try {
      return options.shadowRootOf(element);
    } catch {
      return null;
    }
  };

  function choose(): void {
    chosenAt = window.performance.now();
    chooseMarks(index.flows, settings, isSeen);
    painter.follow(index.flows, settings);
    flushSoon();
    options.onTermsChanged?.();
  }

  /** The first is at once, the next ones together: each costs a frame of painting. */
  function flushSoon(): void {
    const since = window.performance.now() - flushedAt;
    if (flushTimer || signal.aborted) return;
    if (since > FLUSH_EVERY) flush();
    else flushTimer = window.setTimeout(guard(flush), FLUSH_EVERY - since);
  }

  function flush(): void {
    window.clearTimeout(flushTimer);
    flushTimer = 0;
    flushedAt = window.performance.now();
    if (calm.isCalm && !isPrinting) painter.flush();
  }

  const tooltip = createTooltip(window, {
    mount: options.mountTooltip,
    styles: options.tooltipStyles,
    step: (direction) => stepper.step(direction),
    onClosed: () => hover.dismiss(),
    guard,
    onError: options.onError,
    signal,
  });
  const scanner = createScanner(window, {
    engine,
    boxes,
    index,
    sections: createSections(() => window.performance.now()),
    shadowRootOf,
    whenShown: near.once,
    onProgress(isDone) {
      if (scanner.textNodes > LARGE_PAGE) calm.watch();
      if (isDone || window.performance.now() - chosenAt > CHOOSE_EVERY) choose();
    },
    guard,
    signal,
  });
  const anchors = createAnchors(window, { shadowRoots: scanner.shadowRoots });

  function openFor(occurrence: Occurrence, openedBy: OpenedBy, point?: { x: number; y: number }): boolean {
    const anchor = anchors.ofOccurrence(occurrence, point);
    if (!anchor) return false;
    const text = textOf(occurrence);
    const pageDefinition = engine.reader.definitions.get(text) ?? null;
    return tooltip.open({ entry: occurrence.match.entry, text, pageDefinition, anchor }, openedBy);
  }

  const answering = createHitTest(window, { index, shadowRoots: scanner.shadowRoots });
  const hitTest = (x: number, y: number): Occurrence | null => {
    const occurrence = answering(x, y);
    return occurrence && !known.has(occurrence.match.entry) ? occurrence : null;
  };
  const hover = watchHover(window, {
    hitTest,
    delays: () => settings,
    tooltipBox: tooltip.box,
    isOurs: tooltip.isOurs,
    onApproach: ({ match }) => options.onApproach?.(match.entry),
    onEnter(occurrence, point) {
      if (!tooltip.isPinned) openFor(occurrence, 'pointer', point);
    },
    onLeave() {
      if (!tooltip.isPinned) tooltip.close();
    },
    onElement: (element) => scanner.look(element),
    guard,
    signal,
  });
  watchTaps(window, {
    hitTest,
    isOurs: tooltip.isOurs,
    onTap(occurrence) {
      const { flow, match } = occurrence;
      if (flow.marked[flow.matches.indexOf(match)]) openFor(occurrence, 'touch');
      else tooltip.close();
    },
    onOutside: () => tooltip.close(),
    guard,
    signal,
  });
  const stepper = createStepper(window, {
    index,
    isKnown: (entry) => known.has(entry),
    open: (occurrence) => {
      hover.forget();
      return openFor(occurrence, 'keyboard');
    },
  });
  window.addEventListener(
    'beforeprint',
    guard(() => {
      isPrinting = true;
      if (settings.print) painter.flushAll();
      else painter.suspend();
    }),
    { signal },
  );
  window.addEventListener(
    'afterprint',
    guard(() => {
      isPrinting = false;
      flush();
    }),
    { signal },
  );
  // Back from the back-forward cache: the page may have cleared the registry while it was leaving.
  window.addEventListener('pageshow', guard(flush), { signal });
  signal.addEventListener('abort', () => {
    window.clearTimeout(flushTimer);
    index.clear();
  });
  scanner.start();

  return {
    update(next) {
      const isRescan = settings.skipUntranslated !== next.skipUntranslated;
      settings = next;
      known = new Set(next.known);
      guard(choose)();
      if (isRescan) scanner.rescan();
    },
    terms: () => stepper.terms(),
    get reading() {
      return !scanner.isDone;
    },
    goTo: (entry, nth = 0) => stepper.goTo(entry, nth),
    step: (direction) => stepper.step(direction),
    openAtSelection(entry) {
      const selected = anchors.ofSelection();
      if (!selected) return false;
      hover.forget();
      if (entry)
        return tooltip.open({ entry, text: selected.text, pageDefinition: null, anchor: selected.anchor }, 'keyboard');
      const occurrence = selected.node && stepper.occurrenceIn(selected.node, selected.start, selected.end);
      return occurrence ? openFor(occurrence, 'keyboard') : false;
    },
    close: () => tooltip.close(),
  };
}
