/**
 * Every flow of the page that holds candidates, in document order, and the way from a text node to its flow. The rest of the
 * overlay reads this and never the DOM to find terms.
 */
import { compareOrder } from './document-order';
import type { ReadFlow } from './occurrence';

export interface FlowIndex {
  /** Directly behind `after`, or where a binary search says, each step of which may look at every sibling. */
  add(flow: ReadFlow, after: ReadFlow | null): void;
  remove(flow: ReadFlow): void;
  /** The flow, or the first piece of a long node's, that a text node belongs to. */
  at(node: Text): ReadFlow | undefined;
  /** Takes out flows whose text has left the document. Costs one property read for each text node held. */
  sweep(): void;
  clear(): void;
  readonly flows: readonly ReadFlow[];
  /** Another number whenever `flows` is another list. */
  readonly version: number;
}

export function createFlowIndex(onRemoved: (flow: ReadFlow) => void): FlowIndex {
  let flows: ReadFlow[] = [];
  const removed = new Set<ReadFlow>();
  /** Where the last flow was put. */
  let last = 0;
  let version = 0;
  let byNode = new WeakMap<Text, ReadFlow>();

  function settle(): void {
    if (removed.size === 0) return;
    flows = flows.filter((flow) => !removed.has(flow));
    removed.clear();
  }

  function placeBehind(after: ReadFlow): number | null {
    const at = flows[last] === after ? last : flows.indexOf(after);
    return at < 0 ? null : at + 1;
  }

  function placeOf(flow: ReadFlow): number {
    const node = flow.nodes[0];
    let low = 0;
    let high = flows.length;
    if (!node) return high;
    const comesAfter = (i: number): boolean => {
      const other = flows[i];
      const otherNode = other?.nodes[0];
      if (!other || !otherNode) return true;
      // Pieces of one long node: the later piece has the lower start.
      if (otherNode === node) return (other.starts[0] ?? 0) > (flow.starts[0] ?? 0);
      return compareOrder(otherNode, node) < 0;
    };
    if (high > 0 && comesAfter(high - 1)) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comesAfter(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function remove(flow: ReadFlow): void {
    for (let piece: ReadFlow | null = flow; piece; piece = piece.nextPiece) {
      if (removed.has(piece)) continue;
      removed.add(piece);
      version++;
      for (const node of piece.nodes) {
        const holder = byNode.get(node);
        if (holder === piece || holder === flow) byNode.delete(node);
      }
      onRemoved(piece);
    }
  }

  return {
    add(flow, after) {
      settle();
      const [node] = flow.nodes;
      const first = node && byNode.get(node);
      if (first && flow.nodes.length === 1 && first.nodes[0] === node && (flow.starts[0] ?? 0) < 0) {
        let piece = first;
        while (piece.nextPiece) piece = piece.nextPiece;
        piece.nextPiece = flow;
      } else {
        for (const each of flow.nodes) byNode.set(each, flow);
      }
      last = (after && placeBehind(after)) ?? placeOf(flow);
      flows.splice(last, 0, flow);
      version++;
    },
    remove,
    at: (node) => byNode.get(node),
    sweep() {
      for (const flow of flows) {
        if (!removed.has(flow) && !flow.nodes.every((node) => node.isConnected)) remove(flow);
      }
      settle();
    },
    clear() {
      for (const flow of flows) onRemoved(flow);
      flows = [];
      version++;
      removed.clear();
      byNode = new WeakMap();
    },
    get version() {
      return version;
    },
    get flows() {
      settle();
      return flows;
    },
  };
}
