import { expect, test } from 'vitest';
import type { EntryId } from '../../../glossary/kinds';
import { rememberEntries } from '../../../platform/entry-source';

const id = (name: string): EntryId => name as EntryId;

test('the same entry is asked for once', async () => {
  const asked: string[] = [];
  const get = rememberEntries(async (wanted) => {
    asked.push(wanted);
    return null;
  });
  await Promise.all([get(id('a')), get(id('a')), get(id('b'))]);
  expect(asked).toEqual(['a', 'b']);
});

test('a failed answer is not kept', async () => {
  let fails = true;
  const get = rememberEntries(async () => {
    if (fails) throw new Error('asleep');
    return null;
  });
  await expect(get(id('a'))).rejects.toThrow('asleep');
  fails = false;
  await expect(get(id('a'))).resolves.toBeNull();
});

test('a page that looks many terms up does not keep them all', async () => {
  const asked: string[] = [];
  const get = rememberEntries(async (wanted) => {
    asked.push(wanted);
    return null;
  });
  for (let i = 0; i < 100; i++) await get(id(`entry-${i}`));
  await get(id('entry-99'));
  await get(id('entry-0'));
  expect(asked).toHaveLength(101);
});
