/**
 * A page's terms, marked and explained: scan, paint, hover, tap, step, tooltip. This module only wires them; ending the signal
 * leaves the page as it was found.
 */
import type { EntryId } from '../glossary/kinds';
import type { Lexicon } from '../glossary/lexicon/lexicon';
import { createPageReader } from '../glossary/matcher/page-reader';
import { createSieve } from '../glossary/matcher/sieve';
import { createAttempt, createGuard } from './guard';
import { type InView, watchInView } from './in-view';
import { createMarks } from './marks/marks';
import type { MarkColour } from './marks/painter';
import { createSpot } from './marks/spot';
import { createHitTest } from './pointer/hit-test';
import { watchHover } from './pointer/hover';
import { watchTaps } from './pointer/tap';
import type { Engine } from './scanner/flow-keeper';
import { createScanner } from './scanner/scanner';
import type { OverlaySettings } from './settings';
import { createStepper, type Jump, type TermOnPage } from './stepper';
import { createBoxes } from './text-flow/boxes';
import { createFlowIndex } from './text-flow/flow-index';
import { type Occurrence, textOf } from './text-flow/occurrence';
import { createSections } from './text-flow/sections';
import { createAnchors } from './tooltip/anchors';
import type { CreateTooltip } from './tooltip/tooltip';
import type { OpenedBy } from './tooltip/tooltip-content';

export interface OverlayOptions {
  readonly settings: OverlaySettings;
  readonly signal: AbortSignal;
  /** Opens closed roots too, by the platform; it may throw. */
  shadowRootOf(element: Element): ShadowRoot | null;
  /** `createTooltip` with what it shows, or a stand-in that loads it when it is first needed. */
  readonly createTooltip: CreateTooltip;
  /** For marks coloured by kind. */
  colourOf?(entry: EntryId): MarkColour | undefined;
  /** The pointer has come upon a term; a tooltip may follow after the delay. */
  onApproach?(entry: EntryId): void;
  /** A tooltip is open now. */
  onTooltip?(): void;
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
  /** Scrolls to an occurrence of an entry and shows it. Which one that was; null when none of them can be shown. */
  goTo(entry: EntryId, jump: Jump): number | null;
  /** Says which entries are on the screen, each time that changes, until `life` ends. A few looks a second while the page is scrolled. */
  watchInView(onChange: (entries: readonly EntryId[]) => void, life: AbortSignal): void;
  /** The next or previous marked term, from where the reader is; false when there is none. */
  step(direction: 1 | -1): boolean;
  /** Opens the term at the selection, or the given entry for the words selected; false when there is nothing to open. */
  openAtSelection(entry?: EntryId | null): boolean;
  close(): void;
}

/** Milliseconds between two tellings while the page is read. */
const TELL_EVERY = 1000;

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
  const attempt = createAttempt(options.onError, signal);
  let { settings } = options;
  let known = new Set(settings.known);
  let toldAt = Number.NEGATIVE_INFINITY;
  const views = new Set<InView>();

  const boxes = createBoxes(window, { skipUntranslated: () => settings.skipUntranslated === true });
  const index = createFlowIndex((flow) => marks.drop(flow));
  const marks = createMarks(window, {
    index,
    settings: () => settings,
    colourOf: (entry) => options.colourOf?.(entry),
    guard,
    signal,
  });

  const shadowRootOf = (element: Element): ShadowRoot | null => {
    if (element === tooltip.host) return null;
    try {
      return options.shadowRootOf(element);
    } catch {
      return null;
    }
  };

  // Later, so that it never comes before the overlay is there to be asked.
  const tell = (): void => {
    toldAt = window.performance.now();
    window.queueMicrotask(guard(() => options.onTermsChanged?.()));
    for (const view of views) view.lookSoon();
  };

  const tooltip = options.createTooltip(window, {
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
    sections: createSections(window.document, () => window.performance.now()),
    shadowRootOf,
    onProgress: guard((isDone: boolean) => {
      marks.notePageSize(scanner.textNodes);
      marks.refreshSoon();
      if (isDone || window.performance.now() - toldAt > TELL_EVERY) tell();
    }),
    guard,
    signal,
  });
  const anchors = createAnchors(window, { shadowRoots: scanner.shadowRoots });

  function openFor(occurrence: Occurrence, openedBy: OpenedBy, point?: { x: number; y: number }): boolean {
    const anchor = anchors.ofOccurrence(occurrence, point);
    if (!anchor) return false;
    const text = textOf(occurrence);
    const pageDefinition = engine.reader.definitions.get(text) ?? null;
    const isOpen = tooltip.open({ entry: occurrence.match.entry, text, pageDefinition, anchor }, openedBy);
    if (isOpen) options.onTooltip?.();
    return isOpen;
  }

  function openAtSelection(entry?: EntryId | null): boolean {
    const selected = anchors.ofSelection();
    if (!selected) return false;
    hover.forget();
    const { text, anchor, node, start, end } = selected;
    if (entry !== undefined) return tooltip.open({ entry, text, pageDefinition: null, anchor }, 'keyboard');
    const occurrence = node && stepper.occurrenceIn(node, start, end);
    return occurrence ? openFor(occurrence, 'keyboard') : false;
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
    onApproach({ match }) {
      options.onApproach?.(match.entry);
      tooltip.prepare(match.entry);
    },
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
    chooseAll: marks.chooseAll,
    isKnown: (entry) => known.has(entry),
    open: (occurrence) => {
      hover.forget();
      return openFor(occurrence, 'keyboard');
    },
    spot: createSpot(window, { guard, signal }),
  });

  function watchView(onChange: (entries: readonly EntryId[]) => void, life: AbortSignal): void {
    const ends = AbortSignal.any([signal, life]);
    const isKnown = (entry: EntryId): boolean => known.has(entry);
    const view = watchInView(window, { near: marks.near, isKnown, onChange, guard, signal: ends });
    views.add(view);
    ends.addEventListener('abort', () => views.delete(view), { once: true });
  }

  signal.addEventListener('abort', () => index.clear());
  scanner.start();

  return {
    update(next) {
      const isRescan = settings.skipUntranslated !== next.skipUntranslated;
      settings = next;
      known = new Set(next.known);
      attempt(undefined, marks.refresh);
      tell();
      if (isRescan) scanner.rescan();
    },
    terms: () => attempt([], () => stepper.terms()),
    get reading() {
      return !scanner.isDone;
    },
    goTo: (entry, jump) => attempt(null, () => stepper.goTo(entry, jump)),
    watchInView: (onChange, life) => attempt(undefined, () => watchView(onChange, life)),
    step: (direction) => attempt(false, () => stepper.step(direction)),
    openAtSelection: (entry) => attempt(false, () => openAtSelection(entry)),
    close: () => attempt(undefined, () => tooltip.close()),
  };
}
