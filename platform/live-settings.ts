/** The settings as they are now, for a surface that lives on while they change. */
import { changeSetting, loadSettings, watchSettings } from './settings';
import type { ReadSettings, SettingName, Settings } from './settings-schema';

export interface LiveSettings {
  readonly now: Settings;
  /** Stored fields that cannot be read: none any more once a change has stored sound ones. */
  readonly problems: readonly string[];
  /** What an organisation has set: a change of the reader's own waits until that is lifted. */
  readonly locked: readonly SettingName[];
  /** Calls back after each change; returns how to stop. */
  subscribe(onChange: () => void): () => void;
  change<K extends SettingName>(name: K, change: (now: Settings[K]) => Settings[K]): Promise<void>;
}

/** Loads them and follows them until `signal` ends. */
export async function liveSettings(signal: AbortSignal): Promise<LiveSettings> {
  let read: ReadSettings = await loadSettings();
  const listeners = new Set<() => void>();
  // One change after the other: each begins with what the one before has stored.
  let last: Promise<void> = Promise.resolve();
  watchSettings((changed) => {
    read = changed;
    for (const listener of [...listeners]) listener();
  }, signal);
  return {
    get now() {
      return read.settings;
    },
    get locked() {
      return read.locked;
    },
    get problems() {
      return read.problems;
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    change(name, change) {
      const done = last.then(() => changeSetting(name, change));
      last = done.catch(() => undefined);
      return done;
    },
  };
}
