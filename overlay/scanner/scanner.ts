/**
 * Reads a page: every text node goes through the sieve once, and only where that sees a term begin is the flow built and read.
 * One worker takes jobs in turn (the page, its shadow roots, then whatever changes), in slices that give way to the page.
 */
import type { Guard } from '../guard';
import type { Boxes } from '../text-flow/boxes';
import type { FlowIndex } from '../text-flow/flow-index';
import type { Sections } from '../text-flow/sections';
import { LONGEST_FLOW } from '../text-flow/text-flow';
import { createChanges } from './changes';
import { createFlowKeeper, type Engine } from './flow-keeper';
import { watchLateStyles } from './late-styles';
import { createShadowRoots, type ShadowRootOf } from './shadow-roots';
import { createSlice, whenVisible } from './slices';
import { isBlank, isUnread } from './unread';
import { textsInView } from './view';
import { createWhenShown } from './when-shown';

export interface ScannerOptions {
  readonly engine: Engine;
  readonly boxes: Boxes;
  readonly index: FlowIndex;
  readonly sections: Sections;
  readonly shadowRootOf: ShadowRootOf;
  /** Flows came, went or are judged anew. `isDone` when nothing waits to be read. */
  onProgress(isDone: boolean): void;
  readonly guard: Guard;
  readonly signal: AbortSignal;
}

export interface Scanner {
  /** Reads the page and watches it from now on. */
  start(): void;
  /** Reads everything again and keeps what is still so. */
  rescan(): void;
  /** Asks an element met by the pointer for a shadow root that came late. */
  look(element: Element): void;
  readonly shadowRoots: ReadonlySet<ShadowRoot>;
  readonly isDone: boolean;
  /** How many text nodes were met so far: the size of the page. */
  readonly textNodes: number;
}

type Job = { readonly kind: 'view' } | { readonly kind: 'tree'; readonly node: Node } | { readonly kind: 'changes' };

/** Milliseconds from a change to its reading: soon when the page was quiet, and under churn never more than a tenth of the time. */
const SOON = 20;
const CHURN = 100;
const SLOWEST = 2000;
const QUIET = 500;
/** Text beyond this length is looked at before it is read: scripts and data hold most of some pages. */
const LONG_TEXT = 512;
/** How much is fed to the sieve between two looks at the clock, in UTF-16 units; a node counts for some. */
const STRIDE = 8192;
const NODE_COST = 64;
const READ_COST = 2048;
/** A page of so many texts has elements by the ten thousand, and the browser's own passes over them fill a slice. */
const LARGE = 20_000;
const SHOW_TEXT = 4;
const DOCUMENT = 9;
const DOCUMENT_FRAGMENT = 11;

