/**
 * What mutation records say must be read again. Records are only noted when they arrive; the DOM is looked at when their turn
 * comes, as it is then. Nothing noted is dropped before it was read.
 */
import type { Boxes } from '../text-flow/boxes';
import { textBeside, textWithin } from '../text-flow/text-flow';

interface Seam {
  readonly target: Node;
  readonly before: Node | null;
  readonly after: Node | null;
}

/** Beyond so many notes the whole page is read again instead: a chat in a tab nobody looks at changes for hours. */
const MOST_NOTED = 5000;

export interface Changes {
  note(records: readonly MutationRecord[]): void;
  readonly isEmpty: boolean;
  /** Something was taken out of the document. */
  readonly hasRemovals: boolean;
  /** So much changed that the notes were given up. `take` is to follow. */
  readonly isFlood: boolean;
  /** Hands over what was noted and starts anew. */
  take(boxes: Boxes): {
    readonly touched: ReadonlySet<Text>;
    readonly added: readonly Node[];
    readonly restyled: readonly Element[];
  };
}

export function createChanges(): Changes {
  let texts = new Set<Text>();
  let added = new Set<Node>();
  let restyled = new Set<Element>();
  let seams: Seam[] = [];
  let hasRemovals = false;
  let isFlood = false;

  const forget = (): void => {
    texts = new Set();
    added = new Set();
    restyled = new Set();
    seams = [];
  };

  return {
    note(records) {
      if (isFlood) return;
      for (const record of records) {
        if (record.type === 'characterData') {
          if (record.target.nodeType === 3) texts.add(record.target as Text);
        } else if (record.type === 'attributes') {
          restyled.add(record.target as Element);
        } else {
          for (const node of record.addedNodes) if (node.nodeType === 1 || node.nodeType === 3) added.add(node);
          if (record.removedNodes.length > 0) hasRemovals = true;
          seams.push({ target: record.target, before: record.previousSibling, after: record.nextSibling });
        }
      }
      if (texts.size + added.size + seams.length + restyled.size < MOST_NOTED) return;
      isFlood = true;
      forget();
    },
    get isFlood() {
      return isFlood;
    },
    get isEmpty() {
      return !isFlood && texts.size === 0 && added.size === 0 && seams.length === 0 && restyled.size === 0;
    },
    get hasRemovals() {
      return hasRemovals;
    },
    take(boxes) {
      const touched = new Set<Text>();
      for (const text of texts) if (text.isConnected) touched.add(text);
      for (const { target, before, after } of seams) {
        if (!target.isConnected) continue;
        for (const text of [beside(target, before, 'previous', boxes), beside(target, after, 'next', boxes)]) {
          if (text) touched.add(text);
        }
      }
      const taken = {
        touched,
        added: [...added].filter((node) => node.isConnected),
        restyled: [...restyled].filter((element) => element.isConnected),
      };
      forget();
      hasRemovals = false;
      isFlood = false;
      return taken;
    },
  };
}

/** The text that now adjoins a place where children came or went. */
function beside(target: Node, sibling: Node | null, side: 'previous' | 'next', boxes: Boxes): Text | null {
  if (sibling?.parentNode === target) {
    return textWithin(sibling, side, boxes) ?? textBeside(sibling, side, boxes);
  }
  if (sibling || target.nodeType !== 1 || boxes.boxOf(target as Element) !== 'in') return null;
  return textBeside(target, side, boxes);
}
