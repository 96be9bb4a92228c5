/** The menu item on selected text. */
import { browser } from 'wxt/browser';
import type { Lookup } from './catalogue';

const ITEM = 'explain';

/** Makes the item; browsers keep it from then on. Firefox on Android has no such menus. */
export async function createContextMenu(lookup: Lookup): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: ITEM, contexts: ['selection'], title: titleFrom(lookup) });
}

/** In another language. */
export const nameContextMenu = async (lookup: Lookup): Promise<void> =>
  browser.contextMenus?.update(ITEM, { title: titleFrom(lookup) });

/** The browser puts the selected text in place of %s. */
const titleFrom = (lookup: Lookup): string => lookup('menuExplain', ['%s']);

/** Calls back with the tab and frame whose selection is to be explained. */
export function onContextMenu(explain: (tab: number, frame: number) => void): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId === ITEM && tab?.id !== undefined) explain(tab.id, frameId ?? 0);
  });
}
