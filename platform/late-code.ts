/**
 * Code that most pages never need comes to a frame when it does, as a script of its own in the same world: what the first script holds,
 * every page pays for.
 *
 * Chromium imports it from the extension's files: in every kind of frame, without waking the background, and compiled beside the page's
 * thread. The files' address is another in each session of the browser (`use_dynamic_url`), so no page can ask for one. In Firefox it is the
 * same for ever and would tell of a reader: no file is open to pages there, `page.js` runs with the first scripts (which Firefox keeps
 * compiled), and the background adds the tooltip.
 */
import { browser } from 'wxt/browser';
import { ask } from './messages';

const FILES = { page: '/page.js', tooltip: '/tooltip.js' } as const;

/** The scripts share nothing but the global object of their world, which no page sees. */
interface SharedGlobal {
  immunoglossCode?: { [name in keyof typeof FILES]?: unknown };
}
const shared = globalThis as SharedGlobal;

/** The first script of all: what an older version of the extension left in this frame is nobody's. */
export function forgetCode(): void {
  delete shared.immunoglossCode;
}

/** A late script: hands its code over. */
export function offerCode<T>(name: keyof typeof FILES, code: T): void {
  shared.immunoglossCode = { ...shared.immunoglossCode, [name]: code };
}

/** Has a late script run here, if it has not yet. Rejects when the browser gives no way to it. */
export async function fetchCode<T>(name: keyof typeof FILES): Promise<T> {
  if (!shared.immunoglossCode?.[name]) {
    if (import.meta.env.FIREFOX) await ask({ kind: 'load-tooltip' });
    else await import(/* @vite-ignore */ browser.runtime.getURL(FILES[name]));
  }
  const code = shared.immunoglossCode?.[name];
  if (code === undefined) throw new Error(`${FILES[name]} came without its code`);
  return code as T;
}

/** Background, in Firefox: runs the tooltip's in the frame that asked. */
export async function injectTooltip(tab: number, frame: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    files: [FILES.tooltip],
    injectImmediately: true,
  });
}
