/**
 * Reads a page: every text node goes through the sieve once, and only where that sees a term begin is the flow built and read.
 * One worker takes jobs in turn (the page, its shadow roots, then whatever changes), in slices that give way to the page.
 */
import type { Match } from '../../glossary/matcher/match';
import type { FlowReading, PageReader } from '../../glossary/matcher/page-reader';
import type { Sieve } from '../../glossary/matcher/sieve';
import type { Guard } from '../guard';
import { type Boxes, parentOf } from '../text-flow/boxes';
import type { FlowIndex } from '../text-flow/flow-index';
import type { ReadFlow } from '../text-flow/occurrence';
import type { Sections } from '../text-flow/sections';
import { type Flow, flowAround, LONGEST_FLOW, piecesOf } from '../text-flow/text-flow';
import { createChanges } from './changes';
import { watchLateStyles } from './late-styles';
import { findShadowRoots, type ShadowRootOf } from './shadow-roots';
import { createSlice } from './slices';

export interface Engine {
  readonly sieve: Sieve;
  readonly reader: PageReader;
}

export interface ScannerOptions {
  readonly engine: Engine;
  readonly boxes: Boxes;
  readonly index: FlowIndex;
  readonly sections: Sections;
  readonly shadowRootOf: ShadowRootOf;
  /** Calls back once an element that has no box gets one near the viewport. */
  whenShown(element: Element, then: () => void): void;
  /** Flows came, went or are judged anew. `done` when nothing waits to be read. */
  onProgress(done: boolean): void;
  readonly guard: Guard;
  readonly signal: AbortSignal;
}

