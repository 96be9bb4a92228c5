/**
 * Watches a page for the first text that may hold a term. Nothing is kept of what is read and nothing is drawn: on nine pages of ten
 * this is all that ever runs. The scanner is the one that reads for terms later, with an engine that only says yes or no.
 */
import { type Gate, GateReader } from '../../glossary/gate/gate';
import { createSieve } from '../../glossary/matcher/sieve';
import { createGuard } from '../guard';
import type { Engine } from '../scanner/flow-keeper';
import { createScanner } from '../scanner/scanner';
import { createBoxes } from '../text-flow/boxes';
import type { FlowIndex } from '../text-flow/flow-index';

export interface WatchOptions {
  readonly gate: Gate;
  /** Opens closed roots too, by the platform; it may throw. */
  shadowRootOf(element: Element): ShadowRoot | null;
  /** Comes once; nothing is watched from then on. */
  onFound(): void;
  /** All there is has been looked at. Comes again after each change of the page. */
  onDone(): void;
  onError(error: unknown): void;
  readonly signal: AbortSignal;
}

const NO_MATCHES: readonly never[] = [];
const NO_SECTIONS: ReadonlyMap<Node, Element> = new Map();
const NO_FLOWS: FlowIndex = {
  add: () => undefined,
  remove: () => undefined,
  at: () => undefined,
  sweep: () => undefined,
  clear: () => undefined,
  flows: NO_MATCHES,
  version: 0,
};

export function watchForTerms(window: Window & typeof globalThis, options: WatchOptions): void {
  const found = new AbortController();
  const signal = AbortSignal.any([options.signal, found.signal]);
  const guard = createGuard(options.onError, signal);
  const engine = gateEngine(options.gate, () => {
    found.abort();
    options.onFound();
  });
  // What a page is about its title tells, and all that is needed is on its way while nothing of the page was read.
  const { title } = window.document;
  if (engine.sieve.feed(title)) engine.reader.read(title, engine.sieve.hit);
  if (signal.aborted) return;
  const scanner = createScanner(window, {
    engine,
    boxes: createBoxes(window, { skipUntranslated: () => false }),
    index: NO_FLOWS,
    sections: {
      // biome-ignore lint/correctness/useYield: there is nothing to wait for
      *startsWithin() {
        return NO_SECTIONS;
      },
      sectionOf: () => null,
    },
    shadowRootOf(element) {
      try {
        return options.shadowRootOf(element);
      } catch {
        return null;
      }
    },
    onProgress: (isDone) => isDone && !signal.aborted && options.onDone(),
    guard,
    signal,
  });
  // A root that a page gives an element late shows itself under the pointer at the latest.
  const look = guard(({ target }: Event) => {
    if (target && 'localName' in target) scanner.look(target as Element);
  });
  window.document.addEventListener('pointerover', look, { capture: true, passive: true, signal });
  scanner.start();
}

/** An engine that finds nothing, and says so once there would be something to find. */
function gateEngine(gate: Gate, onFound: () => void): Engine {
  const reader = new GateReader(gate);
  let isFound = false;
  return {
    sieve: createSieve(gate.tables),
    reader: {
      read(text, hit) {
        if (!isFound && reader.opensFor(text, hit)) {
          isFound = true;
          onFound();
        }
        return { text, candidates: NO_MATCHES, cues: NO_MATCHES, settled: true };
      },
      judge: () => NO_MATCHES,
      revision: 0,
      learned: NO_MATCHES,
      definitions: new Map(),
    },
  };
}
