/** The browser's side panel (Chromium) or sidebar (Firefox): opening it, and the entry it is opened with. */
import { type Browser, browser } from 'wxt/browser';
import type { EntryId } from '../glossary/kinds';
import { quietly, reportError } from './report-error';

/** Firefox's own; on phones it has none. */
interface SidebarAction {
  open(): Promise<void>;
}
const sidebar = (): SidebarAction | undefined => (browser as { sidebarAction?: SidebarAction }).sidebarAction;
const panel = (): typeof Browser.sidePanel | undefined => (browser as Partial<typeof Browser>).sidePanel;

/** Whether there is one here. Asked in a page's script it is always false: only parts of the extension may open it. */
export const hasSidePanel = (): boolean => (sidebar() ?? panel()) !== undefined;

/** In memory only, and gone once the panel has taken it. */
const itemOf = (window: number): string => `panel-entry-${window}`;

/**
 * To be called while the browser knows of the reader's click or key, before anything is awaited; it rejects otherwise.
 * @param entry what the panel is to show, open already or not
 */
export async function openSidePanel(window: number, entry?: EntryId): Promise<void> {
  const opening = sidebar()?.open() ?? panel()?.open({ windowId: window });
  if (entry) await browser.storage.session.set({ [itemOf(window)]: entry });
  await opening;
}

/** Panel: calls back with each entry that it is opened with, until `signal` ends. */
export async function onPanelEntry(onEntry: (id: EntryId) => void, signal: AbortSignal): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  if (id === undefined) return;
  const item = itemOf(id);
  const take = async (): Promise<void> => {
    const entry = (await browser.storage.session.get(item))[item] as EntryId | undefined;
    if (entry === undefined || signal.aborted) return;
    await browser.storage.session.remove(item);
    onEntry(entry);
  };
  const changed = (changes: Record<string, Browser.storage.StorageChange>, area: string): void => {
    if (area === 'session' && changes[item]?.newValue !== undefined) take().catch(reportError);
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => quietly(() => browser.storage.onChanged.removeListener(changed)), {
    once: true,
  });
  await take();
}
