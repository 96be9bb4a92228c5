import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../platform/settings-schema';
import { fromSyncItems, joinFields, SYNCED_NAMES, settingOfItem, toSyncItems } from '../../../platform/sync-items';

const ids = (...names: string[]) => names as unknown as Settings['known'];
const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe('settings as items of sync', () => {
  test('one item a setting, a list in numbered parts, and only what was set', () => {
    expect(toSyncItems({ level: 'student', known: ids('pain', 'fever') })).toEqual({
      'settings.level': 'student',
      'settings.known.0': ['pain', 'fever'],
    });
  });
  test('what is this browser’s own is NOT sent', () => {
    expect(SYNCED_NAMES).not.toContain('sync');
    expect(toSyncItems({ sync: true })).toEqual({});
    expect(fromSyncItems({ 'settings.sync': true })).toEqual({});
  });
  test('an emptied list is an item: it differs from one nobody set', () => {
    expect(toSyncItems({ sitesOff: [] })).toEqual({ 'settings.sitesOff.0': [] });
    expect(fromSyncItems({ 'settings.sitesOff.0': [] })).toEqual({ sitesOff: [] });
  });
  test('no item is larger than a browser takes, and all come back in order', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,79}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 600 }),
        fc.uniqueArray(word, { maxLength: 200 }),
        (known, sites) => {
          const fields = { known: ids(...known), sitesOff: sites.map((name) => `${name}.müller.example`) };
          const items = toSyncItems(fields);
          for (const [key, value] of Object.entries(items))
            expect(bytes(key) + bytes(JSON.stringify(value))).toBeLessThanOrEqual(8192);
          expect(fromSyncItems(items)).toEqual(fields);
        },
      ),
      { numRuns: 50 },
    );
  });
  test.each([
    ['settings.level', 'level'],
    ['settings.known.12', 'known'],
    ['settings.unheard', null],
    ['settings.sync', null],
    ['known.0', null],
    ['', null],
  ])('%s belongs to %s', (key, name) => {
    expect(settingOfItem(key)).toBe(name);
  });
  test('what is unsound there is left out, the rest is taken', () => {
    expect(
      fromSyncItems({ 'settings.level': 'wizard', 'settings.style': 'wavy', 'settings.known.0': [3], other: 1 }),
    ).toEqual({ style: 'wavy' });
  });
});

describe('a browser that joins', () => {
  test('takes what others have set, keeps what only it has, and puts lists together', () => {
    expect(
      joinFields(
        { level: 'student', print: true, known: ids('pain', 'fever') },
        { level: 'clinician', known: ids('fever', 'gout'), sites: 'chosen' },
      ),
    ).toEqual({ level: 'clinician', print: true, known: ['fever', 'gout', 'pain'], sites: 'chosen' });
  });
  test('of an account that holds nothing loses nothing', () => {
    const own = { level: 'student', known: ids('pain') } as const;
    expect(joinFields(own, fromSyncItems({}))).toEqual(own);
  });
  test('the defaults are no settings', () => {
    expect(toSyncItems({})).toEqual({});
    expect(DEFAULT_SETTINGS.sync).toBe(false);
  });
});