export function createScanner(window: Window & typeof globalThis, options: ScannerOptions): Scanner {
  const { engine, boxes, sections, guard, signal } = options;
  const { document } = window;
  const { sieve } = engine;
  const changes = createChanges();
  const jobs: Job[] = [];
  let running = false;
  let timer = 0;
  let lastPass = { ended: Number.NEGATIVE_INFINITY, took: 0 };
  let textNodes = 0;
  /** What comes next cannot be cut: a rest is due, however much of the slice is left. */
  let restsNext = false;

  const whenShown = createWhenShown(window, { guard, signal });
  const keeper = createFlowKeeper({
    engine,
    boxes,
    index: options.index,
    sections,
    onHidden: (top) => whenShown(top, () => enqueue({ kind: 'tree', node: top })),
  });
  const roots = createShadowRoots(window, {
    shadowRootOf: options.shadowRootOf,
    onLate(root) {
      observe(root);
      enqueue({ kind: 'tree', node: root });
    },
    guard,
    signal,
  });
  const observer = new window.MutationObserver(
    guard((records: MutationRecord[]) => {
      changes.note(records);
      schedule();
    }),
  );

  function observe(root: Node): void {
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['contenteditable', 'hidden', 'role'],
    });
  }

  function schedule(): void {
    if (timer || running || changes.isEmpty || signal.aborted) return;
    const delay =
      window.performance.now() - lastPass.ended > QUIET ? SOON : Math.min(Math.max(CHURN, lastPass.took * 10), SLOWEST);
    timer = window.setTimeout(() => {
      timer = 0;
      enqueue({ kind: 'changes' });
    }, delay);
  }

  function enqueue(job: Job): void {
    jobs.push(job);
    work();
  }

  function work(): void {
    if (running || signal.aborted) return;
    running = true;
    run()
      .catch((error: unknown) => {
        guard(() => {
          throw error;
        })();
      })
      .finally(() => {
        running = false;
        if (jobs.length > 0) {
          work();
          return;
        }
        options.onProgress(changes.isEmpty);
        schedule();
      });
  }

  async function run(): Promise<void> {
    if (document.hidden && !(await whenVisible(document, signal))) return;
    const slice = createSlice(window, signal);
    // The first slice is a task of its own: the one before it has compiled the script.
    if (textNodes === 0 && !(await slice.rest())) return;
    const began = window.performance.now();
    boxes.forget();
    keeper.begin();
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      for (const steps of [stepsOf(job), keeper.rejudge()]) {
        for (const _ of steps) {
          if (!restsNext && !slice.isOver()) continue;
          restsNext = false;
          options.onProgress(false);
          if (!(await slice.rest())) return;
          boxes.forget();
        }
      }
    }
    const ended = window.performance.now();
    lastPass = { ended, took: ended - began };
  }

  function stepsOf(job: Job): Iterable<void> {
    switch (job.kind) {
      case 'view':
        return readView();
      case 'tree':
        return readTree(job.node);
      case 'changes':
        return readChanges();
    }
  }

  /** What is on the screen, when that is not the beginning of the page. */
  function* readView(): Generator<void> {
    sieve.reset();
    for (const node of textsInView(window)) if (sieve.feed(node.data)) yield* keeper.read(node);
  }

  /** Yields after every few steps, so that the caller can see to the time. */
  function* readTree(top: Node): Generator<void> {
    sieve.reset();
    const starts = yield* sections.startsWithin(top);
    keeper.enter(undefined);
    keeper.enter(top === document ? null : sections.sectionOf(top));
    // A live iterator keeps its place when the page takes nodes away under it; a TreeWalker would lose it.
    const iterator = document.createNodeIterator(top, SHOW_TEXT);
    const isWhole = top.nodeType === DOCUMENT || top.nodeType === DOCUMENT_FRAGMENT;
    let work = 0;
    /** The texts behind one that was let through are of the same flow as a rule, and read. */
    let follows = false;
    for (let node = iterator.nextNode() as Text | null; node; node = iterator.nextNode() as Text | null) {
      textNodes++;
      const { data } = node;
      if (starts.size > 0) {
        const start = starts.get(node);
        if (start) keeper.enter(start);
      }
      if (follows && !keeper.wasRead(node)) {
        follows = false;
        sieve.reset();
      }
      if (follows) {
        // No term crosses the edge of a flow: the sieve begins anew behind it.
      } else if (data.length > LONG_TEXT && isUnread(node)) {
        sieve.reset();
      } else if (isBlank(data)) {
        sieve.feed(' ');
      } else if (data.length > LONGEST_FLOW) {
        yield* keeper.read(node);
        sieve.reset();
      } else {
        work += data.length;
        if (sieve.feed(data)) {
          yield* keeper.read(node, isWhole ? sieve.hit : undefined);
          // A gate has what it wants: what is to come waits for this thread.
          if (signal.aborted) return;
          work += READ_COST;
          follows = true;
        }
      }
      work += NODE_COST;
      if (work > STRIDE) {
        work = 0;
        yield;
      }
    }
    if (top.nodeType === 3) return;
    for (const root of roots.within(top as ParentNode & Node)) {
      if (!root) {
        restsNext = textNodes > LARGE;
        yield;
        continue;
      }
      observe(root);
      yield* readTree(root);
    }
  }

  function* readChanges(): Generator<void> {
    if (changes.hasRemovals || changes.isFlood) roots.sweep();
    if (changes.isFlood) {
      changes.take(boxes);
      keeper.clear();
      for (const node of [document, ...roots.all]) yield* readTree(node);
      return;
    }
    if (changes.hasRemovals) keeper.sweep();
    const { touched, added, restyled } = changes.take(boxes);
    keeper.enter(undefined);
    for (const text of touched) {
      yield* keeper.read(text);
      yield;
    }
    for (const node of added) {
      if (node.isConnected) yield* readTree(node);
      yield;
    }
    for (const element of restyled) if (element.isConnected) yield* readAnew(element);
  }

  /** Reads a subtree that may have become readable, or may no longer be. */
  function* readAnew(element: Element): Generator<void> {
    const iterator = document.createNodeIterator(element, SHOW_TEXT);
    for (let node = iterator.nextNode() as Text | null; node; node = iterator.nextNode() as Text | null) {
      keeper.drop(node);
    }
    yield* readTree(element);
  }

  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
  });

  const rescan = (): void => {
    for (const node of [document, ...roots.all]) enqueue({ kind: 'tree', node });
  };
  return {
    start() {
      observe(document);
      watchLateStyles(window, { onStyles: rescan, guard, signal });
      if (window.scrollY > window.innerHeight) jobs.push({ kind: 'view' });
      rescan();
    },
    rescan,
    look: roots.look,
    shadowRoots: roots.all,
    get textNodes() {
      return textNodes;
    },
    get isDone() {
      return !running && jobs.length === 0 && changes.isEmpty;
    },
  };
}
