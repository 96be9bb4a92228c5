/** The schema that an organisation's policy is checked by, held against the one that settings are read by. */
import { expect, test } from 'vitest';
import schema from '../../../platform/managed-schema.json';
import { DEFAULT_SETTINGS, readSettings, SETTING_NAMES } from '../../../platform/settings-schema';

test('each setting can be managed, and nothing else', () => {
  expect(Object.keys(schema.properties)).toEqual(SETTING_NAMES);
});

test('each choice it offers is one that is understood', () => {
  for (const [name, property] of Object.entries(schema.properties))
    for (const choice of 'enum' in property ? property.enum : [])
      expect(readSettings(null, { [name]: choice }).locked).toEqual([name]);
});

test('what is managed stands before what the reader set, and is locked', () => {
  const read = readSettings({ level: 'student', style: 'wavy' }, { level: 'clinician', sitesOff: ['*.example.org'] });
  expect(read.settings).toEqual({
    ...DEFAULT_SETTINGS,
    level: 'clinician',
    style: 'wavy',
    sitesOff: ['*.example.org'],
  });
  expect(read.locked).toEqual(['level', 'sitesOff']);
});

test('what cannot be read of it is left to the reader', () => {
  expect(readSettings({ level: 'student' }, { level: 'wizard', print: 1 })).toEqual({
    settings: { ...DEFAULT_SETTINGS, level: 'student' },
    problems: [],
    locked: [],
  });
});
