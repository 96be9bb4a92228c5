/**
 * The flow around a text node: the text of one block, inline elements joined, uninterrupted by a block boundary. A line
 * break is `\n`, two of them end the flow; whatever inline thing we do not read is U+FFFC, so that no term reaches across.
 * Text is taken as it stands, so that an offset in the flow is an offset in a node.
 */
import type { Boxes } from './boxes';
import { parentOf } from './boxes';

export interface Flow {
  readonly text: string;
  /** The block the flow belongs to. */
  readonly block: Element;
  readonly nodes: readonly Text[];
  /** Where each node's text begins in `text`, in UTF-16 units. Negative for a piece from the middle of a long node. */
  readonly starts: readonly number[];
}

/** Longer flows are read in pieces of about this many UTF-16 units: one page is one 5 MB text node. */
export const LONGEST_FLOW = 32_768;

type Side = 'previous' | 'next';
type Piece = Text | '\n' | '\uFFFC';

/** Null when the node is in no element. Costs one computed style for each element met for the first time. */
export function flowAround(node: Text, boxes: Boxes): Flow | null {
  const block = blockOf(node, boxes);
  if (!block) return null;
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  for (const piece of [
    ...piecesBeside(node, boxes, 'previous').reverse(),
    node,
    ...piecesBeside(node, boxes, 'next'),
  ]) {
    if (typeof piece === 'string') {
      text += piece;
    } else {
      nodes.push(piece);
      starts.push(text.length);
      text += piece.data;
    }
  }
  return { text, block, nodes, starts };
}

/** The pieces of a node too long to be read at once, cut where there is white space. */
export function* piecesOf(node: Text, boxes: Boxes): Generator<Flow> {
  const block = blockOf(node, boxes);
  const { data } = node;
  for (let start = 0; block && start < data.length; ) {
    const end = endOfPiece(data, start);
    yield { text: data.slice(start, end), block, nodes: [node], starts: [-start] };
    start = end;
  }
}

function endOfPiece(data: string, start: number): number {
  const limit = start + LONGEST_FLOW;
  if (limit >= data.length) return data.length;
  for (let end = limit; end > limit - 1000; end--) if (/\s/.test(data.charAt(end - 1))) return end;
  return limit;
}

/** The nearest text beside a node in the same flow, null when there is none. */
export function textBeside(node: Node, side: Side, boxes: Boxes): Text | null {
  let found: Text | null = null;
  walk(node, boxes, side, (piece) => {
    if (typeof piece !== 'string') found = piece;
    return found === null;
  });
  return found;
}

/** The text of an inline node that is nearest to what stands on its other side; null for a block, or where there is no text. */
export function textWithin(node: Node, side: Side, boxes: Boxes): Text | null {
  if (node.nodeType === 3) return node as Text;
  if (node.nodeType !== 1 || boxes.boxOf(node as Element) !== 'in') return null;
  const inner = side === 'previous' ? 'lastChild' : 'firstChild';
  const sibling = side === 'previous' ? 'previousSibling' : 'nextSibling';
  for (let child = node[inner]; child; child = child[sibling]) {
    const text = textWithin(child, side, boxes);
    if (text) return text;
    if (child.nodeType === 1 && boxes.boxOf(child as Element) === 'apart') return null;
  }
  return null;
}

/** What stands on one side of a text node in its flow, nearest first. */
function piecesBeside(node: Text, boxes: Boxes, side: Side): Piece[] {
  const pieces: Piece[] = [];
  let length = 0;
  let broken = false;
  walk(node, boxes, side, (piece) => {
    if (piece === '\n') {
      if (broken) return false;
      broken = true;
    } else if (piece !== '\uFFFC') {
      length += piece.length;
      if (length > LONGEST_FLOW) return false;
      if (broken && piece.data.trim() !== '') broken = false;
    }
    pieces.push(piece);
    return true;
  });
  return pieces;
}

/** Visits what stands on one side of a node within its flow, nearest first, until `visit` returns false. */
function walk(from: Node, boxes: Boxes, side: Side, visit: (piece: Piece) => boolean): void {
  const sibling = side === 'previous' ? 'previousSibling' : 'nextSibling';
  const inner = side === 'previous' ? 'lastChild' : 'firstChild';
  let at: Node = from;
  for (;;) {
    let next: Node | null = at[sibling];
    while (!next) {
      const parent: ParentNode | null = at.parentNode;
      if (parent?.nodeType !== 1 || boxes.boxOf(parent as Element) !== 'in') return;
      at = parent;
      next = at[sibling];
    }
    for (at = next; ; ) {
      if (at.nodeType === 3) {
        if (!visit(at as Text)) return;
        break;
      }
      if (at.nodeType !== 1) break;
      const box = boxes.boxOf(at as Element);
      if (box === 'apart') return;
      if (box === 'object' && !visit('\uFFFC')) return;
      if (box === 'break' && !visit('\n')) return;
      const child: Node | null = box === 'in' ? at[inner] : null;
      if (!child) break;
      at = child;
    }
  }
}

function blockOf(node: Node, boxes: Boxes): Element | null {
  let block = parentOf(node);
  while (block && boxes.boxOf(block) === 'in') block = parentOf(block);
  return block;
}
