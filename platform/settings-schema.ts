/**
 * What a reader can set, with defaults, and how a stored value is read. Only what the reader changed is stored; a field that
 * does not read as what it should be falls back to its default alone, and is named.
 */
import * as v from 'valibot';
import { type EntryId, LEVELS } from '../glossary/kinds';

const id = v.pipe(
  v.string(),
  v.maxLength(80),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  v.transform((text) => text as EntryId),
);
const host = v.pipe(v.string(), v.minLength(1), v.maxLength(253));
const milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5000));

const FIELDS = {
  level: v.picklist(LEVELS),
  /** How a term is marked. */
  style: v.picklist(['dotted', 'solid', 'wavy', 'tint', 'none']),
  /** Which occurrences are marked: every one, the first of each term in a section, the first on the page. */
  density: v.picklist(['every', 'section', 'page']),
  colourByKind: v.boolean(),
  /** From the pointer's rest on a term to its tooltip, and from leaving to its going, in milliseconds. */
  showDelay: milliseconds,
  hideDelay: milliseconds,
  /** Terms the reader knows: never marked. */
  known: v.pipe(v.array(id), v.maxLength(5000)),
  /** Host names of pages where nothing runs. */
  sitesOff: v.pipe(v.array(host), v.maxLength(5000)),
};

export type Settings = { readonly [K in keyof typeof FIELDS]: Readonly<v.InferOutput<(typeof FIELDS)[K]>> };
export type SettingName = keyof Settings;

export const DEFAULT_SETTINGS: Settings = {
  level: 'plain',
  style: 'dotted',
  density: 'section',
  colourByKind: false,
  showDelay: 150,
  hideDelay: 300,
  known: [],
  sitesOff: [],
};

export interface ReadSettings {
  readonly settings: Settings;
  /** Names of stored fields that could not be read (`*` when the whole was something else). Unknown fields are ignored. */
  readonly problems: readonly string[];
}

/** Pure; never throws. */
export function readSettings(stored: unknown): ReadSettings {
  if (stored === null || stored === undefined) return { settings: DEFAULT_SETTINGS, problems: [] };
  if (typeof stored !== 'object' || Array.isArray(stored)) return { settings: DEFAULT_SETTINGS, problems: ['*'] };
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  const problems: string[] = [];
  for (const [name, schema] of Object.entries(FIELDS)) {
    if (!Object.hasOwn(stored, name)) continue;
    const parsed = v.safeParse(schema as v.GenericSchema, (stored as Record<string, unknown>)[name]);
    if (parsed.success) settings[name] = parsed.output;
    else problems.push(name);
  }
  return { settings: settings as unknown as Settings, problems };
}

/** The stored value after one change: nothing that equals its default is kept. Pure. */
export function changeStored<K extends SettingName>(
  stored: unknown,
  name: K,
  value: Settings[K],
): Record<string, unknown> {
  const { settings, problems } = readSettings(stored);
  const next: Record<string, unknown> = {};
  for (const key of Object.keys(FIELDS) as SettingName[]) {
    const chosen = key === name ? value : settings[key];
    if (!problems.includes(key) || key === name)
      if (JSON.stringify(chosen) !== JSON.stringify(DEFAULT_SETTINGS[key])) next[key] = chosen;
  }
  return next;
}
