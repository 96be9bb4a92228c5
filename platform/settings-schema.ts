/**
 * What a reader can set, with defaults, and how a stored value is read. Only what the reader changed is stored; a field that
 * does not read as what it should be falls back to its default alone, and is named.
 */
import * as v from 'valibot';
import { type EntryId, LEVELS } from '../glossary/kinds';
import { LANGUAGE_SETTINGS } from './languages';
import { once } from './once';

/** How long a list may get: a reader's never does, a stranger's file might. */
export const LONGEST_LIST = 5000;

function describeFields() {
  const id = v.pipe(
    v.string(),
    v.maxLength(80),
    v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    v.transform((text) => text as EntryId),
  );
  /** A host name, or `*.` and one: then the hosts under it too. */
  const site = v.pipe(v.string(), v.maxLength(255), v.regex(/^(\*\.)?[^\s/*]+$/));
  const milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5000));
  /** Its length comes first: of a list too long no item is looked at. */
  const listOf = <T>(item: v.GenericSchema<unknown, T>) =>
    v.pipe(
      v.array(v.unknown()),
      v.maxLength(LONGEST_LIST),
      v.array(item),
      v.transform((items) => [...new Set(items)]),
    );
  return {
    /** Of the interface; entries are in English. */
    language: v.picklist(LANGUAGE_SETTINGS),
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
    known: listOf(id),
    /** Where terms are marked unless a list says otherwise. */
    sites: v.picklist(['all', 'chosen']),
    /** Sites where nothing runs, and sites where terms are marked: what names a site most closely counts (sites.ts). */
    sitesOff: listOf(site),
    sitesOn: listOf(site),
    /** Leave out text the page marks as not to be translated. */
    skipUntranslated: v.boolean(),
    /** Keep the marks on paper. */
    print: v.boolean(),
    /** Entries kept at hand in the side panel, in the reader's order. */
    pinned: listOf(id),
    /** The side panel's list of a page: in the order of first mention or of the alphabet; by kind or in one. */
    panelOrder: v.picklist(['page', 'name']),
    panelGrouped: v.boolean(),
    /** The side panel's whole glossary: by letter, by kind, or as the tree of classes. */
    panelGlossary: v.picklist(['name', 'kind', 'class']),
    /** The number of the page's terms on the toolbar's button. */
    badge: v.boolean(),
    /** Keep the settings equal with the reader's other browsers, by the browser's own sync. */
    sync: v.boolean(),
    /** Keep the names of entries looked up last (recent.ts). */
    recent: v.boolean(),
  };
}

/** How each field is read. */
export const settingFields = once(describeFields);
type Fields = ReturnType<typeof describeFields>;

export type Settings = {
  readonly [K in keyof Fields]: Readonly<v.InferOutput<Fields[K]>>;
};
export type SettingName = keyof Settings;

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  level: 'plain',
  style: 'dotted',
  density: 'section',
  colourByKind: false,
  showDelay: 150,
  hideDelay: 300,
  known: [],
  sites: 'all',
  sitesOff: [],
  sitesOn: [],
  skipUntranslated: false,
  print: false,
  pinned: [],
  panelOrder: 'page',
  panelGrouped: false,
  panelGlossary: 'name',
  badge: false,
  sync: false,
  recent: true,
};

/** What is each browser's own: neither synced nor in a file. */
export const DEVICE_SETTINGS: readonly SettingName[] = ['sync'];

export const SETTING_NAMES = Object.keys(DEFAULT_SETTINGS) as readonly SettingName[];

export interface ReadSettings {
  readonly settings: Settings;
  /** Names of stored fields that could not be read (`*` when the whole was something else). Unknown fields are ignored. */
  readonly problems: readonly string[];
  /** Those that an organisation has set: the reader's own wait beneath. */
  readonly locked: readonly SettingName[];
}

/**
 * Pure; never throws.
 * @param managed what an organisation has set; what does not read there is left to the reader
 */
export function readSettings(stored: unknown, managed?: unknown): ReadSettings {
  const own = readFields(stored);
  const theirs = readFields(managed);
  return {
    settings: { ...DEFAULT_SETTINGS, ...own.fields, ...theirs.fields },
    problems: own.problems,
    locked: Object.keys(theirs.fields) as SettingName[],
  };
}

function readFields(stored: unknown): { readonly fields: Partial<Settings>; readonly problems: readonly string[] } {
  const fields: Record<string, unknown> = {};
  const problems: string[] = [];
  if (stored === null || stored === undefined) return { fields, problems };
  if (typeof stored !== 'object' || Array.isArray(stored)) return { fields, problems: ['*'] };
  for (const name of SETTING_NAMES) {
    if (!Object.hasOwn(stored, name)) continue;
    const parsed = v.safeParse(settingFields()[name] as v.GenericSchema, (stored as Record<string, unknown>)[name]);
    if (parsed.success) fields[name] = parsed.output;
    else problems.push(name);
  }
  return { fields, problems };
}

/** What of these differs from the defaults: what is stored, and what a file of settings says. Pure. */
export function withoutDefaults(settings: Settings): Partial<Settings> {
  return Object.fromEntries(
    SETTING_NAMES.filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(DEFAULT_SETTINGS[name])).map(
      (name) => [name, settings[name]],
    ),
  );
}

/** The stored value after one change: nothing that equals its default is kept. Pure. */
export const changeStored = <K extends SettingName>(stored: unknown, name: K, value: Settings[K]): Partial<Settings> =>
  withoutDefaults({ ...readSettings(stored).settings, [name]: value });
