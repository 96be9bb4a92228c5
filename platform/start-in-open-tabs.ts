/**
 * On install and update, tabs that are already open get the content script without a reload. Firefox does so by itself; Chromium
 * leaves it to us.
 */
import { browser } from 'wxt/browser';

export async function startInOpenTabs(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'], discarded: false });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    const target = { tabId: id, allFrames: true };
    for (const { css = [], js = [] } of scripts) {
      // A tab may close meanwhile, or show a page where no extension may run: nothing to do there.
      if (css.length > 0) await browser.scripting.insertCSS({ target, files: css }).catch(() => undefined);
      if (js.length > 0) await browser.scripting.executeScript({ target, files: js as [] }).catch(() => undefined);
    }
  }
}
