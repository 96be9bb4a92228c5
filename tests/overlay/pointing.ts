/** Trusted pointer events in the test's document, at words instead of elements. */
import { cdp, userEvent } from 'vitest/browser';

const textNodes = function* (root: Node): Generator<Text> {
  const nodes = document.createNodeIterator(root, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) yield node as Text;
};

/** The box of the nth place a word stands in the text. */
export function boxOf(word: string, root: Node = document.body, nth = 0): DOMRect {
  let left = nth;
  for (const node of textNodes(root)) {
    const at = node.data.indexOf(word);
    if (at < 0 || left-- > 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    return range.getBoundingClientRect();
  }
  throw new Error(`"${word}" is not on the page`);
}

export const pointAt = (x: number, y: number): Promise<void> => {
  const { left, top } = document.body.getBoundingClientRect();
  return userEvent.hover(document.body, { position: { x: x - left, y: y - top }, force: true });
};

export const pointAtWord = (word: string, root?: Node, nth?: number): Promise<void> => {
  const box = boxOf(word, root, nth);
  return pointAt(box.left + Math.min(8, box.width / 2), box.top + box.height / 2);
};

/** A finger's tap. */
export async function tapAtWord(word: string, root?: Node): Promise<void> {
  const box = boxOf(word, root);
  // The test's frame is scaled to fit the browser's window.
  const frame = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0, width: window.innerWidth };
  const scale = frame.width / window.innerWidth;
  const x = frame.left + (box.left + box.width / 2) * scale;
  const y = frame.top + (box.top + box.height / 2) * scale;
  const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
