/**
 * The tooltip's code comes to a frame when its first tooltip is near, as a script of its own in the same world: nine pages of
 * ten never need it, and reading it would be most of what the extension costs them.
 */
import { browser } from 'wxt/browser';
import { ask } from './messages';

/** The two scripts share nothing but the global object of their world, which no page sees. */
interface SharedGlobal {
  immunoglossTooltip?: unknown;
}

/** The tooltip's script: hands its code over. */
export function offerTooltip<T>(code: T): void {
  (globalThis as SharedGlobal).immunoglossTooltip = code;
}

/** The page's script: has the tooltip's run here. Rejects when the browser lets no script be added to this frame. */
export async function fetchTooltip<T>(): Promise<T> {
  await ask({ kind: 'load-tooltip' });
  const code = (globalThis as SharedGlobal).immunoglossTooltip;
  delete (globalThis as SharedGlobal).immunoglossTooltip;
  if (code === undefined) throw new Error('the tooltip came without its code');
  return code as T;
}

/** Background: runs it in the frame that asked. */
export async function injectTooltip(tab: number, frame: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    files: ['/tooltip.js'],
    injectImmediately: true,
  });
}
