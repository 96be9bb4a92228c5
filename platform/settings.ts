/** The reader's settings in the browser's storage: one item, watched by every surface. */
import { type Browser, browser } from 'wxt/browser';
import { POLICY_ITEM, readItems, SETTINGS_ITEM, type StoredItems } from './early-settings';
import { isOrphaned, quietly, reportError } from './report-error';
import { changeStored, type ReadSettings, readSettings, type SettingName, type Settings } from './settings-schema';

/** As it is stored, sound or not. */
export const storedSettings = async (): Promise<unknown> =>
  (await browser.storage.local.get(SETTINGS_ITEM))[SETTINGS_ITEM];

/** The copy of what an organisation has set. */
export const storedPolicy = async (): Promise<unknown> => (await browser.storage.local.get(POLICY_ITEM))[POLICY_ITEM];

/** Puts all of it in place at once: what a file says, or what was there before. Undefined is a reader who set nothing. */
export const replaceSettings = (stored: unknown): Promise<void> =>
  stored === undefined
    ? browser.storage.local.remove(SETTINGS_ITEM)
    : browser.storage.local.set({ [SETTINGS_ITEM]: stored });

/** @param stored when they were asked for already */
export async function loadSettings(stored: Promise<StoredItems> = readItems()): Promise<ReadSettings> {
  const items = await stored;
  const result = readSettings(items[SETTINGS_ITEM], items[POLICY_ITEM]);
  if (result.problems.length > 0)
    reportError(new Error(`settings set back to defaults: ${result.problems.join(', ')}`));
  return result;
}

/** Calls back on every change, from any surface or from the organisation, until `signal` ends. */
export function watchSettings(onChange: (read: ReadSettings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string): void => {
    if (area !== 'local' || !(SETTINGS_ITEM in changes || POLICY_ITEM in changes)) return;
    loadSettings().then(
      (read) => signal.aborted || onChange(read),
      (error: unknown) => isOrphaned(error) || reportError(error),
    );
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => quietly(() => browser.storage.onChanged.removeListener(listener)), {
    once: true,
  });
}

/** Changes one setting, from what is stored now: `change` gets the current value. */
export async function changeSetting<K extends SettingName>(
  name: K,
  change: (now: Settings[K]) => Settings[K],
): Promise<void> {
  const now = await storedSettings();
  await replaceSettings(changeStored(now, name, change(readSettings(now).settings[name])));
}

/**
 * Background: keeps a copy of what an organisation has set, from here on and on each start of the browser. Pages read the copy: the
 * original has Chromium answer two seconds late while it starts.
 */
export function followPolicy(): void {
  const copy = async (): Promise<void> => {
    // Firefox rejects where there is none.
    const policy: unknown = await browser.storage.managed.get().catch(() => ({}));
    const before = (await browser.storage.local.get(POLICY_ITEM))[POLICY_ITEM] ?? {};
    if (JSON.stringify(policy) !== JSON.stringify(before)) await browser.storage.local.set({ [POLICY_ITEM]: policy });
  };
  const follow = (): void => void copy().catch(reportError);
  browser.runtime.onStartup.addListener(follow);
  browser.runtime.onInstalled.addListener(follow);
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') follow();
  });
}
