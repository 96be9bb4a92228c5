/** Reads flows and keeps those with candidates: one flow for each text, judged by what the page has told of itself so far. */
import type { Match, Span } from '../../glossary/matcher/match';
import type { FlowReading, PageReader } from '../../glossary/matcher/page-reader';
import type { Sieve } from '../../glossary/matcher/sieve';
import { type Boxes, parentOf } from '../text-flow/boxes';
import type { FlowIndex } from '../text-flow/flow-index';
import { printOf, type ReadFlow } from '../text-flow/occurrence';
import type { Section, Sections } from '../text-flow/sections';
import { type Flow, flowAround, LONGEST_FLOW, piecesOf } from '../text-flow/text-flow';

export interface Engine {
  readonly sieve: Sieve;
  readonly reader: Omit<PageReader, 'explain'>;
}

export interface FlowKeeperOptions {
  readonly engine: Engine;
  readonly boxes: Boxes;
  readonly index: FlowIndex;
  readonly sections: Sections;
  /** A text was met that has no box; `top` is the outermost element that has none. */
  onHidden(top: Element): void;
}

export interface FlowKeeper {
  /** Forgets which texts were read already: before each pass. */
  begin(): void;
  /** Where the next texts stand: they come in document order from here on. `undefined` when they come in any order. */
  enter(section: Section | undefined): void;
  /**
   * Reads the flow around a text. Yields when it is a long one.
   *
   * @param hit where in this text the first word of its flow ends that the sieve suspects, for one who passes all texts of a tree in
   *   order; none when the sieve was not fed the whole flow
   */
  read(node: Text, hit?: number): Iterable<void>;
  /** Whether this pass has read the flow that a text is part of. On the way through a tree each text is asked for once, in order. */
  wasRead(node: Text): boolean;
  /** Drops what is known of a text. */
  drop(node: Text): void;
  /** Drops what has left the document. */
  sweep(): void;
  /** Drops everything. */
  clear(): void;
  /** Looks at doubtful terms again when the page has told more about itself. Yields now and then. */
  rejudge(): Iterable<void>;
}

const NOTHING: readonly never[] = [];

