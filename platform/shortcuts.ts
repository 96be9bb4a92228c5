/** The keys the extension answers to, which the reader sets in the browser. */
import { type Browser, browser } from 'wxt/browser';

export interface Shortcut {
  readonly name: string;
  /** In the language of the interface. */
  readonly description: string;
  /** As the browser writes it; empty when no key is set, or another extension took it. */
  readonly keys: string;
}

/** Browsers on phones have no commands. */
const commands = (): typeof Browser.commands | undefined => browser.commands;

/** Null where there are no shortcuts. */
export async function findShortcuts(): Promise<readonly Shortcut[] | null> {
  const all = await commands()?.getAll();
  return all?.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut })) ?? null;
}

/** Opens the browser's own page for them. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as { openShortcutSettings?(): Promise<void> };
  if (open) await open.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
