/** The page of settings in Chromium: what each control does to a page, and how a setting is found. */
import type { Page } from '@playwright/test';
import { expect, test } from './extension';
import { marksIn, pointAt, settledCount, waitForMark } from './marks';
import { previewed } from './preview';
import { tooltipIsOpen, waitForTooltip } from './tooltip';

const names = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name, marks]) => /^immunogloss-(?!line-)/.test(name) && marks.size > 0)
      .map(([name]) => name)
      .sort(),
  );
const count = async (page: Page): Promise<number> => (await marksIn(page)).length;

test('the popup leads there', async ({ page, context, server, extension }) => {
  await page.goto(`${server.origin}sample-article.html`);
  const popup = await extension.popup(page);
  const opened = context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Settings' }).click();
  const options = await opened;
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('Immunogloss settings');
  await expect(options).toHaveTitle('Settings – Immunogloss');
});

test('look, number and colours change the preview and the page at once', async ({ page, server, extension, noise }) => {
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  const perSection = await settledCount(page);
  const options = await extension.open('options.html');
  expect(await previewed(options)).toHaveLength(9);

  await options.getByRole('radio', { name: 'Wavy line' }).check();
  await expect.poll(() => names(page)).toEqual(['immunogloss-wavy']);
  await options.getByRole('radio', { name: 'Every mention of a term' }).check();
  await expect.poll(() => count(page)).toBeGreaterThan(perSection);
  expect((await previewed(options)).filter((text) => text === 'methotrexate')).toHaveLength(2);
  await options.getByRole('radio', { name: 'The first on the page' }).check();
  await expect.poll(() => count(page)).toBeLessThan(perSection);
  expect((await previewed(options)).filter((text) => text === 'JAK inhibitor')).toHaveLength(1);
  await options.getByRole('checkbox', { name: 'A color for each kind of term' }).check();
  await expect.poll(() => names(page)).toContain('immunogloss-wavy-treatment');
  expect(await names(options)).toContain('immunogloss-wavy-harm');
  await options.getByRole('radio', { name: 'No mark' }).check();
  await expect.poll(() => count(page)).toBe(0);
  await expect.poll(() => previewed(options)).toEqual([]);
  expect(await extension.stored()).toEqual({ style: 'none', density: 'page', colourByKind: true });
  expect(noise.errors).toEqual([]);
});

test('the level is that of the preview and of the tooltip; the delay is waited for', async ({
  page,
  server,
  extension,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  const mark = await waitForMark(page, 'methotrexate');
  const options = await extension.open('options.html');
  const preview = options.locator('.preview-entry p');
  const plain = await preview.textContent();
  await options.getByRole('radio', { name: 'Clinician' }).check();
  await expect(preview).not.toHaveText(plain ?? '');
  const slider = options.getByRole('slider', { name: 'Open after' });
  await slider.focus();
  await slider.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', '2,000 ms');
  await expect.poll(() => extension.stored()).toEqual({ level: 'clinician', showDelay: 2000 });
  await page.bringToFront();
  await pointAt(page, mark);
  await page.waitForTimeout(900);
  expect(await tooltipIsOpen(page)).toBe(false);
  await waitForTooltip(page, 'methotrexate');
});

test('known terms by name; one marked again, all marked again, both taken back', async ({
  page,
  server,
  extension,
}) => {
  await extension.store({ known: ['methotrexate', 'adalimumab', 'a-term-long-gone'] });
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'tofacitinib');
  const marked = async () => (await marksIn(page)).map(({ text }) => text);
  expect(await marked()).not.toContain('methotrexate');
  const options = await extension.open('options.html');
  await options.getByRole('button', { name: 'Mark it again: methotrexate' }).click();
  await waitForMark(page, 'methotrexate');
  // The next in the list has the focus.
  await expect(options.getByRole('button', { name: 'Mark it again: adalimumab' })).toBeFocused();
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(marked).not.toContain('methotrexate');
  await options.getByRole('button', { name: 'Mark all of them again' }).click();
  await waitForMark(page, 'methotrexate');
  await waitForMark(page, 'adalimumab');
  expect(await extension.stored()).toEqual({});
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await extension.stored())?.known).toHaveLength(3);
});

test('shortcuts are the browser’s own, and the way to change them leads there', async ({ context, extension }) => {
  const options = await extension.open('options.html');
  await expect(options.locator('.shortcuts')).toContainText('Go to the next term on the page');
  await expect(options.locator('kbd').first()).toHaveText(/Alt\+Shift\+\w|⌥⇧\w/);
  const opened = context.waitForEvent('page');
  await options.getByRole('button', { name: 'Change them in the browser' }).click();
  expect((await opened).url()).toContain('://extensions/shortcuts');
});

test('search leaves what was meant, by any of its words, and says how much', async ({ extension }) => {
  const options = await extension.open('options.html');
  const search = options.getByRole('searchbox', { name: 'Search the settings' });
  await search.fill('wavy');
  await expect(options.locator('.setting')).toHaveCount(1);
  await expect(options.getByRole('group', { name: 'Look' })).toBeVisible();
  await expect(options.getByRole('status').first()).toHaveText('1 found');
  await search.fill('zebra');
  await expect(options.getByText('No setting is called “zebra”.')).toBeVisible();
  await search.fill('');
  await expect.poll(() => options.locator('.setting').count()).toBeGreaterThan(12);
});