export function createFlowKeeper(options: FlowKeeperOptions): FlowKeeper {
  const { engine, boxes, index, sections } = options;
  const { sieve, reader } = engine;
  const unsettled = new Map<ReadFlow, FlowReading>();
  let judgedAt = reader.revision;
  let definitions = 0;
  const taught = new Set<string>();
  /** What is put into such a set keeps its wrapper for ever, 80 bytes of ours and the browser's: not each text of a large page. */
  let seen = new WeakSet<Text>();
  /** What is still to come of the flow that was read last, on the way through a tree. */
  let onward: readonly Text[] = NOTHING;
  let place = 0;
  let section: Section | undefined;
  let last: ReadFlow | null = null;

  function take(flow: Flow, print: number, hit: number): void {
    const reading = reader.read(flow.text, hit);
    teachSieve();
    const matches = reading.candidates.length > 0 || taught.size > 0 ? reader.judge(reading) : [];
    if (matches.length === 0 && (reading.settled || reading.candidates.length === 0)) return;
    const at = section === undefined ? sections.sectionOf(flow.nodes[0] ?? flow.block) : section;
    const { nodes, starts } = onlyWith(flow, [...reading.candidates, ...matches]);
    // Spelt out: of what is spread into it, an object keeps a part in a second one.
    const kept: ReadFlow = {
      block: flow.block,
      nodes,
      starts,
      print,
      matches: exact(matches),
      marked: NOTHING,
      isSeen: false,
      section: at,
      nextPiece: null,
    };
    if (!reading.settled) unsettled.set(kept, reading);
    index.add(kept, last);
    if (section !== undefined) last = kept;
  }

  /** A short form that only this page gives to an entry is let through from here on. */
  function teachSieve(): void {
    if (reader.definitions.size === definitions) return;
    definitions = reader.definitions.size;
    for (const short of reader.learned) {
      if (taught.has(short)) continue;
      taught.add(short);
      sieve.learn(short);
    }
  }

  function forget(flow: ReadFlow): void {
    unsettled.delete(flow);
    if (flow === last) last = null;
    index.remove(flow);
  }

  function drop(node: Text): void {
    const old = index.at(node);
    if (old) forget(old);
  }

  function readShort(node: Text, hit?: number): void {
    const flow = flowAround(node, boxes);
    if (!flow) {
      drop(node);
      return;
    }
    let kept: ReadFlow | null = null;
    if (hit !== undefined) {
      onward = flow.nodes;
      place = flow.nodes.indexOf(node) + 1;
    }
    const print = printOf(flow.text);
    for (const each of flow.nodes) {
      if (hit === undefined) seen.add(each);
      const old = index.at(each);
      if (!old) continue;
      if (isWithin(old, flow, print)) kept = old;
      else forget(old);
    }
    if (!kept) take(flow, print, hit === undefined ? 0 : (flow.starts[flow.nodes.indexOf(node)] ?? 0) + hit);
    else if (section !== undefined) last = kept;
  }

  function* readLong(node: Text): Generator<void> {
    drop(node);
    seen.add(node);
    for (const piece of piecesOf(node, boxes)) {
      if (!node.isConnected) return;
      sieve.reset();
      if (sieve.feed(piece.text)) take(piece, printOf(piece.text), sieve.hit);
      yield;
    }
  }

  function wasRead(node: Text): boolean {
    if (onward[place] !== node) return seen.has(node);
    place++;
    return true;
  }

  return {
    begin() {
      seen = new WeakSet();
      onward = NOTHING;
      last = null;
      section = undefined;
    },
    enter(next) {
      if (next === undefined) last = null;
      section = next;
    },
    read(node, hit) {
      if (wasRead(node)) {
        // What follows stands behind it.
        if (section !== undefined) last = lastPiece(index.at(node)) ?? last;
        return NOTHING;
      }
      const standing = boxes.standingOf(node);
      if (standing !== 'open') {
        seen.add(node);
        drop(node);
        const top = standing === 'hidden' ? topOfHidden(node, boxes) : null;
        if (top) options.onHidden(top);
        return NOTHING;
      }
      if (node.length > LONGEST_FLOW) return readLong(node);
      readShort(node, hit);
      return NOTHING;
    },
    wasRead,
    drop,
    sweep() {
      index.sweep();
      for (const flow of unsettled.keys()) if (!flow.nodes.every((node) => node.isConnected)) unsettled.delete(flow);
      last = null;
    },
    clear() {
      index.clear();
      unsettled.clear();
      last = null;
    },
    *rejudge() {
      if (reader.revision === judgedAt) return;
      judgedAt = reader.revision;
      let count = 0;
      for (const [flow, reading] of unsettled) {
        const matches = reader.judge(reading);
        if (!isSameList(matches, flow.matches)) flow.matches = exact(matches);
        if (++count % 32 === 0) yield;
      }
    },
  };
}

function lastPiece(flow: ReadFlow | undefined): ReadFlow | undefined {
  let piece = flow;
  while (piece?.nextPiece) piece = piece.nextPiece;
  return piece;
}

/** A folded panel is one element to watch, however much is in it. */
function topOfHidden(node: Node, boxes: Boxes): Element | null {
  let top = parentOf(node);
  for (let at = top; at && boxes.standingOf(at) === 'hidden'; at = parentOf(at)) top = parentOf(at);
  return top;
}

const exact = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NOTHING : list.slice());

/** Those of a flow's nodes that hold something: most of a paragraph's nodes never matter again. */
function onlyWith(flow: Flow, spans: readonly Span[]): Pick<ReadFlow, 'nodes' | 'starts'> {
  const nodes: Text[] = [];
  const starts: number[] = [];
  flow.nodes.forEach((node, i) => {
    const start = flow.starts[i] ?? 0;
    const end = start + node.length;
    if (!spans.some((span) => span.start < end && span.end > start)) return;
    nodes.push(node);
    starts.push(start);
  });
  return { nodes: exact(nodes), starts: exact(starts) };
}

/** Whether a kept flow is what is there now: the same text, and what it kept of the nodes where it was. */
const isWithin = (kept: ReadFlow, now: Flow, print: number): boolean =>
  kept.print === print && kept.nodes.every((node, i) => now.starts[now.nodes.indexOf(node)] === kept.starts[i]);

const isSameList = (a: readonly Match[], b: readonly Match[]): boolean =>
  a.length === b.length && a.every((match, i) => match.start === b[i]?.start && match.entry === b[i]?.entry);
