/** The popup in Chromium: search, entry, the page's terms, the switches. */
import type { Locator } from '@playwright/test';
import { expect, test } from './extension';
import { marksIn, waitForMark } from './marks';
import { tooltipIsOpen, waitForTooltip } from './tooltip';

/** A jump closes the popup, so that the page is seen: sometimes before the click that did it is over. */
const jump = (term: Locator): Promise<unknown> =>
  Promise.all([
    term.page().waitForEvent('close'),
    term
      .getByRole('button', { name: 'Show on the page' })
      .click()
      .catch(() => undefined),
  ]);

test('opens ready to type; a misspelt name finds the right entry; Enter opens it; Escape-free way back', async ({
  page,
  server,
  extension,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  const popup = await extension.popup(page);
  const field = popup.getByRole('combobox', { name: 'Search the glossary' });
  await expect(field).toBeFocused();
  await popup.keyboard.type('tofacitnib');
  const first = popup.getByRole('option').first();
  await expect(first).toContainText('tofacitinib');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(first.locator('mark').first()).toBeVisible();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('heading', { name: 'tofacitinib', level: 2 })).toBeFocused();
  await expect(popup.locator('.entry-text')).toContainText(/.{40}/);
  await popup.getByRole('button', { name: 'Back' }).click();
  await expect(field).toHaveValue('tofacitnib');
});

test('arrows move through the results, and the field says which is chosen', async ({ page, server, extension }) => {
  await page.goto(`${server.origin}sample-article.html`);
  const popup = await extension.popup(page);
  await popup.keyboard.type('arthritis');
  const options = popup.getByRole('option');
  await expect.poll(() => options.count()).toBeGreaterThan(2);
  await popup.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  const active = await popup.getByRole('combobox').getAttribute('aria-activedescendant');
  expect(active).toBe(await options.nth(1).getAttribute('id'));
  await popup.keyboard.press('ArrowUp');
  await popup.keyboard.press('ArrowUp');
  await expect(options.nth(0)).toHaveAttribute('aria-selected', 'true');
});

