import { describe, expect, test } from 'vitest';
import { mayBeOff } from '../../../platform/early-settings';
import { DEFAULT_SETTINGS, withoutDefaults } from '../../../platform/settings-schema';

describe('whether what is stored may switch a page off', () => {
  test.each([
    ['nothing is stored: no', {}, false],
    ['settings that speak of other things: no', { settings: { level: 'student', known: ['ra'] } }, false],
    ['a site that is off', { settings: { sitesOff: ['example.org'] } }, true],
    ['only chosen sites', { settings: { sites: 'chosen' } }, true],
    ['a site that is on', { settings: { sitesOn: ['example.org'] } }, true],
    ['an organisation’s word', { policy: { sites: 'chosen' } }, true],
    ['what cannot be read is looked at in full', { settings: { sitesOff: 7 } }, true],
    ['no settings at all: no', { settings: 'sitesOff', policy: null }, false],
    ['a list: no', { settings: ['sitesOff'] }, false],
  ])('%s', (_name, items, expected) => {
    expect(mayBeOff(items)).toBe(expected);
  });

  test('whatever differs from the defaults in where terms are marked is seen', () => {
    for (const change of [{ sites: 'chosen' }, { sitesOff: ['example.org'] }, { sitesOn: ['example.org'] }] as const) {
      expect(mayBeOff({ settings: withoutDefaults({ ...DEFAULT_SETTINGS, ...change }) })).toBe(true);
    }
    expect(mayBeOff({ settings: withoutDefaults({ ...DEFAULT_SETTINGS, level: 'clinician' }) })).toBe(false);
  });
});
