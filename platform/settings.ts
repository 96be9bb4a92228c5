/** The reader's settings in the browser's storage: one item, watched by every surface. */
import { type Browser, browser } from 'wxt/browser';
import { isOrphaned, quietly, reportError } from './report-error';
import { changeStored, type ReadSettings, readSettings, type SettingName, type Settings } from './settings-schema';

const ITEM = 'settings';
/** The organisation's policy, as it was when last looked at. */
const POLICY = 'policy';

/** As it is stored, sound or not. */
export const storedSettings = async (): Promise<unknown> => (await browser.storage.local.get(ITEM))[ITEM];

/** The copy of what an organisation has set. */
export const storedPolicy = async (): Promise<unknown> => (await browser.storage.local.get(POLICY))[POLICY];

/** Puts all of it in place at once: what a file says, or what was there before. Undefined is a reader who set nothing. */
export const replaceSettings = (stored: unknown): Promise<void> =>
  stored === undefined ? browser.storage.local.remove(ITEM) : browser.storage.local.set({ [ITEM]: stored });

export async function loadSettings(): Promise<ReadSettings> {
  const items = await browser.storage.local.get([ITEM, POLICY]);
  const result = readSettings(items[ITEM], items[POLICY]);
  if (result.problems.length > 0)
    reportError(new Error(`settings set back to defaults: ${result.problems.join(', ')}`));
  return result;
}

/** Calls back on every change, from any surface or from the organisation, until `signal` ends. */
export function watchSettings(onChange: (read: ReadSettings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string): void => {
    if (area !== 'local' || !(ITEM in changes || POLICY in changes)) return;
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
    const before = (await browser.storage.local.get(POLICY))[POLICY] ?? {};
    if (JSON.stringify(policy) !== JSON.stringify(before)) await browser.storage.local.set({ [POLICY]: policy });
  };
  const follow = (): void => void copy().catch(reportError);
  browser.runtime.onStartup.addListener(follow);
  browser.runtime.onInstalled.addListener(follow);
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') follow();
  });
}
