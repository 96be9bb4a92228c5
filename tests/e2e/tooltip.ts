/** The tooltip from outside: its shadow root is closed, so it is read and pressed through the browser's debugging protocol. */
import type { CDPSession, Frame, Page } from '@playwright/test';

interface Node {
  readonly nodeId: number;
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly nodeValue?: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly (Node & { readonly shadowRootType: string })[];
  readonly contentDocument?: Node;
}

const attribute = (node: Node, name: string): string | undefined => {
  const at = (node.attributes ?? []).findIndex((value, i) => i % 2 === 0 && value === name);
  return at < 0 ? undefined : node.attributes?.[at + 1];
};

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of [
    ...(node.shadowRoots ?? []),
    ...(node.children ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ])
    yield* walk(child);
}

const HIDDEN = new Set(['STYLE', 'SCRIPT', 'TITLE']);
const textOf = (node: Node): string =>
  HIDDEN.has(node.nodeName)
    ? ''
    : node.nodeName === '#text'
      ? (node.nodeValue ?? '')
      : [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(textOf).join(' ');

export interface Tooltip {
  /** All text in it, white space folded. */
  readonly text: string;
  /** Presses the button or label that has this text. */
  press(label: string): Promise<void>;
  /** Text of the element that has the focus inside it; empty when none has. */
  readonly shadowType: string;
}

async function findShadow(session: CDPSession): Promise<(Node & { readonly shadowRootType: string }) | undefined> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: Node };
  const host = [...walk(root)].find(
    (node) =>
      attribute(node, 'popover') === 'manual' &&
      node.shadowRoots?.some(({ shadowRootType }) => shadowRootType === 'closed'),
  );
  return host?.shadowRoots?.[0];
}

async function read(session: CDPSession, page: Page): Promise<Tooltip | null> {
  const shadow = await findShadow(session);
  if (!shadow) return null;
  const text = textOf(shadow).replace(/\s+/g, ' ').trim();
  return {
    text,
    shadowType: shadow.shadowRootType,
    async press(label) {
      const button = [...walk(shadow)].find(
        (node) =>
          (['BUTTON', 'LABEL', 'SUMMARY'].includes(node.nodeName) || attribute(node, 'role') === 'button') &&
          (textOf(node).replace(/\s+/g, ' ').trim() === label || attribute(node, 'aria-label') === label),
      );
      if (!button) throw new Error(`no button “${label}” in the tooltip: ${text}`);
      await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: button.backendNodeId });
      // The first line of it: words may go over two.
      const { quads } = await session.send('DOM.getContentQuads', { backendNodeId: button.backendNodeId });
      const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = quads[0] ?? [];
      await page.mouse.click((x1 + x3) / 2, (y1 + y3) / 2);
    },
  };
}

export const tooltipIsOpen = (frame: Page | Frame): Promise<boolean> =>
  frame.evaluate(() => {
    // In a component's dialog it stands in the component's shadow root.
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    return [document, ...roots].some((root) => root.querySelector('[popover=manual]:popover-open') !== null);
  });

/** Waits until the tooltip is open and its text holds `expected`. */
export async function waitForTooltip(
  page: Page,
  expected: string | RegExp,
  frame: Page | Frame = page,
  timeout = 8000,
): Promise<Tooltip> {
  const session = await page.context().newCDPSession(page);
  const until = Date.now() + timeout;
  let last = 'no tooltip';
  while (Date.now() < until) {
    const tooltip = (await tooltipIsOpen(frame)) ? await read(session, page) : null;
    if (tooltip) {
      last = tooltip.text;
      if (typeof expected === 'string' ? tooltip.text.includes(expected) : expected.test(tooltip.text)) return tooltip;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`the tooltip does not say ${expected}; it says: ${last}`);
}

export async function waitForNoTooltip(frame: Page | Frame, timeout = 5000): Promise<void> {
  const until = Date.now() + timeout;
  while (await tooltipIsOpen(frame)) {
    if (Date.now() > until) throw new Error('the tooltip is still open');
    await new Promise((wait) => setTimeout(wait, 50));
  }
}

/** Calls a function, given as its source, on the shadow root of the tooltip. */
export async function evaluateInTooltip<T>(page: Page, source: string): Promise<T> {
  const session = await page.context().newCDPSession(page);
  const shadow = await findShadow(session);
  if (!shadow) throw new Error('there is no tooltip');
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: source,
    objectId: object.objectId ?? '',
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}
