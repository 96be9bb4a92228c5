/**
 * The part of the document's highlight registry that is ours. The registry is shared with the page: our names carry our
 * prefix, nobody else's are touched, and `restore` puts ours back when a page has cleared it. The rules are in marks.css.
 */

export type MarkName = `immunogloss-${string}`;

const LINES = /^immunogloss-(dotted|solid|wavy)/;
/** The line in the text's own colour that lies under a mark's; none under what is no line. */
function lineUnder(name: MarkName): MarkName | null {
  const style = LINES.exec(name)?.[1];
  return style === undefined ? null : `immunogloss-line-${style}`;
}

export interface Highlights {
  add(name: MarkName, range: StaticRange): void;
  delete(name: MarkName, range: StaticRange): void;
  /** Registers again what a page has unregistered. A few `Map` look-ups. */
  restore(): void;
  /** Takes every mark off the page, to be put back by `restore`. */
  suspend(): void;
}

export function createHighlights(window: Window & typeof globalThis, signal: AbortSignal): Highlights {
  const ours = new Map<MarkName, Highlight>();
  // Read anew each time: in Firefox the registry is seen through a wrapper that must not be iterated.
  const registry = (): HighlightRegistry | undefined => (window.CSS as Partial<typeof CSS>).highlights;

  function suspend(): void {
    for (const [name, highlight] of ours) {
      // A newer instance of ours may have taken the name over: then it is no longer ours to delete.
      if (registry()?.get(name) === highlight) registry()?.delete(name);
    }
  }

  function highlightOf(name: MarkName, priority: number): Highlight {
    let highlight = ours.get(name);
    if (!highlight) {
      highlight = new window.Highlight();
      highlight.priority = priority;
      ours.set(name, highlight);
    }
    return highlight;
  }

  signal.addEventListener('abort', suspend);

  return {
    add(name, range) {
      highlightOf(name, 0).add(range);
      const under = lineUnder(name);
      if (under) highlightOf(under, -1).add(range);
    },
    delete(name, range) {
      ours.get(name)?.delete(range);
      const under = lineUnder(name);
      if (under) ours.get(under)?.delete(range);
    },
    restore() {
      for (const [name, highlight] of ours) {
        if (highlight.size === 0) {
          if (registry()?.get(name) === highlight) registry()?.delete(name);
        } else if (registry()?.get(name) !== highlight) {
          // Gone, or that of an earlier instance of ours: the extension was updated under an open page.
          registry()?.set(name, highlight);
        }
      }
    },
    suspend() {
      suspend();
    },
  };
}
