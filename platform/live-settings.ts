/** The settings as they are now, for a surface that lives on while they change. */
import type { StoredItems } from './early-settings';
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

/**
 * Loads them and follows them until `signal` ends.
 *
 * @param stored what is stored, when that was asked for already
 */
export async function liveSettings(signal: AbortSignal, stored?: Promise<StoredItems>): Promise<LiveSettings> {
  const listeners = new Set<() => void>();
  // One change after the other: each begins with what the one before has stored.
  let last: Promise<void> = Promise.resolve();
  let changed: ReadSettings | undefined;
  // First, so that no change is missed while they are loaded.
  watchSettings((next) => {
    changed = next;
    for (const listener of [...listeners]) listener();
  }, signal);
  const loaded = await loadSettings(stored);
  const now = (): ReadSettings => changed ?? loaded;
  return {
    get now() {
      return now().settings;
    },
    get locked() {
      return now().locked;
    },
    get problems() {
      return now().problems;
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
