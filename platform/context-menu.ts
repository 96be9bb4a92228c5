/** The menu item on selected text. */
import { browser } from 'wxt/browser';
import { translate } from './i18n';

const ITEM = 'explain';

/** Makes the item; browsers keep it from then on. Firefox on Android has no such menus. */
export async function createContextMenu(): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: ITEM, contexts: ['selection'], title: translate('menuExplain', '%s') });
}

/** Calls back with the tab and frame whose selection is to be explained. */
export function onContextMenu(explain: (tab: number, frame: number) => void): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId === ITEM && tab?.id !== undefined) explain(tab.id, frameId ?? 0);
  });
}
