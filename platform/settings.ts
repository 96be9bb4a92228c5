/** The reader's settings in the browser's storage: one versioned item, watched by every surface. */
import { storage } from 'wxt/utils/storage';
import { quietly, reportError } from './report-error';
import { changeStored, type ReadSettings, readSettings, type SettingName, type Settings } from './settings-schema';

/** Version 1; a later one adds its step to `migrations`. */
const item = storage.defineItem<unknown>('local:settings', { version: 1, migrations: {} });

function read(stored: unknown): ReadSettings {
  const result = readSettings(stored);
  if (result.problems.length > 0)
    reportError(new Error(`settings set back to defaults: ${result.problems.join(', ')}`));
  return result;
}

export const loadSettings = async (): Promise<ReadSettings> => read(await item.getValue());

/** Calls back on every change, from any surface, until `signal` ends. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const stop = item.watch((stored) => onChange(read(stored).settings));
  signal.addEventListener('abort', () => quietly(stop), { once: true });
}

/** Changes one setting, from what is stored now: `change` gets the current value. */
export async function changeSetting<K extends SettingName>(
  name: K,
  change: (now: Settings[K]) => Settings[K],
): Promise<void> {
  const stored = await item.getValue();
  await item.setValue(changeStored(stored, name, change(readSettings(stored).settings[name])));
}
