import { describe, expect, test } from 'vitest';
import type { EntryId } from '../../../glossary/kinds';
import { keepsLookUps, readRecent, withRecent } from '../../../platform/recent';

const ids = (text: string): EntryId[] => text.split(' ') as EntryId[];
const [f = '' as EntryId, nine = '' as EntryId] = ids('f nine');

describe('recent look-ups', () => {
  test('the newest comes first, each once, eight in all', () => {
    expect(withRecent(ids('a b c'), f)).toEqual(ids('f a b c'));
    expect(withRecent(ids('a f c'), f)).toEqual(ids('f a c'));
    expect(withRecent(ids('1 2 3 4 5 6 7 8'), nine)).toEqual(ids('nine 1 2 3 4 5 6 7'));
  });

  test.each([undefined, null, 'a', { 0: 'a' }, [1], [['a']], ['x'.repeat(81)]])(
    'what is stored as %j is none',
    (stored) => {
      expect(readRecent(stored)).toEqual([]);
    },
  );

  test('a list too long is cut', () => {
    expect(readRecent(ids('1 2 3 4 5 6 7 8 9'))).toHaveLength(8);
  });

  test.each([
    ['an ordinary window', true, { isPrivate: false }, true],
    ['a private window', true, { isPrivate: true }, false],
    ['a window that cannot be told', true, null, false],
    ['an ordinary window, where the reader does not want it', false, { isPrivate: false }, false],
  ] as const)('%s: kept or not', (_case, recent, tab, isKept) => {
    expect(keepsLookUps({ recent }, tab)).toBe(isKept);
  });
});
