/** The settings as they are now, for a surface that lives on while they change. */
import { changeSetting, loadSettings, watchSettings } from './settings';
import type { SettingName, Settings } from './settings-schema';

export interface LiveSettings {
  readonly now: Settings;
  /** Stored fields that could not be read when the surface began. */
  readonly problems: readonly string[];
  /** Calls back after each change; returns how to stop. */
  subscribe(onChange: () => void): () => void;
  change<K extends SettingName>(name: K, change: (now: Settings[K]) => Settings[K]): Promise<void>;
}

/** Loads them and follows them until `signal` ends. */
export async function liveSettings(signal: AbortSignal): Promise<LiveSettings> {
  const { settings, problems } = await loadSettings();
  const listeners = new Set<() => void>();
  let now = settings;
  watchSettings((changed) => {
    now = changed;
    for (const listener of [...listeners]) listener();
  }, signal);
  return {
    get now() {
      return now;
    },
    problems,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    change: changeSetting,
  };
}
