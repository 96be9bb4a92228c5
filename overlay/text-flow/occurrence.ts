/** Matches and their place in the DOM. */

import type { Match } from '../../glossary/matcher/match';
import type { Flow } from './text-flow';

/**
 * A flow that holds terms, or may yet be found to. Of its nodes only those that hold them, and none of its text: a page may have
 * tens of thousands. Lists are of the length that they need, where one that was pushed to has room for 17.
 */
export interface ReadFlow extends Omit<Flow, 'text'> {
  /** Tells whether the flow has the text that was read: its `printOf`. */
  readonly print: number;
  matches: readonly Match[];
  /** Bit i: `matches[i]` is to be marked, by the reader's chosen density. */
  marked: readonly boolean[];
  /** Whether a reader could see the flow, were it scrolled to, when last asked: not in a closed menu or a folded part. */
  isSeen: boolean;
  /** The heading or section the flow stands under; null before the first. */
  section: Element | null;
  /** Another piece of the same long node. */
  nextPiece: ReadFlow | null;
}

export interface Occurrence {
  readonly flow: ReadFlow;
  readonly match: Match;
}

/** Part of one text node; offsets in UTF-16 units of its data, half-open. */
export interface TextPart {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** A number for a text, below 2³⁰: such are kept in the place of a reference. */
export function printOf(text: string): number {
  let print = text.length;
  for (let i = 0; i < text.length; i++) print = (Math.imul(print, 31) + text.charCodeAt(i)) | 0;
  return print & 0x3fffffff;
}

/** The words as they stand on the page. */
export function textOf(occurrence: Occurrence): string {
  let text = '';
  let end = occurrence.match.start;
  for (const part of partsOf(occurrence)) {
    const start = occurrence.flow.starts[occurrence.flow.nodes.indexOf(part.node)] ?? 0;
    // A line break stands between two nodes.
    if (start + part.start > end) text += ' ';
    text += part.node.data.slice(part.start, part.end);
    end = start + part.end;
  }
  return text.replace(/[\s\u00ad\u200b]+/g, ' ');
}

/** The parts of text nodes a match covers, in order. Nodes that changed since give nothing beyond their end. */
export function partsOf({ flow, match }: Occurrence): TextPart[] {
  const parts: TextPart[] = [];
  for (let i = 0; i < flow.nodes.length; i++) {
    const node = flow.nodes[i];
    const at = flow.starts[i] ?? 0;
    if (!node || at >= match.end) break;
    const start = Math.max(0, match.start - at);
    const end = Math.min(node.length, match.end - at);
    if (start < end) parts.push({ node, start, end });
  }
  return parts;
}

/** The occurrence at an offset of a flow's node, which may be its end. Null where there is none. */
export function occurrenceAt(flow: ReadFlow, node: Text, offset: number): Occurrence | null {
  for (let piece: ReadFlow | null = flow; piece; piece = piece.nextPiece) {
    const start = piece.starts[piece.nodes.indexOf(node)];
    if (start === undefined) continue;
    const at = start + offset;
    const match = piece.matches.find((m) => m.start <= at && at <= m.end);
    if (match) return { flow: piece, match };
  }
  return null;
}

/** Whether two occurrences are the same words of the page, though it was read anew between. */
export function isSame(a: Occurrence | null, b: Occurrence | null): boolean {
  if (a === b) return true;
  if (!a || !b || a.match.entry !== b.match.entry) return false;
  const [x, y] = [partsOf(a)[0], partsOf(b)[0]];
  return x !== undefined && x.node === y?.node && x.start === y.start;
}

/** Brings styles up to date. */
export const isSeen = ({ block }: Pick<Flow, 'block'>): boolean =>
  block.checkVisibility?.({ visibilityProperty: true }) ?? true;
