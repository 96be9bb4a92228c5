/** Matches and their place in the DOM. */

import type { Match } from '../../glossary/matcher/match';
import type { FlowReading } from '../../glossary/matcher/page-reader';
import type { Flow } from './text-flow';

/** A flow that holds candidates, and what the reader said of them last. */
export interface ReadFlow extends Flow {
  readonly reading: FlowReading;
  matches: readonly Match[];
  /** Bit i: `matches[i]` is to be marked, by the reader's chosen density. */
  marked: readonly boolean[];
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

export const textOf = ({ flow, match }: Occurrence): string =>
  flow.text.slice(match.start, match.end).replace(/[\s\u00ad\u200b]+/g, ' ');

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

export const isSame = (a: Occurrence | null, b: Occurrence | null): boolean =>
  a === b ||
  (a !== null && b !== null && a.flow === b.flow && a.match.start === b.match.start && a.match.end === b.match.end);
