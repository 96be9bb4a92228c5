/** The menu items: on selected text, and on a page or the extension's button. */
import { browser } from 'wxt/browser';
import type { Lookup } from './catalogue';
import { reportError } from './report-error';
import { watchSettings } from './settings';
import { hasSidePanel } from './side-panel';

const EXPLAIN = 'explain';
const PANEL = 'panel';

/**
 * Background: the items are there from the installation on, in the reader's language. Browsers keep them from one start to the next, when
 * their own language may be another. Firefox on Android has no such menus.
 */
export function keepContextMenu(getLookup: () => Promise<Lookup>): void {
  if (!browser.contextMenus) return;
  async function make(): Promise<void> {
    const lookup = await getLookup();
    await browser.contextMenus.removeAll();
    // The browser puts the selected text in place of %s.
    browser.contextMenus.create({ id: EXPLAIN, contexts: ['selection'], title: lookup('menuExplain', ['%s']) });
    // Never both at once: the browser would fold them into a menu of their own.
    if (hasSidePanel())
      browser.contextMenus.create({ id: PANEL, contexts: ['page', 'action'], title: lookup('menuPanel') });
  }
  // One after the other: two at once would make two of one name.
  let last: Promise<void> = Promise.resolve();
  const remake = (): void => {
    last = last.then(make).catch(reportError);
  };
  browser.runtime.onInstalled.addListener(remake);
  browser.runtime.onStartup.addListener(remake);
  watchSettings(remake, new AbortController().signal);
}

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
