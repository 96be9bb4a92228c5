import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Expected, readSettingsFile, writeSettingsFile } from '../../../platform/settings-file';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../../../platform/settings-schema';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readSettingsFile(bytes(text));
const file = (settings: unknown, rest: object = {}): string =>
  JSON.stringify({ format: 'immunogloss-settings', version: 1, settings, ...rest });

describe('a file of settings', () => {
  test('written and read back is what it was, and says only what was set', () => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      style: 'wavy',
      showDelay: 0,
      known: ['pain' as never],
      sites: 'chosen',
      sitesOn: ['*.example.org'],
    };
    const result = read(writeSettingsFile(settings));
    expect(result).toEqual({
      kind: 'sound',
      settings: { style: 'wavy', showDelay: 0, known: ['pain'], sites: 'chosen', sitesOn: ['*.example.org'] },
    });
    expect(readSettings(result.kind === 'sound' && result.settings).settings).toEqual(settings);
  });
  test('of a reader who set nothing is sound', () => {
    expect(read(writeSettingsFile(DEFAULT_SETTINGS))).toEqual({ kind: 'sound', settings: {} });
  });
  test('may begin with a byte order mark', () => {
    expect(read(`\uFEFF${file({ level: 'student' })}`)).toEqual({ kind: 'sound', settings: { level: 'student' } });
  });
  test('may name a thing twice', () => {
    expect(read(file({ known: ['pain', 'pain'] }))).toEqual({ kind: 'sound', settings: { known: ['pain'] } });
  });
});