export interface Scanner {
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

type Root = Document | ShadowRoot;
type Job = { readonly kind: 'tree'; readonly node: Node } | { readonly kind: 'changes' };

/** Milliseconds from a change to its reading: at once when the page was quiet, and never more than a tenth of the time under churn. */
const SOON = 20;
const CHURN = 100;
const SLOWEST = 2000;
/** When custom elements that had no shadow root are asked again. */
const ASK_AGAIN = [300, 1000, 3000, 10_000];
/** Text beyond this length is looked at before it is read: scripts and data hold most of some pages. */
const LONG_TEXT = 512;
const SHOW_TEXT = 4;

export function createScanner(window: Window & typeof globalThis, options: ScannerOptions): Scanner {
  const { engine, boxes, index, sections, shadowRootOf, guard, signal } = options;
  const { document } = window;
  const roots = new Set<ShadowRoot>();
  const changes = createChanges();
  const jobs: Job[] = [];
  let bare = new Set<Element>();
  let asked = 0;
  let unsettled = new Set<ReadFlow>();
  let judgedAt = engine.reader.revision;
  let running = false;
  let timer = 0;
  let lastPass = { ended: 0, took: 0 };
  let seen = new WeakSet<Text>();
  let textNodes = 0;

  const observer = new window.MutationObserver(
    guard((records) => {
      changes.note(records);
      schedule();
    }),
  );

  function observe(root: Root): void {
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['contenteditable', 'hidden', 'role'],
    });
  }

  function schedule(): void {
    if (timer || running || changes.isEmpty) return;
    const now = window.performance.now();
    const quiet = now - lastPass.ended > 500;
    const delay = quiet ? SOON : Math.min(Math.max(CHURN, lastPass.took * 10), SLOWEST);
    timer = window.setTimeout(() => {
      timer = 0;
      jobs.push({ kind: 'changes' });
      work();
    }, delay);
  }

  function work(): void {
    if (running || signal.aborted) return;
    running = true;
    run()
      .catch((error: unknown) =>
        guard(() => {
          throw error;
        })(),
      )
      .finally(() => {
        running = false;
        if (signal.aborted) return;
        if (jobs.length > 0) {
          work();
          return;
        }
        guard(options.onProgress)(jobs.length === 0 && changes.isEmpty);
        schedule();
      });
  }

  async function run(): Promise<void> {
    const slice = createSlice(window, signal);
    const began = window.performance.now();
    boxes.forget();
    seen = new WeakSet();
    const pause = async (): Promise<boolean> => {
      options.onProgress(false);
      if (document.hidden && !(await shown())) return false;
      if (!(await slice.rest())) return false;
      boxes.forget();
      return true;
    };
    if (document.hidden && !(await shown())) return;
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      for (const _ of job.kind === 'tree' ? readTree(job.node) : readChanges()) {
        if (slice.isOver() && !(await pause())) return;
      }
      for (const _ of rejudge()) if (slice.isOver() && !(await pause())) return;
    }
    const ended = window.performance.now();
    lastPass = { ended, took: ended - began };
  }

  /** Yields after every few steps, so that the caller can see to the time. */
  function* readTree(top: Node): Generator<void> {
    const { sieve } = engine;
    sieve.reset();
    // A live iterator keeps its place when the page takes nodes away under it; a TreeWalker would lose it.
    const iterator = document.createNodeIterator(top, SHOW_TEXT);
    let length = 0;
    for (let node = iterator.nextNode() as Text | null; node; node = iterator.nextNode() as Text | null) {
      const { data } = node;
      if (data.length > LONG_TEXT && isUnread(node)) {
        sieve.reset();
        continue;
      }
      if (data.length > LONGEST_FLOW) {
        sieve.reset();
        yield* readLong(node);
      } else if (sieve.feed(data)) {
        visit(node);
      }
      textNodes++;
      length += data.length + 64;
      if (length > 16_384) {
        length = 0;
        yield;
      }
    }
    if (top.nodeType === 3) return;
    for (const root of findShadowRoots(top as Root | Element, shadowRootOf, noteBare)) {
      roots.add(root);
      observe(root);
      yield* readTree(root);
    }
  }

  function* readLong(node: Text): Generator<void> {
    if (seen.has(node)) return;
    if (boxes.standingOf(node) !== 'open') return visit(node);
    const old = index.at(node);
    if (old) forgetFlow(old);
    seen.add(node);
    for (const piece of piecesOf(node, boxes)) {
      if (!node.isConnected) return;
      engine.sieve.reset();
      if (engine.sieve.feed(piece.text)) take(piece);
      yield;
    }
  }

  /** Reads the flow around a node, whatever the sieve would say of it. */
  function visit(node: Text): void {
    if (seen.has(node)) return;
    const standing = boxes.standingOf(node);
    const flow = standing === 'open' ? flowAround(node, boxes) : null;
    if (!flow) {
      seen.add(node);
      const old = index.at(node);
      if (old) forgetFlow(old);
      if (standing === 'hidden') awaitShown(node);
      return;
    }
    let isKept = false;
    for (const each of flow.nodes) {
      seen.add(each);
      const old = index.at(each);
      if (!old) continue;
      if (isEqual(old, flow)) isKept = true;
      else forgetFlow(old);
    }
    if (!isKept) take(flow);
  }

  /** Waits at the outermost element that has no box: a folded panel is one element to watch, however much is in it. */
  function awaitShown(node: Node): void {
    let top: Element | null = parentOf(node);
    for (let at = top; at && boxes.standingOf(at) === 'hidden'; at = parentOf(at)) top = parentOf(at);
    const root = top;
    if (root)
      options.whenShown(
        root,
        guard(() => enqueue(root)),
      );
  }

  function take(flow: Flow): void {
    const reading = engine.reader.read(flow.text);
    if (reading.candidates.length === 0) return;
    const read = keep(flow, reading);
    if (!reading.settled) unsettled.add(read);
    index.add(read);
  }

  function keep(flow: Flow, reading: FlowReading): ReadFlow {
    const matches = engine.reader.judge(reading);
    const section = sections.sectionOf(flow.nodes[0] ?? flow.block);
    return { ...flow, reading, matches, marked: [], section, nextPiece: null };
  }

  function forgetFlow(flow: ReadFlow): void {
    unsettled.delete(flow);
    index.remove(flow);
  }

  function* readChanges(): Generator<void> {
    if (changes.hasRemovals) {
      index.sweep();
      for (const root of roots) if (!root.isConnected) roots.delete(root);
      unsettled = new Set([...unsettled].filter((flow) => flow.block.isConnected));
    }
    const { touched, added, restyled } = changes.take(boxes);
    for (const text of touched) {
      if (text.length > LONGEST_FLOW) yield* readLong(text);
      else visit(text);
      yield;
    }
    for (const node of added) {
      if (node.isConnected) yield* readTree(node);
      yield;
    }
    for (const element of restyled) if (element.isConnected) yield* readAgain(element);
  }

  /** Reads a subtree that may have become readable, or may no longer be. */
  function* readAgain(element: Element): Generator<void> {
    const iterator = document.createNodeIterator(element, SHOW_TEXT);
    for (let node = iterator.nextNode() as Text | null; node; node = iterator.nextNode() as Text | null) {
      const old = index.at(node);
      if (old) forgetFlow(old);
    }
    yield* readTree(element);
  }

  function enqueue(node: Node): void {
    jobs.push({ kind: 'tree', node });
    work();
  }

  /** Doubtful terms are looked at again once the page has told more about itself. */
  function* rejudge(): Generator<void> {
    if (engine.reader.revision === judgedAt) return;
    judgedAt = engine.reader.revision;
    let count = 0;
    for (const flow of unsettled) {
      const matches = engine.reader.judge(flow.reading);
      if (!isSameMatches(matches, flow.matches)) flow.matches = matches;
      if (++count % 32 === 0) yield;
    }
  }

  /** Resolves when the page is looked at: a tab opened in the background, a page rendered ahead of its visit. */
  async function shown(): Promise<boolean> {
    await new Promise<void>((resolve) => {
      const on = { signal };
      const look = (): void => {
        if (!document.hidden || signal.aborted) resolve();
      };
      document.addEventListener('visibilitychange', look, on);
      signal.addEventListener('abort', look);
    });
    return !signal.aborted;
  }

  function noteBare(element: Element): void {
    if (bare.size >= 1000) return;
    if (bare.size === 0) askLater(0);
    bare.add(element);
  }

  function askLater(turn: number): void {
    asked = turn;
    const delay = ASK_AGAIN[turn];
    if (delay === undefined) {
      bare = new Set();
      return;
    }
    window.setTimeout(
      guard(() => {
        for (const element of bare) {
          if (!element.isConnected) bare.delete(element);
          else look(element);
        }
        askLater(asked + 1);
      }),
      delay,
    );
  }

  function look(element: Element): void {
    const root = shadowRootOf(element);
    if (!root || roots.has(root)) return;
    bare.delete(element);
    roots.add(root);
    observe(root);
    enqueue(root);
  }

  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
    roots.clear();
    bare.clear();
  });
  return {
    start() {
      observe(document);
      watchLateStyles(window, { onStyles: () => enqueue(document), guard, signal });
      enqueue(document);
    },
    rescan: () => enqueue(document),
    look,
    shadowRoots: roots,
    get textNodes() {
      return textNodes;
    },
    get isDone() {
      return !running && jobs.length === 0 && changes.isEmpty;
    },
  };
}

/** Scripts, styles and data are the longest texts of a page, and nobody reads them. */
function isUnread(node: Text): boolean {
  const name = node.parentElement?.localName;
  return name === 'script' || name === 'style' || name === 'noscript' || name === 'textarea';
}

const isSameMatches = (a: readonly Match[], b: readonly Match[]): boolean =>
  a.length === b.length && a.every((match, i) => match.start === b[i]?.start && match.entry === b[i]?.entry);

const isEqual = (a: Flow, b: Flow): boolean =>
  a.text === b.text && a.nodes.length === b.nodes.length && a.nodes.every((node, i) => node === b.nodes[i]);
