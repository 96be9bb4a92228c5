/** Where on the screen a tooltip belongs: beside an occurrence, or beside what the reader has selected. */

import type { Point } from '../pointer/grace';
import { rectsOf } from '../pointer/hit-test';
import type { Occurrence } from '../text-flow/occurrence';
import type { Anchor } from './placement';

export interface SelectedText {
  readonly text: string;
  readonly anchor: Anchor;
  /** The text node the selection begins in, and the selected part of it; null in an input. */
  readonly node: Text | null;
  readonly start: number;
  readonly end: number;
}

export interface Anchors {
  /** At the line of the word that is nearest to `point`. Null when its text has gone. */
  ofOccurrence(occurrence: Occurrence, point?: Point): Anchor | null;
  ofSelection(): SelectedText | null;
}

export function createAnchors(
  window: Window & typeof globalThis,
  options: { readonly shadowRoots: ReadonlySet<ShadowRoot> },
): Anchors {
  const { document } = window;
  const range = document.createRange();

  /** The range is parked after use: a live range in the page's text costs with each of the page's changes. */
  function boxesOf(occurrence: Occurrence): DOMRect[] {
    const rects = rectsOf(occurrence, range);
    park();
    return rects;
  }

  function park(): void {
    range.setStart(document, 0);
    range.collapse(true);
  }

  return {
    ofOccurrence(occurrence, point) {
      const element = occurrence.flow.nodes[0]?.parentElement ?? occurrence.flow.block;
      if (!element.isConnected) return null;
      const rects = boxesOf(occurrence);
      const line = point ? rects.findIndex((rect) => distance(rect, point) < 4) : 0;
      return { element, box: () => boxesOf(occurrence)[Math.max(line, 0)] ?? null };
    },

    ofSelection() {
      const selection = document.getSelection();
      if (!selection || selection.rangeCount === 0) return null;
      const [part] = selection.getComposedRanges?.({ shadowRoots: [...options.shadowRoots] }) ?? [
        selection.getRangeAt(0),
      ];
      if (!part) return null;
      const { startContainer, startOffset, endContainer, endOffset } = part;
      const node = startContainer.nodeType === 3 ? (startContainer as Text) : null;
      const element = node ? node.parentElement : (startContainer as Element);
      const active = document.activeElement;
      const isInput = element?.nodeType !== 1 || active?.localName === 'input' || active?.localName === 'textarea';
      if (isInput && active)
        return { text: selection.toString(), anchor: ofElement(active), node: null, start: 0, end: 0 };
      if (!element) return null;
      const box = (): DOMRect | null => {
        if (!startContainer.isConnected || !endContainer.isConnected) return null;
        try {
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
        } catch {
          return null;
        }
        const rect = range.getClientRects()[0] ?? null;
        park();
        return rect;
      };
      return {
        text: selection.toString().trim(),
        anchor: { element, box },
        node,
        start: startOffset,
        end: endContainer === node ? endOffset : (node?.length ?? 0),
      };
    },
  };
}

const ofElement = (element: Element): Anchor => ({
  element,
  box: () => (element.isConnected ? element.getBoundingClientRect() : null),
});

const distance = (rect: DOMRect, { x, y }: Point): number =>
  Math.max(rect.left - x, x - rect.right, rect.top - y, y - rect.bottom, 0);
