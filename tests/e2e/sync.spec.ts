/** Settings kept equal with other browsers: what another browser would do is done to the browser's sync by hand. */
import { type Extension, expect, test } from './extension';

const synced = (extension: Extension): Promise<Record<string, unknown>> =>
  extension.worker.evaluate(() => chrome.storage.sync.get(null) as Promise<Record<string, unknown>>);
const fromElsewhere = (extension: Extension, items: Record<string, unknown>): Promise<void> =>
  extension.worker.evaluate((there) => chrome.storage.sync.set(there), items);

test('nothing is handed to sync until the reader says so', async ({ extension }) => {
  await extension.store({ level: 'student', known: ['pain'] });
  await fromElsewhere(extension, { 'settings.level': 'clinician' });
  await new Promise((wait) => setTimeout(wait, 500));
  expect(await synced(extension)).toEqual({ 'settings.level': 'clinician' });
  expect(await extension.stored()).toEqual({ level: 'student', known: ['pain'] });
});

test('a browser that joins takes what is there and gives what it has; changes go both ways', async ({ extension }) => {
  await extension.store({ level: 'student', known: ['pain'], print: true });
  await fromElsewhere(extension, { 'settings.level': 'clinician', 'settings.known.0': ['gout'] });
  const options = await extension.open('options.html');
  await options.getByRole('checkbox', { name: 'Keep my settings the same' }).check();
  await expect
    .poll(() => extension.stored())
    .toEqual({ level: 'clinician', known: ['gout', 'pain'], print: true, sync: true });
  await expect
    .poll(() => synced(extension))
    .toEqual({ 'settings.level': 'clinician', 'settings.known.0': ['gout', 'pain'], 'settings.print': true });

  await options.getByRole('radio', { name: 'Wavy line' }).check();
  await expect.poll(() => synced(extension)).toMatchObject({ 'settings.style': 'wavy' });
  await fromElsewhere(extension, { 'settings.style': 'solid' });
  await expect(options.getByRole('radio', { name: 'Solid line' })).toBeChecked();
  await extension.worker.evaluate(() => chrome.storage.sync.remove('settings.print'));
  await expect
    .poll(() => extension.stored())
    .toEqual({ level: 'clinician', known: ['gout', 'pain'], style: 'solid', sync: true });

  await options.getByRole('checkbox', { name: 'Keep my settings the same' }).uncheck();
  await options.getByRole('radio', { name: 'Tint' }).check();
  await expect.poll(() => extension.stored()).toMatchObject({ style: 'tint' });
  expect(await synced(extension)).toMatchObject({ 'settings.style': 'solid' });
});

test('what does not fit stays here, and the page of settings says so', async ({ extension }) => {
  const known = Array.from({ length: 4000 }, (_, i) => `a-term-nobody-has-heard-of-in-this-house-${i}`);
  await extension.store({ known, sync: true });
  const options = await extension.open('options.html');
  await expect(options.getByRole('alert').filter({ hasText: 'could not sync' })).toContainText(/quota/i);
  expect((await extension.stored())?.known).toHaveLength(4000);
  await extension.store({ known: ['pain'], sync: true });
  await expect(options.getByRole('alert').filter({ hasText: 'could not sync' })).toHaveCount(0);
});

test('what is unsound there changes nothing here', async ({ extension }) => {
  await extension.store({ level: 'student', sync: true });
  await expect.poll(() => synced(extension)).toEqual({ 'settings.level': 'student' });
  await fromElsewhere(extension, { 'settings.level': { evil: true }, 'settings.style': 'wavy', stray: 1 });
  await expect.poll(() => extension.stored()).toEqual({ level: 'student', style: 'wavy', sync: true });
});
