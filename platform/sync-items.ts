/**
 * The reader's settings as items of the browser's sync, and back. One item a setting, so that two browsers that change different
 * ones do not undo each other; lists in parts, since an item holds 8,192 bytes at most, its name and its JSON together (the
 * browsers' `QUOTA_BYTES_PER_ITEM`).
 */
import { DEVICE_SETTINGS, readSettings, SETTING_NAMES, type SettingName, type Settings } from './settings-schema';

const PREFIX = 'settings.';
const LARGEST_PART = 7500;

export type SyncItems = Readonly<Record<string, unknown>>;
type Fields = Partial<Settings>;

export const SYNCED_NAMES = SETTING_NAMES.filter((name) => !DEVICE_SETTINGS.includes(name));

/** Bytes as the browser counts them: of the JSON in UTF-8. */
const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

function partsOf(list: readonly unknown[]): readonly (readonly unknown[])[] {
  const parts: unknown[][] = [[]];
  let size = 2;
  for (const item of list) {
    const more = bytesOf(item) + 1;
    if (size + more > LARGEST_PART) {
      parts.push([]);
      size = 2;
    }
    parts.at(-1)?.push(item);
    size += more;
  }
  return parts;
}

/** @param names only these: what they do not hold has no item. Pure. */
export function toSyncItems(fields: Fields, names: readonly SettingName[] = SYNCED_NAMES): SyncItems {
  const items: Record<string, unknown> = {};
  for (const name of names) {
    const value = fields[name];
    if (value === undefined) continue;
    if (!Array.isArray(value)) items[PREFIX + name] = value;
    else
      partsOf(value).forEach((part, nth) => {
        items[`${PREFIX}${name}.${nth}`] = part;
      });
  }
  return items;
}

/** The setting an item belongs to; null for an item that is none of ours. Pure. */
export function settingOfItem(key: string): SettingName | null {
  const name = key.startsWith(PREFIX) ? key.slice(PREFIX.length).replace(/\.\d+$/, '') : '';
  return SYNCED_NAMES.find((known) => known === name) ?? null;
}

/** What of it is sound; the rest is as if it were not there. Pure. */
export function fromSyncItems(items: SyncItems): Fields {
  const fields: Record<string, unknown> = {};
  for (const name of SYNCED_NAMES) {
    if (Object.hasOwn(items, PREFIX + name)) fields[name] = items[PREFIX + name];
    const list: unknown[] = [];
    let nth = 0;
    for (; Object.hasOwn(items, `${PREFIX}${name}.${nth}`); nth++) {
      const part = items[`${PREFIX}${name}.${nth}`];
      if (Array.isArray(part)) list.push(...part);
    }
    if (nth > 0) fields[name] = list;
  }
  const { settings, problems } = readSettings(fields);
  const sound = Object.keys(fields).filter((name) => !problems.includes(name)) as SettingName[];
  return Object.fromEntries(sound.map((name) => [name, settings[name]]));
}

/** A browser that joins: what the others have set counts, lists are put together, and what only this one has set stays. Pure. */
export function joinFields(own: Fields, others: Fields): Fields {
  const joined: Record<string, unknown> = { ...own, ...others };
  for (const name of SYNCED_NAMES) {
    const [mine, theirs] = [own[name], others[name]];
    if (Array.isArray(mine) && Array.isArray(theirs)) joined[name] = [...new Set([...theirs, ...mine])];
  }
  return joined as Fields;
}
