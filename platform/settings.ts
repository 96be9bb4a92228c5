/** The reader's settings in the browser's storage: one item, watched by every surface. */
import { type Browser, browser } from 'wxt/browser';
import { quietly, reportError } from './report-error';
import { changeStored, type ReadSettings, readSettings, type SettingName, type Settings } from './settings-schema';

const ITEM = 'settings';

const stored = async (): Promise<unknown> => (await browser.storage.local.get(ITEM))[ITEM];

function read(value: unknown): ReadSettings {
  const result = readSettings(value);
  if (result.problems.length > 0)
    reportError(new Error(`settings set back to defaults: ${result.problems.join(', ')}`));
  return result;
}

export const loadSettings = async (): Promise<ReadSettings> => read(await stored());

/** Calls back on every change, from any surface, until `signal` ends. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>): void => {
    const change = changes[ITEM];
    if (change) onChange(read(change.newValue).settings);
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => quietly(() => browser.storage.local.onChanged.removeListener(listener)), {
    once: true,
  });
}

/** Changes one setting, from what is stored now: `change` gets the current value. */
export async function changeSetting<K extends SettingName>(
  name: K,
  change: (now: Settings[K]) => Settings[K],
): Promise<void> {
  const now = await stored();
  await browser.storage.local.set({ [ITEM]: changeStored(now, name, change(readSettings(now).settings[name])) });
}