test('a brand shows its drug and says so; nonsense says that nothing was found', async ({
  page,
  server,
  extension,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  const popup = await extension.popup(page);
  await popup.keyboard.type('Humira');
  await expect(popup.getByRole('option').first()).toContainText('brand of adalimumab');
  await popup.getByRole('combobox').fill('qqqqqqqq');
  await expect(popup.getByText('Nothing in the glossary for “qqqqqqqq”.')).toBeVisible();
});

test('a name that is only near is a question, and the ending of an unknown medicine is said to be a pattern', async ({
  page,
  server,
  extension,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  const popup = await extension.popup(page);
  const field = popup.getByRole('combobox');
  await field.fill('qwercitinib');
  await expect(popup.getByText('The ending -citinib usually marks one kind of medicine: JAK')).toBeVisible();
  await expect(popup.getByText('A pattern of international names, not an explanation of this one.')).toBeVisible();
  await expect(popup.getByText('Nothing in the glossary for “qwercitinib”.')).toBeVisible();
  await field.fill('tozilumab');
  await expect(popup.getByRole('group', { name: 'Did you mean' }).getByRole('option').first()).toContainText(
    'tocilizumab',
  );
});

test('results can be narrowed to a kind, by keyboard alone', async ({ page, server, extension }) => {
  await page.goto(`${server.origin}sample-article.html`);
  const popup = await extension.popup(page);
  await popup.keyboard.type('arthritis');
  const all = popup.getByRole('radio', { name: /^All \d+/ });
  await expect(all).toBeChecked();
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('Tab');
  await expect(all).toBeFocused();
  const kind = popup.getByRole('radio', { name: /^Score or outcome [1-9]/ });
  for (let step = 0; step < 12 && !(await kind.isChecked()); step++) await popup.keyboard.press('ArrowRight');
  await expect(kind).toBeChecked();
  for (const option of await popup.getByRole('option').all()) await expect(option).toContainText('Score or outcome');
});

test('Escape takes back one thing at a time: the entry, the kind, the words', async ({ page, server, extension }) => {
  await page.goto(`${server.origin}sample-article.html`);
  const popup = await extension.popup(page);
  const field = popup.getByRole('combobox');
  await popup.keyboard.type('arthritis');
  await popup.getByTitle('Condition').click();
  await popup.getByRole('option').nth(1).click();
  await popup.locator('.chip').first().click();
  await expect(popup.getByRole('heading', { level: 2 }).first()).toBeFocused();
  await popup.keyboard.press('Escape');
  await popup.keyboard.press('Escape');
  await expect(field).toHaveValue('arthritis');
  await expect(popup.getByRole('radio', { name: /^Condition/ })).toBeChecked();
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('radio', { name: /^All/ })).toBeChecked();
  await expect(field).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
});

test('the way back from an entry leads to the same place of the list', async ({ page, server, extension }) => {
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  const popup = await extension.popup(page);
  const last = popup.locator('.term-open').last();
  await last.scrollIntoViewIfNeeded();
  const before = await popup.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(50);
  await last.focus();
  await popup.keyboard.press('Enter');
  await popup.getByRole('button', { name: 'Back' }).waitFor();
  expect(await popup.evaluate(() => scrollY)).toBe(0);
  await popup.keyboard.press('Escape');
  await expect(last).toBeFocused();
  expect(Math.abs((await popup.evaluate(() => scrollY)) - before)).toBeLessThan(60);
});

test('what was looked up is there next time, until it is cleared or switched off', async ({
  page,
  server,
  extension,
}) => {
  const kept = () => extension.worker.evaluate(async () => (await chrome.storage.local.get('recent')).recent);
  await page.goto(`${server.origin}sample-article.html`);
  let popup = await extension.popup(page);
  await expect(popup.getByText('Looked up recently')).toBeHidden();
  await popup.keyboard.type('humira');
  await popup.getByRole('option').first().waitFor();
  await popup.keyboard.press('Enter');
  await expect.poll(kept).toEqual(['adalimumab']);
  await popup.close();
  popup = await extension.popup(page);
  const recent = popup.getByRole('region', { name: 'Looked up recently' });
  await recent.getByRole('button', { name: 'adalimumab' }).click();
  await popup.getByRole('heading', { name: 'adalimumab' }).waitFor();
  await popup.keyboard.press('Escape');
  await recent.getByRole('button', { name: 'Clear' }).click();
  await expect(recent).toBeHidden();
  await expect(popup.getByRole('combobox')).toBeFocused();
  expect(await kept()).toBeUndefined();
  await extension.store({ recent: false });
  await popup.reload();
  await popup.getByRole('combobox').fill('humira');
  await popup.getByRole('option').first().click();
  await popup.getByRole('heading', { name: 'adalimumab' }).waitFor();
  await popup.waitForTimeout(200);
  expect(await kept()).toBeUndefined();
});

test('lists the terms of the page with counts, and jumps to the first of one', async ({ page, server, extension }) => {
  await page.setViewportSize({ width: 1000, height: 400 });
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  const popup = await extension.popup(page);
  const term = popup.getByRole('listitem').filter({ hasText: 'hazard ratio' });
  await expect(term).toContainText('1×');
  await expect(popup.getByRole('listitem').filter({ hasText: 'rheumatoid arthritis' })).toContainText(/[5-9]×|1\d×/);
  await jump(term);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
  await waitForTooltip(page, 'hazard ratio');
});

test('terms of frames are counted too, and a jump goes into the frame', async ({ page, extension }) => {
  const { serve } = await import('../fixtures/serve');
  const server = await serve('/nowhere', {
    '/': { body: '<p>Outside: methotrexate.</p><iframe src="/inner" width=600 height=400></iframe>' },
    '/inner': { body: '<p>Inside: adalimumab, and methotrexate again.</p>' },
  });
  await page.goto(server.origin);
  const popup = await extension.popup(page);
  await expect(popup.getByRole('listitem').filter({ hasText: 'methotrexate' })).toContainText('2×');
  await jump(popup.getByRole('listitem').filter({ hasText: 'adalimumab' }));
  const inner = page.frames()[1];
  if (!inner) throw new Error('the frame is missing');
  await expect.poll(() => tooltipIsOpen(inner)).toBe(true);
  server.close();
});

test('a frame that comes while the list is shown is counted, one that goes is not, and a new page takes their place', async ({
  page,
  extension,
}) => {
  const { serve } = await import('../fixtures/serve');
  const server = await serve('/nowhere', {
    '/': { body: '<p>Outside: methotrexate.</p>' },
    '/inner': { body: '<p>Inside: adalimumab, and methotrexate again.</p>' },
    '/next': { body: '<p>Here: baricitinib.</p>' },
  });
  await page.goto(server.origin);
  const popup = await extension.popup(page);
  const methotrexate = popup.getByRole('listitem').filter({ hasText: 'methotrexate' });
  await expect(methotrexate).toContainText('1×');
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = '/inner';
    document.body.append(frame);
  });
  await expect(methotrexate).toContainText('2×');
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>Another: golimumab.</p>';
    document.body.append(frame);
  });
  await expect(popup.getByRole('listitem').filter({ hasText: 'golimumab' })).toContainText('1×');
  await expect(methotrexate).toContainText('1×');
  await page.goto(`${server.origin}next`);
  await expect(popup.getByRole('listitem')).toHaveCount(1);
  await expect(popup.getByRole('listitem')).toContainText('baricitinib');
  server.close();
});

