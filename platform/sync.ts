/**
 * Keeps the settings equal with the reader's other browsers through the browser's own sync, where the reader chose so. The
 * settings themselves stay in local storage: every surface reads them there, and where sync fails nothing is lost.
 */
import { browser } from 'wxt/browser';
import { reportError } from './report-error';
import { replaceSettings, storedPolicy, storedSettings } from './settings';
import { readSettings, type SettingName, type Settings, withoutDefaults } from './settings-schema';
import { fromSyncItems, joinFields, SYNCED_NAMES, settingOfItem, toSyncItems } from './sync-items';

/** In local storage: what the browser said when it last refused. */
const PROBLEM = 'syncProblem';

const isOn = (stored: unknown, policy: unknown): boolean => readSettings(stored, policy).settings.sync;
const ownFields = (stored: unknown): Partial<Settings> => withoutDefaults(readSettings(stored).settings);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Background: from here on. */
export function followSync(): void {
  if (!hasSync()) return;
  let last: Promise<unknown> = Promise.resolve();
  // One after the other: each begins with what the one before has stored.
  const queue = (work: () => Promise<void>): void => {
    last = last
      .then(work)
      .then(() => tellProblem(null), tellProblem)
      .catch(reportError);
  };
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && (changes.settings || changes.policy))
      queue(async () => {
        const [stored, policy] = [await storedSettings(), await storedPolicy()];
        if (!isOn(stored, policy)) return;
        const before = changes.settings ? changes.settings.oldValue : stored;
        if (!isOn(before, changes.policy ? changes.policy.oldValue : policy)) return join();
        const [then, now] = [ownFields(before), ownFields(stored)];
        return send(SYNCED_NAMES.filter((name) => !same(then[name], now[name])));
      });
    if (area === 'sync') queue(() => receive(new Set(Object.keys(changes).flatMap((key) => settingOfItem(key) ?? []))));
  });
  browser.runtime.onStartup.addListener(() => queue(() => receive(new Set())));
}

/** Whether this browser has a sync to offer. */
export const hasSync = (): boolean => (browser.storage as Partial<typeof browser.storage>).sync !== undefined;

/** What the browser said when sync last failed, now and on each change until `signal` ends; null when it did not. */
export async function watchSyncProblem(tell: (problem: string | null) => void, signal: AbortSignal): Promise<void> {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && PROBLEM in changes) lastProblem().then(tell).catch(reportError);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
  tell(await lastProblem());
}

const lastProblem = async (): Promise<string | null> => {
  const problem: unknown = (await browser.storage.local.get(PROBLEM))[PROBLEM];
  return typeof problem === 'string' ? problem : null;
};

async function tellProblem(error: unknown): Promise<void> {
  const before = await lastProblem();
  const now = error === null ? null : error instanceof Error ? error.message : String(error);
  if (now === before) return;
  if (now === null) await browser.storage.local.remove(PROBLEM);
  else await browser.storage.local.set({ [PROBLEM]: now });
}

async function join(): Promise<void> {
  const stored = await storedSettings();
  const fields = joinFields(ownFields(stored), fromSyncItems(await browser.storage.sync.get(null)));
  if (!same(fields, ownFields(stored))) await replaceSettings(withoutDefaults(readSettings(fields).settings));
  await send(SYNCED_NAMES);
}

/** Puts these settings of ours in place of what sync holds of them. */
async function send(names: readonly SettingName[]): Promise<void> {
  const held = await browser.storage.sync.get(null);
  const wanted = toSyncItems(ownFields(await storedSettings()), names);
  const changed = Object.entries(wanted).filter(([key, value]) => !same(held[key], value));
  const gone = Object.keys(held).filter((key) => {
    const name = settingOfItem(key);
    return name !== null && names.includes(name) && !Object.hasOwn(wanted, key);
  });
  if (changed.length > 0) await browser.storage.sync.set(Object.fromEntries(changed));
  if (gone.length > 0) await browser.storage.sync.remove(gone);
}

/**
 * Takes what sync holds. @param changed settings that are known to have changed there: those it holds no more go back to their
 * defaults here too; without that knowledge an empty sync (a new account) takes nothing away
 */
async function receive(changed: ReadonlySet<SettingName>): Promise<void> {
  const stored = await storedSettings();
  if (!isOn(stored, await storedPolicy())) return;
  const items = await browser.storage.sync.get(null);
  const fields: Record<string, unknown> = { ...ownFields(stored), ...fromSyncItems(items) };
  const held = new Set(Object.keys(items).map(settingOfItem));
  for (const name of changed) if (!held.has(name)) delete fields[name];
  const next = withoutDefaults(readSettings(fields).settings);
  if (!same(next, ownFields(stored))) await replaceSettings(next);
}
