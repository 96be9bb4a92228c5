/** The menu items: on selected text, and on a page or the extension's button. */
import { browser } from 'wxt/browser';
import type { Lookup } from './catalogue';
import { hasSidePanel } from './side-panel';

const EXPLAIN = 'explain';
const PANEL = 'panel';

/** Makes the items; browsers keep them from then on. Firefox on Android has no such menus. */
export async function createContextMenu(lookup: Lookup): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  // Never both at once: the browser would fold them into a menu of their own.
  for (const [id, contexts] of items())
    browser.contextMenus.create({ id, contexts: [...contexts], title: titleOf(id, lookup) });
}

/** In another language. */
export async function nameContextMenu(lookup: Lookup): Promise<void> {
  for (const [id] of items()) await browser.contextMenus?.update(id, { title: titleOf(id, lookup) });
}

const items = () =>
  [[EXPLAIN, ['selection']] as const, ...(hasSidePanel() ? [[PANEL, ['page', 'action']] as const] : [])] as const;

/** The browser puts the selected text in place of %s. */
const titleOf = (id: typeof EXPLAIN | typeof PANEL, lookup: Lookup): string =>
  id === EXPLAIN ? lookup('menuExplain', ['%s']) : lookup('menuPanel');

export interface MenuActions {
  /** The selection of this tab and frame is to be explained. */
  explain(tab: number, frame: number): void;
  openPanel(window: number): void;
}

export function onContextMenu({ explain, openPanel }: MenuActions): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId === EXPLAIN && tab?.id !== undefined) explain(tab.id, frameId ?? 0);
    else if (menuItemId === PANEL && tab) openPanel(tab.windowId);
  });
}
