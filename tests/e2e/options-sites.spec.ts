/** Where terms are marked, as the page of settings has it: sites off, sites on, only on chosen ones. */
import type { Page } from '@playwright/test';
import { serve } from '../fixtures/serve';
import { expect, test } from './extension';
import { marksIn, waitForMark } from './marks';

const count = async (page: Page): Promise<number> => (await marksIn(page)).length;

test('a pattern switches a site off, a closer name switches it on again, each can be taken back', async ({
  page,
  extension,
}) => {
  const server = await serve('/nowhere', { '/': { body: '<p>People take methotrexate.</p>' } });
  const site = `http://a.plain.test:${new URL(server.origin).port}/`;
  await page.goto(site);
  await waitForMark(page, 'methotrexate');
  const options = await extension.open('options.html');
  const off = options.getByRole('textbox', { name: 'Site to switch off' });
  await off.fill('two words');
  await off.press('Enter');
  await expect(options.getByRole('alert').filter({ hasText: '“two words” is no site.' })).toBeVisible();
  expect(await extension.stored()).toBeUndefined();
  await off.fill('*.plain.test');
  await off.press('Enter');
  await expect.poll(() => count(page)).toBe(0);
  await expect(off).toHaveValue('');
  const on = options.getByRole('textbox', { name: 'Site to switch on' });
  await on.fill(site);
  await on.press('Enter');
  await waitForMark(page, 'methotrexate');
  expect(await extension.stored()).toEqual({ sitesOff: ['*.plain.test'], sitesOn: ['a.plain.test'] });
  await options.getByRole('button', { name: 'Remove: a.plain.test' }).click();
  await expect(on).toBeFocused();
  await expect.poll(() => count(page)).toBe(0);
  await options.getByRole('button', { name: 'Undo' }).click();
  await waitForMark(page, 'methotrexate');
  server.close();
});

test('only on chosen sites: nothing elsewhere, and the popup’s switch chooses one', async ({
  page,
  server,
  extension,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  const options = await extension.open('options.html');
  await options.getByRole('radio', { name: 'Only on sites I choose' }).check();
  await expect.poll(() => count(page)).toBe(0);
  await page.reload();
  await page.waitForTimeout(500);
  expect(await count(page)).toBe(0);
  const popup = await extension.popup(page);
  const toggle = popup.getByRole('checkbox', { name: 'Mark terms on 127.0.0.1' });
  await expect(toggle).not.toBeChecked();
  await toggle.click();
  await waitForMark(page, 'methotrexate');
  await expect.poll(() => extension.stored()).toEqual({ sites: 'chosen', sitesOn: ['127.0.0.1'] });
  await expect(options.getByRole('list', { name: 'Switched on' })).toContainText('127.0.0.1');
});

test('a frame goes by the page it is in', async ({ page, extension }) => {
  const server = await serve('/nowhere', {
    '/': {
      body: `<p>Outside: methotrexate.</p><iframe></iframe>
        <script>document.querySelector('iframe').src = 'http://plain.test:' + location.port + '/inner'</script>`,
    },
    '/inner': { body: '<p>Inside: adalimumab.</p>' },
  });
  await extension.store({ sites: 'chosen', sitesOn: ['127.0.0.1'] });
  await page.goto(server.origin);
  await waitForMark(page, 'methotrexate');
  const inner = page.frames()[1];
  if (!inner) throw new Error('the frame is missing');
  await waitForMark(inner, 'adalimumab');
  await extension.store({ sites: 'chosen', sitesOn: ['plain.test'] });
  await expect.poll(() => count(page)).toBe(0);
  await expect.poll(async () => (await marksIn(inner)).length).toBe(0);
  server.close();
});
