/**
 * The reader's settings as a file, and such a file read back. A file is somebody else's until it is checked: all that is wrong with it is
 * named, with its place, and nothing of it is used unless all of it is sound.
 */
import * as v from 'valibot';
import {
  DEVICE_SETTINGS,
  SETTING_NAMES,
  type SettingName,
  type Settings,
  settingFields,
  withoutDefaults,
} from './settings-schema';

const FORMAT = 'immunogloss-settings';
/** Goes up when a setting changes its meaning, not when one is added. */
const VERSION = 1;
/** Bytes: more than the longest lists take. */
const LONGEST_FILE = 4_000_000;
/** Faults named of one file: who made it needs no more. */
const MOST_FAULTS = 20;

export type SettingsFault =
  | { readonly kind: 'too-big' | 'not-text' | 'not-settings' }
  /** `said`: what is wrong and where, in the browser's words. */
  | { readonly kind: 'not-json'; readonly said: string }
  | { readonly kind: 'newer'; readonly version: string }
  | { readonly kind: 'unknown'; readonly where: string }
  | { readonly kind: 'wrong'; readonly where: string; readonly expected: Expected; readonly found: string };

/** What should stand in a place, for the page to say in the reader's language. Choices are words of the file, the same in every language. */
export type Expected =
  | { readonly kind: 'text' | 'number' | 'whole-number' | 'list' | 'settings' }
  | { readonly kind: 'entry' }
  | { readonly kind: 'site' }
  | { readonly kind: 'choice'; readonly among: readonly string[] }
  | { readonly kind: 'at-least' | 'at-most'; readonly limit: number };

export type SettingsFile =
  | { readonly kind: 'sound'; readonly settings: Partial<Settings> }
  | { readonly kind: 'refused'; readonly faults: readonly SettingsFault[] };

const FILED_NAMES = SETTING_NAMES.filter((name) => !DEVICE_SETTINGS.includes(name));

/** Only what the reader set, in the order of the schema. */
export function writeSettingsFile(settings: Settings): string {
  const set = withoutDefaults(settings);
  const filed = Object.fromEntries(FILED_NAMES.map((name) => [name, set[name]]));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings: filed }, null, 2)}\n`;
}

/** Pure; never throws. */
export function readSettingsFile(bytes: Uint8Array): SettingsFile {
  if (bytes.length > LONGEST_FILE) return refused({ kind: 'too-big' });
  let text: string;
  try {
    // Takes a byte order mark off by itself.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused({ kind: 'not-text' });
  }
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return refused({ kind: 'not-json', said: shorten(error instanceof Error ? error.message : '', 200) });
  }
  return readParsed(file);
}

const refused = (...faults: readonly SettingsFault[]): SettingsFile => ({ kind: 'refused', faults });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readParsed(file: unknown): SettingsFile {
  if (!isRecord(file) || !Object.hasOwn(file, 'format') || file.format !== FORMAT)
    return refused({ kind: 'not-settings' });
  const { version } = file;
  if (typeof version === 'number' && version > VERSION) return refused({ kind: 'newer', version: String(version) });
  const faults: SettingsFault[] = [];
  if (version !== VERSION) faults.push(wrong('version', { kind: 'choice', among: [String(VERSION)] }, version));
  for (const key of Object.keys(file))
    if (!['format', 'version', 'settings'].includes(key)) faults.push({ kind: 'unknown', where: shorten(key) });
  const { settings } = file;
  if (!isRecord(settings)) return refused(...faults, wrong('settings', { kind: 'settings' }, settings));
  // Own keys only: JSON can carry a key `__proto__`, which is a name like any other here.
  for (const key of Object.keys(settings))
    if (!FILED_NAMES.includes(key as SettingName)) faults.push({ kind: 'unknown', where: `settings.${shorten(key)}` });
  const sound: Record<string, unknown> = {};
  for (const name of FILED_NAMES) {
    if (!Object.hasOwn(settings, name)) continue;
    const parsed = v.safeParse(settingFields()[name] as v.GenericSchema, settings[name]);
    if (parsed.success) sound[name] = parsed.output;
    else faults.push(...parsed.issues.slice(0, MOST_FAULTS).map((issue) => faultOf(name, issue)));
  }
  if (faults.length > 0) return refused(...faults.slice(0, MOST_FAULTS));
  return { kind: 'sound', settings: sound as Partial<Settings> };
}

function faultOf(name: SettingName, issue: v.BaseIssue<unknown>): SettingsFault {
  const path = (issue.path ?? []).map(({ key }) => `[${String(key)}]`).join('');
  const expected = expectedOf(name, issue);
  // What a checker of lengths was given is the length.
  return wrong(`settings.${name}${path}`, expected, issue.type === 'max_length' ? Number(issue.received) : issue.input);
}

function expectedOf(name: SettingName, { type, expected, requirement }: v.BaseIssue<unknown>): Expected {
  switch (type) {
    case 'regex':
      return { kind: name === 'known' || name === 'pinned' ? 'entry' : 'site' };
    case 'picklist':
      return { kind: 'choice', among: (expected ?? '').replaceAll(/["()]/g, '').split(' | ') };
    case 'min_value':
      return { kind: 'at-least', limit: Number(requirement) };
    case 'max_value':
    case 'max_length':
      return { kind: 'at-most', limit: Number(requirement) };
    case 'integer':
      return { kind: 'whole-number' };
    case 'number':
      return { kind: 'number' };
    case 'boolean':
      return { kind: 'choice', among: ['true', 'false'] };
    case 'array':
      return { kind: 'list' };
    default:
      return { kind: 'text' };
  }
}

const wrong = (where: string, expected: Expected, found: unknown): SettingsFault => ({
  kind: 'wrong',
  where,
  expected,
  found: shorten(inShort(found)),
});

/** Not what is in it: that may be nested without end. */
const inShort = (found: unknown): string =>
  Array.isArray(found) ? '[…]' : isRecord(found) ? '{…}' : (JSON.stringify(found) ?? '–');

const shorten = (text: string, length = 40): string => (text.length > length ? `${text.slice(0, length)}…` : text);