test('the site can be switched off and on: off means no mark and no answer', async ({ page, server, extension }) => {
  await page.goto(`${server.origin}sample-article.html`);
  const mark = await waitForMark(page, 'methotrexate');
  const popup = await extension.popup(page);
  const toggle = popup.getByRole('checkbox', { name: 'Mark terms on 127.0.0.1' });
  await expect(toggle).toBeChecked();
  await toggle.click();
  await expect(popup.getByText('Off on this site.')).toBeVisible();
  await expect.poll(async () => (await marksIn(page)).length).toBe(0);
  await page.mouse.move(mark.x - 20, mark.y + 30);
  await page.mouse.move(mark.x, mark.y, { steps: 4 });
  await page.waitForTimeout(600);
  expect(await tooltipIsOpen(page)).toBe(false);
  expect(await extension.stored()).toEqual({ sitesOff: ['127.0.0.1'] });
  await page.reload();
  await page.waitForTimeout(500);
  expect(await marksIn(page)).toEqual([]);
  await toggle.click();
  await waitForMark(page, 'methotrexate');
});

test('the level chosen here is the level of the tooltip there', async ({ page, server, extension }) => {
  await page.goto(`${server.origin}sample-article.html`);
  const popup = await extension.popup(page);
  await popup.getByText('Clinician').click();
  await expect.poll(() => extension.stored()).toEqual({ level: 'clinician' });
  await popup.keyboard.press('Tab');
  await popup.getByRole('combobox').fill('methotrexate');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('radio', { name: 'Clinician' })).toBeChecked();
});

test('on a page where no extension may run it says so, and search still works', async ({ page, extension }) => {
  await page.goto('chrome://version');
  const popup = await extension.popup(page);
  await expect(popup.getByText('Browsers do not let extensions run on this page.')).toBeVisible();
  await popup.getByRole('combobox').fill('olumiant');
  await expect(popup.getByRole('option').first()).toContainText('baricitinib');
});

test('corrupt settings fall back field by field; the popup names what was set back', async ({
  page,
  server,
  extension,
}) => {
  await extension.store({ level: 'wizard', style: 'wavy', known: 'all', stranger: 1 });
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  expect(await page.evaluate(() => [...CSS.highlights.keys()].join())).toContain('wavy');
  const popup = await extension.popup(page);
  const warning = popup.getByText('were set back: level, known');
  await expect(warning).toBeVisible();
  await popup.getByText('Student').click();
  await expect.poll(() => extension.stored()).toEqual({ level: 'student', style: 'wavy' });
  await expect(warning).toBeHidden();
});

test('settings that are something else altogether do no harm', async ({ page, server, extension, noise }) => {
  await extension.store([1, 'two', null]);
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  expect(noise.errors.every((error) => error.includes('settings set back to defaults'))).toBe(true);
});
