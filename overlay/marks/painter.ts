/** Keeps the registered marks equal to what is to be marked near the viewport, in as few steps as possible. */
import type { EntryId } from '../../glossary/kinds';
import type { OverlaySettings } from '../settings';
import { partsOf, type ReadFlow } from '../text-flow/occurrence';
import { createHighlights, type MarkName } from './highlights';

/** Marks that went out of sight stay registered up to this many ranges: taking them out would paint a frame for nothing. */
const KEPT = 400;

/** A group of kinds that share a colour. */
export type MarkColour = 'treatment' | 'disease' | 'biology' | 'measure' | 'harm';

/** The name of its rule in marks.css. */
export const markName = (style: OverlaySettings['style'], colour: MarkColour | undefined): MarkName =>
  colour ? `immunogloss-${style}-${colour}` : `immunogloss-${style}`;

export interface PainterOptions {
  /** For the reader who wants colours by kind; undefined paints in the common colour. */
  colourOf(entry: EntryId): MarkColour | undefined;
  readonly signal: AbortSignal;
}

export interface Painter {
  /** Registers what is marked in these flows and, when there is much of it, no more than that. True when anything changed. */
  flush(near: readonly ReadFlow[], settings: OverlaySettings): boolean;
  /** Takes a flow's marks off at the next flush. */
  drop(flow: ReadFlow): void;
  /** Takes all marks off until the next `flush`. */
  suspend(): void;
}

interface Painted {
  readonly marked: readonly boolean[];
  readonly style: string;
  readonly ranges: readonly (readonly [MarkName, StaticRange])[];
}

export function createPainter(window: Window & typeof globalThis, options: PainterOptions): Painter {
  const highlights = createHighlights(window, options.signal);
  const painted = new Map<ReadFlow, Painted>();
  const dropped = new Set<ReadFlow>();
  let settings: OverlaySettings | null = null;
  let style = '';
  let registered = 0;

  function nameOf(entry: EntryId): MarkName {
    return markName(settings?.style ?? 'dotted', settings?.colourByKind ? options.colourOf(entry) : undefined);
  }

  function paint(flow: ReadFlow): void {
    const ranges: (readonly [MarkName, StaticRange])[] = [];
    flow.matches.forEach((match, i) => {
      if (!flow.marked[i]) return;
      const name = nameOf(match.entry);
      for (const { node, start, end } of partsOf({ flow, match })) {
        const range = new window.StaticRange({
          startContainer: node,
          startOffset: start,
          endContainer: node,
          endOffset: end,
        });
        highlights.add(name, range);
        ranges.push([name, range]);
      }
    });
    registered += ranges.length;
    painted.set(flow, { marked: flow.marked, style, ranges });
  }

  function unpaint(flow: ReadFlow): void {
    const old = painted.get(flow);
    if (!old) return;
    for (const [name, range] of old.ranges) highlights.delete(name, range);
    registered -= old.ranges.length;
    painted.delete(flow);
  }

  return {
    drop(flow) {
      if (painted.has(flow)) dropped.add(flow);
    },
    flush(near, next) {
      settings = next;
      style = `${next.style} ${next.colourByKind}`;
      let isChanged = dropped.size > 0;
      for (const [flow, old] of painted) {
        if (!dropped.has(flow) && old.marked === flow.marked && old.style === style) continue;
        unpaint(flow);
        isChanged = true;
      }
      dropped.clear();
      const isNear = new Set(near);
      for (const flow of near) {
        if (next.style === 'none' || painted.has(flow) || !flow.marked.includes(true)) continue;
        paint(flow);
        isChanged = true;
      }
      if (registered > KEPT) for (const flow of painted.keys()) if (!isNear.has(flow)) unpaint(flow);
      highlights.restore();
      return isChanged;
    },
    suspend: () => highlights.suspend(),
  };
}
