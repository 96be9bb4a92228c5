/** Which occurrence is drawn at a point. */
import type { FlowIndex } from '../text-flow/flow-index';
import { type Occurrence, occurrenceAt, partsOf } from '../text-flow/occurrence';

/** Client coordinates, in CSS pixels. */
export type HitTest = (x: number, y: number) => Occurrence | null;

/** Pixels around a word's boxes that still count: the underline is drawn there. */
const SLACK = 3;

export function createHitTest(
  window: Window & typeof globalThis,
  options: { readonly index: FlowIndex; readonly shadowRoots: ReadonlySet<ShadowRoot> },
): HitTest {
  const { document } = window;
  // One live range for ever: each that is left for the collector slows the page's changes down until then.
  const range = document.createRange();

  return (x, y) => {
    const caret = caretAt(document, x, y, [...options.shadowRoots]);
    if (caret?.node.nodeType !== 3) return null;
    const node = caret.node as Text;
    const flow = options.index.at(node);
    const occurrence = flow ? occurrenceAt(flow, node, caret.offset) : null;
    if (!occurrence) return null;
    const isInside = rectsOf(occurrence, range).some(
      (rect) => x >= rect.left && x <= rect.right && y >= rect.top - SLACK && y <= rect.bottom + SLACK,
    );
    range.setStart(document, 0);
    range.collapse(true);
    return isInside ? occurrence : null;
  };
}

/** The boxes an occurrence is drawn in; none when it is not drawn. `range` is moved. Asks for layout. */
export function rectsOf(occurrence: Occurrence, range: Range): DOMRect[] {
  const rects: DOMRect[] = [];
  for (const { node, start, end } of partsOf(occurrence)) {
    range.setStart(node, start);
    range.setEnd(node, end);
    rects.push(...range.getClientRects());
  }
  return rects;
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

function caretAt(document: Document, x: number, y: number, shadowRoots: ShadowRoot[]): Caret | null {
  const at = document.caretPositionFromPoint?.(x, y, { shadowRoots });
  return at ? { node: at.offsetNode, offset: at.offset } : null;
}