describe('refused, with what is wrong and where', () => {
  const wrong = (where: string, expected: Expected, found: string) => ({ kind: 'wrong', where, expected, found });
  const notJson = (said: RegExp) => ({ kind: 'not-json', said: expect.stringMatching(said) });
  test.each([
    ['nothing', '', [notJson(/end/)]],
    ['half a file', '{"format":\n "immunogloss-settings",', [notJson(/position 35|line 2/)]],
    ['a comma too many', '{\n  "format": 1,\n}', [notJson(/position 17|line 3/)]],
    ['a list', '[1, 2]', [{ kind: 'not-settings' }]],
    ['null', 'null', [{ kind: 'not-settings' }]],
    ['JSON of something else', '{"name": "x", "version": 1}', [{ kind: 'not-settings' }]],
    ['the bare settings', '{"level": "student"}', [{ kind: 'not-settings' }]],
    ['a format that is inherited', '{"__proto__": {"format": "immunogloss-settings"}}', [{ kind: 'not-settings' }]],
    ['a newer version', file({}, { version: 2, more: 1 }), [{ kind: 'newer', version: '2' }]],
    ['a version that is none', file({}, { version: '1' }), [wrong('version', { kind: 'choice', among: ['1'] }, '"1"')]],
    ['no settings in it', file(undefined), [wrong('settings', { kind: 'settings' }, '–')]],
    ['settings that are a list', file([]), [wrong('settings', { kind: 'settings' }, '[…]')]],
    ['a setting that is none', file({ theme: 'x' }), [{ kind: 'unknown', where: 'settings.theme' }]],
    ['something beside them', file({}, { extra: 1 }), [{ kind: 'unknown', where: 'extra' }]],
    [
      'a prototype among them',
      '{"format": "immunogloss-settings", "version": 1, "settings": {"__proto__": {"level": "student"}, "constructor": 1}}',
      [
        { kind: 'unknown', where: 'settings.__proto__' },
        { kind: 'unknown', where: 'settings.constructor' },
      ],
    ],
    ['a word for a number', file({ showDelay: '150' }), [wrong('settings.showDelay', { kind: 'number' }, '"150"')]],
    ['half of a number', file({ showDelay: 1.5 }), [wrong('settings.showDelay', { kind: 'whole-number' }, '1.5')]],
    [
      'a number too small',
      file({ showDelay: -1 }),
      [wrong('settings.showDelay', { kind: 'at-least', limit: 0 }, '-1')],
    ],
    [
      'a word for a switch',
      file({ print: 'yes' }),
      [wrong('settings.print', { kind: 'choice', among: ['true', 'false'] }, '"yes"')],
    ],
    [
      'a number too large',
      file({ showDelay: 1e9 }),
      [wrong('settings.showDelay', { kind: 'at-most', limit: 5000 }, '1000000000')],
    ],
    [
      'a choice that is none',
      file({ level: 'wizard' }),
      [wrong('settings.level', { kind: 'choice', among: ['plain', 'student', 'clinician'] }, '"wizard"')],
    ],
    ['a list that is none', file({ known: 'all' }), [wrong('settings.known', { kind: 'list' }, '"all"')]],
    [
      'strangers in lists',
      file({ known: ['pain', '<img src=x>', 3], sitesOff: ['ok.org', 'a b', '*'] }),
      [
        wrong('settings.known[1]', { kind: 'entry' }, '"<img src=x>"'),
        wrong('settings.known[2]', { kind: 'text' }, '3'),
        wrong('settings.sitesOff[1]', { kind: 'site' }, '"a b"'),
        wrong('settings.sitesOff[2]', { kind: 'site' }, '"*"'),
      ],
    ],
    [
      'too long a list',
      file({ known: Array(5001).fill('pain') }),
      [wrong('settings.known', { kind: 'at-most', limit: 5000 }, '5001')],
    ],
    [
      'a long stranger, named in short',
      file({ level: 'x'.repeat(1000) }),
      [wrong('settings.level', { kind: 'choice', among: ['plain', 'student', 'clinician'] }, `"${'x'.repeat(39)}…`)],
    ],
  ])('%s', (_, text, faults) => {
    expect(read(text)).toEqual({ kind: 'refused', faults });
  });

  test('a picture', () => {
    expect(readSettingsFile(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe))).toEqual({
      kind: 'refused',
      faults: [{ kind: 'not-text' }],
    });
  });
  test('text in UTF-16', () => {
    const utf16 = new Uint8Array(Uint16Array.from(`\uFEFF${file({})}`, (unit) => unit.charCodeAt(0)).buffer);
    expect(readSettingsFile(utf16)).toEqual({ kind: 'refused', faults: [{ kind: 'not-text' }] });
  });
  test('five megabytes', () => {
    expect(readSettingsFile(new Uint8Array(5_000_000))).toEqual({ kind: 'refused', faults: [{ kind: 'too-big' }] });
  });
  test('five thousand strangers, with no more than twenty named', () => {
    const result = read(file({ known: Array(5000).fill(0) }));
    expect(result.kind === 'refused' && result.faults.length).toBeLessThanOrEqual(20);
  });
  test('a million of them, by their number alone', () => {
    expect(read(file({ known: Array(1_000_000).fill(0) }))).toEqual({
      kind: 'refused',
      faults: [wrong('settings.known', { kind: 'at-most', limit: 5000 }, '1000000')],
    });
  });
  test('brackets without end', () => {
    expect(read('['.repeat(1_000_000)).kind).toBe('refused');
    expect(read(file({}).replace('{}', '['.repeat(50_000) + ']'.repeat(50_000))).kind).toBe('refused');
    expect(read(file({}).replace('{}', `{"known":${'['.repeat(50_000) + ']'.repeat(50_000)}}`)).kind).toBe('refused');
  });
  test('nothing makes it throw, and nothing it takes reads otherwise than it said', () => {
    const value = fc.oneof(
      fc.json(),
      fc.jsonValue().map((settings) => file(settings)),
    );
    fc.assert(
      fc.property(value, (text) => {
        const result = read(text);
        if (result.kind === 'sound') expect(readSettings(result.settings).problems).toEqual([]);
      }),
    );
    fc.assert(fc.property(fc.uint8Array(), (any) => void readSettingsFile(any)));
  });
});
