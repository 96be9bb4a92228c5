/** The texts a reader has before them where a page is not opened at its beginning. */

/** How much is taken for a screen's text, in UTF-16 units, and what each node adds to its length. */
const VIEW = 24_000;
const NODE_COST = 64;
/** How far from the screen's top edge it is looked for, in CSS pixels. */
const EDGE = 8;
const SHOW_TEXT = 4;

/** In document order, from what stands at the top of the screen; none where nothing of the body does. */
export function* textsInView(window: Window): Generator<Text> {
  const { document } = window;
  const first = document.caretPositionFromPoint?.(window.innerWidth / 2, EDGE)?.offsetNode;
  if (!first || !document.body?.contains(first)) return;
  const walker = document.createTreeWalker(document.body, SHOW_TEXT);
  walker.currentNode = first;
  let left = VIEW;
  for (let node: Node | null = first; node && left > 0; node = walker.nextNode()) {
    if (node.nodeType !== 3) continue;
    left -= (node as Text).length + NODE_COST;
    yield node as Text;
  }
}
