/** The reader's settings in the browser's storage: one item, watched by every surface. */
import { type Browser, browser } from 'wxt/browser';
import { isOrphaned, quietly, reportError } from './report-error';
import { changeStored, type ReadSettings, readSettings, type SettingName, type Settings } from './settings-schema';

const ITEM = 'settings';

/** As it is stored, sound or not. */
export const storedSettings = async (): Promise<unknown> => (await browser.storage.local.get(ITEM))[ITEM];

/** Puts all of it in place at once: what a file says, or what was there before. Undefined is a reader who set nothing. */
export const replaceSettings = (stored: unknown): Promise<void> =>
  stored === undefined ? browser.storage.local.remove(ITEM) : browser.storage.local.set({ [ITEM]: stored });

/** What an organisation has set. Firefox rejects where there is none. */
const managedSettings = (): Promise<unknown> => browser.storage.managed.get().catch(() => undefined);

export async function loadSettings(): Promise<ReadSettings> {
  const result = readSettings(...(await Promise.all([storedSettings(), managedSettings()])));
  if (result.problems.length > 0)
    reportError(new Error(`settings set back to defaults: ${result.problems.join(', ')}`));
  return result;
}

/** Calls back on every change, from any surface or from the organisation, until `signal` ends. */
export function watchSettings(onChange: (read: ReadSettings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string): void => {
    if (area !== 'managed' && !(area === 'local' && ITEM in changes)) return;
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
