/** Goes through the page's terms: what is where, from one to the next, to a given one. */
import type { EntryId } from '../glossary/kinds';
import { focusedElement, isIn, layerOf, reachIn } from './layers';
import { rectsOf } from './pointer/hit-test';
import { compareOrder } from './text-flow/document-order';
import type { FlowIndex } from './text-flow/flow-index';
import { isSame, type Occurrence, occurrenceAt, partsOf, textOf } from './text-flow/occurrence';

export interface TermOnPage {
  readonly entry: EntryId;
  readonly count: number;
  /** The first mention, as it stands on the page. */
  readonly text: string;
}

export interface StepperOptions {
  readonly index: FlowIndex;
  /** Brings the marks of the whole page up to date. */
  chooseAll(): void;
  isKnown(entry: EntryId): boolean;
  /** Opens the tooltip of an occurrence that has been brought into view. */
  open(occurrence: Occurrence): boolean;
  /** Shows where such an occurrence stands, without a tooltip. */
  spot(occurrence: Occurrence): void;
}

/** A place of a term to go to. */
export interface Jump {
  /** Which of its occurrences; the first is 0. */
  readonly nth: number;
  /** Where to look on when that one is not drawn (it stands in a closed menu, say). */
  readonly direction: 1 | -1;
  readonly how: 'open' | 'spot';
}

export interface Stepper {
  terms(): readonly TermOnPage[];
  goTo(entry: EntryId, jump: Jump): number | null;
  step(direction: 1 | -1): boolean;
  /** The first occurrence that touches a part of a text node; `start` may equal `end`. */
  occurrenceIn(node: Text, start: number, end: number): Occurrence | null;
}

export function createStepper(window: Window & typeof globalThis, options: StepperOptions): Stepper {
  const { document } = window;
  const { index } = options;
  const range = document.createRange();
  let current: Occurrence | null = null;

  const rects = (occurrence: Occurrence): DOMRect[] => {
    const found = rectsOf(occurrence, range).filter((rect) => rect.width > 0 && rect.height > 0);
    range.setStart(document, 0);
    range.collapse(true);
    return found;
  };

  function* occurrences(): Generator<Occurrence> {
    for (const flow of index.flows) {
      for (const match of flow.matches) if (!options.isKnown(match.entry)) yield { flow, match };
    }
  }

  /** What a reader sees marked; with no marks drawn, each term's first mention. Who is in a dialog goes round in that. */
  function stops(): Occurrence[] {
    const isInReach = reachIn(document);
    const all = [...occurrences()].filter(
      ({ flow, match }) => flow.marked[flow.matches.indexOf(match)] === true && isInReach(flow.block),
    );
    const focused = focusedElement(document);
    const layer = focused && layerOf(focused);
    const within = layer ? all.filter(({ flow }) => isIn(flow.block, layer)) : [];
    return within.length > 0 ? within : all;
  }

  /** Where stepping starts: after the last stop, else at the selection, else at the top of what is seen. */
  function startOf(all: readonly Occurrence[], direction: 1 | -1): number {
    const last = all.findIndex((occurrence) => isSame(occurrence, current));
    if (last >= 0) return last + direction;
    const selection = document.getSelection();
    const at = current?.flow.block.isConnected
      ? current.flow.block
      : selection?.isCollapsed === false
        ? selection.anchorNode
        : null;
    const isAfter = (occurrence: Occurrence): boolean => {
      const node = occurrence.flow.nodes[0];
      if (at && node) return compareOrder(node, at) >= 0 || at.contains(node);
      return (rects(occurrence)[0]?.top ?? Number.NEGATIVE_INFINITY) >= 0;
    };
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const occurrence = all[middle];
      if (occurrence && !isAfter(occurrence)) low = middle + 1;
      else high = middle;
    }
    return direction === 1 ? low : low - 1;
  }

  function show(occurrence: Occurrence, how: Jump['how']): boolean {
    const element = partsOf(occurrence)[0]?.node.parentElement;
    // A folded part has boxes in Chromium when they are asked for.
    if (!element?.checkVisibility({ visibilityProperty: true }) || rects(occurrence).length === 0) return false;
    // The element brings nested scrollers along, and the pages around a frame, which a frame knows nothing of; a long one may still
    // leave the word itself outside.
    if (window !== window.top || !isSeen(occurrence))
      element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const [rect] = rects(occurrence);
    if (rect && !isSeen(occurrence)) window.scrollBy({ top: rect.top - window.innerHeight / 2, behavior: 'instant' });
    current = occurrence;
    if (how === 'open') return options.open(occurrence);
    options.spot(occurrence);
    return true;
  }

  function isSeen(occurrence: Occurrence): boolean {
    const [rect] = rects(occurrence);
    return (
      rect !== undefined &&
      rect.top >= 0 &&
      rect.left >= 0 &&
      rect.bottom <= window.innerHeight &&
      rect.right <= window.innerWidth
    );
  }

  return {
    terms() {
      const terms = new Map<EntryId, { entry: EntryId; count: number; text: string }>();
      for (const occurrence of occurrences()) {
        const { entry } = occurrence.match;
        const term = terms.get(entry);
        if (term) term.count++;
        else terms.set(entry, { entry, count: 1, text: textOf(occurrence) });
      }
      return [...terms.values()];
    },
    goTo(entry, { nth, direction, how }) {
      const all = [...occurrences()].filter(({ match }) => match.entry === entry);
      const isInReach = how === 'open' ? reachIn(document) : () => true;
      for (let i = 0; i < all.length; i++) {
        const at = (((nth + i * direction) % all.length) + all.length) % all.length;
        const occurrence = all[at];
        if (occurrence && isInReach(occurrence.flow.block) && show(occurrence, how)) return at;
      }
      return null;
    },
    step(direction) {
      options.chooseAll();
      const all = stops();
      const start = startOf(all, direction);
      for (let i = 0; i < all.length; i++) {
        const occurrence = all[(((start + i * direction) % all.length) + all.length) % all.length];
        if (occurrence && show(occurrence, 'open')) return true;
      }
      return false;
    },
    occurrenceIn(node, start, end) {
      const flow = index.at(node);
      if (!flow) return null;
      for (let offset = start; offset <= end; offset++) {
        const occurrence = occurrenceAt(flow, node, offset);
        if (occurrence && !options.isKnown(occurrence.match.entry)) return occurrence;
      }
      return null;
    },
  };
}
