/**
 * What the reader looked up last: names of entries, newest first, on this device only and in no file of settings. Nothing is kept of when,
 * or of what was typed, and nothing of a private window (`keepsLookUps`, asked before `add`).
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { EntryId } from '../glossary/kinds';
import { quietly } from './report-error';
import type { Settings } from './settings-schema';
import type { Tab } from './tabs';

const ITEM = 'recent';
const MOST = 8;

const list = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(80))),
  v.transform((ids) => ids.slice(0, MOST) as EntryId[]),
);

/** What is stored, or nothing where that is something else. Pure. */
export function readRecent(stored: unknown): readonly EntryId[] {
  const parsed = v.safeParse(list, stored);
  return parsed.success ? parsed.output : [];
}

/** The list once an entry was looked up. Pure. */
export const withRecent = (ids: readonly EntryId[], id: EntryId): readonly EntryId[] =>
  [id, ...ids.filter((other) => other !== id)].slice(0, MOST);

const load = async (): Promise<readonly EntryId[]> => readRecent((await browser.storage.local.get(ITEM))[ITEM]);

/** Whether look-ups made beside a tab are kept, and shown. Without a tab it cannot be told whether the window is private. Pure. */
export const keepsLookUps = ({ recent }: Pick<Settings, 'recent'>, tab: Pick<Tab, 'isPrivate'> | null): boolean =>
  recent && tab !== null && !tab.isPrivate;

export interface RecentLookUps {
  readonly now: readonly EntryId[];
  /** Calls back after each change, from any surface; returns how to stop. */
  subscribe(onChange: () => void): () => void;
  add(id: EntryId): Promise<void>;
}

export const forgetRecent = (): Promise<void> => browser.storage.local.remove(ITEM);

/** Loads them and follows them until `signal` ends. */
export async function recentLookUps(signal: AbortSignal): Promise<RecentLookUps> {
  let now = await load();
  const listeners = new Set<() => void>();
  const onChanged: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area !== 'local' || !(ITEM in changes)) return;
    now = readRecent(changes[ITEM]?.newValue);
    for (const listener of [...listeners]) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => quietly(() => browser.storage.onChanged.removeListener(onChanged)), {
    once: true,
  });
  return {
    get now() {
      return now;
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    async add(id) {
      await browser.storage.local.set({ [ITEM]: withRecent(await load(), id) });
    },
  };
}
