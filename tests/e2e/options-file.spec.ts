/** Settings as a whole: saved to a file and loaded, refused, reset, and set back where they are corrupt. */
import { readFile } from 'node:fs/promises';
import { expect, test } from './extension';

test('saved, reset, loaded: all is as it was; and the reset can be undone', async ({ extension }) => {
  const set = { level: 'student', style: 'tint', hideDelay: 0, known: ['pain'], sitesOff: ['*.example.org'] };
  await extension.store(set);
  const options = await extension.open('options.html');
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Save to a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('immunogloss-settings.json');
  const file = await download.path();
  expect(JSON.parse(await readFile(file, 'utf8')).settings).toEqual(set);
  await options.getByRole('button', { name: 'Reset all settings' }).click();
  await expect.poll(() => extension.stored()).toBeUndefined();
  await expect(options.getByRole('radio', { name: 'Plain' })).toBeChecked();
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => extension.stored()).toEqual(set);
  await options.getByRole('button', { name: 'Reset all settings' }).click();
  await expect.poll(() => extension.stored()).toBeUndefined();
  await options.locator('input[type=file]').setInputFiles(file);
  await expect.poll(() => extension.stored()).toEqual(set);
  await expect(options.getByRole('radio', { name: 'Tint' })).toBeChecked();
});

test('a bad file is refused with what is wrong and where, and nothing changes', async ({ extension, noise }) => {
  const set = { level: 'student', known: ['pain'] };
  await extension.store(set);
  const options = await extension.open('options.html');
  const load = (name: string, content: string | Buffer) =>
    options.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
  const refusal = options.locator('.refusal');
  await load(
    'mine.json',
    '{"format":"immunogloss-settings","version":1,"settings":{"style":"wavy","level":"wizard","known":["ok","<b>"],"__proto__":{"print":true}}}',
  );
  await expect(refusal).toContainText('mine.json was not used, and nothing has changed:');
  await expect(refusal.getByRole('listitem')).toHaveText([
    'settings.__proto__ is not a setting.',
    'settings.level: expected plain, student, or clinician, found "wizard".',
    'settings.known[1]: "<b>" is not the name of an entry, such as rheumatoid-arthritis.',
  ]);
  await load('photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]));
  await expect(refusal).toContainText('not a text file');
  await load('half.json', '{"format": ');
  await expect(refusal).toContainText('not sound JSON');
  await load('newer.json', '{"format":"immunogloss-settings","version":9,"settings":{}}');
  await expect(refusal).toContainText('A newer Immunogloss made it');
  expect(await extension.stored()).toEqual(set);
  await load('sound.json', '{"format":"immunogloss-settings","version":1,"settings":{"style":"wavy"}}');
  await expect(refusal).toHaveCount(0);
  await expect.poll(() => extension.stored()).toEqual({ style: 'wavy' });
  expect(noise.errors).toEqual([]);
});

test('corrupt settings are named; a reset that follows can still be undone to the last byte', async ({ extension }) => {
  const corrupt = { level: 'wizard', style: 'wavy', known: 'all', stranger: 1 };
  await extension.store(corrupt);
  const options = await extension.open('options.html');
  await expect(options.getByText('were set back: level, known')).toBeVisible();
  await expect(options.getByRole('radio', { name: 'Wavy line' })).toBeChecked();
  await options.getByRole('button', { name: 'Reset all settings' }).click();
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => extension.stored()).toEqual(corrupt);
});
