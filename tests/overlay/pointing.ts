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

interface Input {
  send(method: string, params: object): Promise<unknown>;
}
const input = (): Input => cdp() as unknown as Input;

/** Where a point of the test's document is in the browser's window, which shows the test's frame scaled to fit. */
function inWindow(x: number, y: number): { readonly x: number; readonly y: number } {
  const frame = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0, width: window.innerWidth };
  const scale = frame.width / window.innerWidth;
  return { x: frame.left + x * scale, y: frame.top + y * scale };
}

/** A finger's tap. */
export async function tapAtWord(word: string, root?: Node): Promise<void> {
  const box = boxOf(word, root);
  const point = inWindow(box.left + box.width / 2, box.top + box.height / 2);
  await input().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await input().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** One event of the mouse, as a hand makes many of: `mouse('mouseMoved', x, y)`, with the button held where `held`. */
export const mouse = (
  type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
  x: number,
  y: number,
  held = type === 'mousePressed',
): Promise<unknown> =>
  input().send('Input.dispatchMouseEvent', {
    type,
    ...inWindow(x, y),
    button: held || type === 'mouseReleased' ? 'left' : 'none',
    buttons: held ? 1 : 0,
    clickCount: type === 'mouseMoved' ? 0 : 1,
  });

/** From one point to another in steps of that many milliseconds. */
export async function moveSlowly(
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
  { steps = 30, pace = 16, held = false } = {},
): Promise<void> {
  for (let i = 0; i <= steps; i++) {
    await mouse('mouseMoved', fromX + ((toX - fromX) * i) / steps, fromY + ((toY - fromY) * i) / steps, held);
    await new Promise((next) => setTimeout(next, pace));
  }
}
