import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeStored, DEFAULT_SETTINGS, readSettings } from '../../../platform/settings-schema';

describe('reading stored settings', () => {
  test('nothing stored means the defaults', () => {
    expect(readSettings(null)).toEqual({ settings: DEFAULT_SETTINGS, problems: [], locked: [] });
  });
  test('what the reader set is kept', () => {
    expect(readSettings({ level: 'student', known: ['pain'] }).settings).toMatchObject({
      level: 'student',
      known: ['pain'],
      style: 'dotted',
    });
  });
  test.each([
    ['a level that is none', { level: 'expert', style: 'wavy' }, ['level'], { level: 'plain', style: 'wavy' }],
    [
      'a delay that is no number',
      { showDelay: '150', hideDelay: 500 },
      ['showDelay'],
      { showDelay: 150, hideDelay: 500 },
    ],
    [
      'a list with a stranger in it',
      { known: ['ok', '<script>'], level: 'student' },
      ['known'],
      { known: [], level: 'student' },
    ],
    ['a delay out of bounds', { showDelay: -1 }, ['showDelay'], { showDelay: 150 }],
  ])('%s falls back alone, and is named', (_, stored, problems, settings) => {
    const read = readSettings(stored);
    expect(read.problems).toEqual(problems);
    expect(read.settings).toMatchObject(settings);
  });
  test.each([['text'], [42], [[1, 2]], [true]])(
    'something else altogether (%j) is the defaults, and said',
    (stored) => {
      expect(readSettings(stored)).toEqual({ settings: DEFAULT_SETTINGS, problems: ['*'], locked: [] });
    },
  );
  test('fields of a stranger are ignored', () => {
    expect(readSettings({ theme: 'x', __proto__: { level: 'student' } })).toEqual({
      settings: DEFAULT_SETTINGS,
      problems: [],
      locked: [],
    });
  });
  test('nothing that can be stored makes it throw', () => {
    fc.assert(fc.property(fc.anything(), (stored) => void readSettings(stored)));
  });
});

describe('changing one setting', () => {
  test('only what differs from its default is kept', () => {
    expect(changeStored(null, 'level', 'student')).toEqual({ level: 'student' });
    expect(changeStored({ level: 'student' }, 'level', 'plain')).toEqual({});
  });
  test('the others stay', () => {
    expect(changeStored({ style: 'wavy' }, 'known', ['pain' as never])).toEqual({ style: 'wavy', known: ['pain'] });
  });
  test('a corrupt neighbour is dropped and does not stop the change', () => {
    expect(changeStored({ showDelay: 'soon' }, 'level', 'student')).toEqual({ level: 'student' });
  });
});
