/** Which section of a page a node stands in: what follows a heading or the start of a sectioning element. */
import { compareOrder } from './document-order';

const STARTS = 'h1,h2,h3,h4,h5,h6,[role=heading],section,article,[role=article]';
/** How long a list of section starts is taken for true while the page changes. Listing them costs a pass over all elements. */
const FRESH_FOR = 1000;

export interface Sections {
  /** The heading or sectioning element the node stands under, null before the first one. Costs a binary search. */
  sectionOf(node: Node): Element | null;
}

export function createSections(now: () => number): Sections {
  const lists = new WeakMap<Node, { at: number; starts: Element[] }>();

  function startsIn(root: Node): Element[] {
    const known = lists.get(root);
    if (known && now() - known.at < FRESH_FOR) return known.starts;
    const starts = [...(root as ParentNode).querySelectorAll(STARTS)];
    lists.set(root, { at: now(), starts });
    return starts;
  }

  return {
    sectionOf(node) {
      const root = node.getRootNode();
      if (root.nodeType !== 9 && root.nodeType !== 11) return null;
      const starts = startsIn(root);
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const start = starts[middle];
        if (start && compareOrder(start, node) < 0) low = middle + 1;
        else high = middle;
      }
      const start = starts[low - 1];
      if (start) return start;
      const { host } = root as Partial<ShadowRoot>;
      return host ? this.sectionOf(host) : null;
    },
  };
}
