/** The page of settings in Chromium: what each control does to a page, and what the page itself must be. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { serve } from '../fixtures/serve';
import { type Extension, expect, test } from './extension';
import { marksIn, pointAt, settledCount, waitForMark } from './marks';
import { tooltipIsOpen, waitForTooltip } from './tooltip';

async function openOptions(context: BrowserContext, extension: Extension): Promise<Page> {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  await options.getByRole('heading', { level: 1 }).waitFor();
  return options;
}

const names = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name, marks]) => name.startsWith('immunogloss') && marks.size > 0)
      .map(([name]) => name)
      .sort(),
  );
const count = async (page: Page): Promise<number> => (await marksIn(page)).length;
/** What the preview shows as marked. */
const previewed = (options: Page): Promise<string[]> =>
  options.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((marks) => [...marks])
      .filter(({ startContainer }) => startContainer.parentElement?.closest('.preview-page'))
      .map(({ startContainer }) => startContainer.nodeValue ?? ''),
  );

test('the popup leads there', async ({ page, context, server, extension }) => {
  await page.goto(`${server.origin}sample-article.html`);
  const popup = await extension.popup(page);
  const opened = context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Settings' }).click();
  const options = await opened;
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('Immunogloss settings');
  await expect(options).toHaveTitle('Settings – Immunogloss');
});

test('look, number and colours change the preview and the page at once', async ({
  page,
  context,
  server,
  extension,
  noise,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  const perSection = await settledCount(page);
  const options = await openOptions(context, extension);
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
  context,
  server,
  extension,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  const mark = await waitForMark(page, 'methotrexate');
  const options = await openOptions(context, extension);
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

test('a pattern switches a site off, a closer name switches it on again, each can be taken back', async ({
  page,
  context,
  extension,
}) => {
  const server = await serve('/nowhere', { '/': { body: '<p>People take methotrexate.</p>' } });
  const site = `http://a.plain.test:${new URL(server.origin).port}/`;
  await page.goto(site);
  await waitForMark(page, 'methotrexate');
  const options = await openOptions(context, extension);
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
  context,
  server,
  extension,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  const options = await openOptions(context, extension);
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

test('known terms by name; one marked again, all marked again, both taken back', async ({
  page,
  context,
  server,
  extension,
}) => {
  await extension.store({ known: ['methotrexate', 'adalimumab', 'a-term-long-gone'] });
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'tofacitinib');
  const marked = async () => (await marksIn(page)).map(({ text }) => text);
  expect(await marked()).not.toContain('methotrexate');
  const options = await openOptions(context, extension);
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
  const options = await openOptions(context, extension);
  await expect(options.locator('.shortcuts')).toContainText('Go to the next term on the page');
  await expect(options.locator('kbd').first()).toHaveText(/Alt\+Shift\+\w|⌥⇧\w/);
  const opened = context.waitForEvent('page');
  await options.getByRole('button', { name: 'Change them in the browser' }).click();
  expect((await opened).url()).toContain('://extensions/shortcuts');
});

test('saved, reset, loaded: all is as it was; and the reset can be undone', async ({ context, extension }) => {
  const set = { level: 'student', style: 'tint', hideDelay: 0, known: ['pain'], sitesOff: ['*.example.org'] };
  await extension.store(set);
  const options = await openOptions(context, extension);
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

test('a bad file is refused with what is wrong and where, and nothing changes', async ({
  context,
  extension,
  noise,
}) => {
  const set = { level: 'student', known: ['pain'] };
  await extension.store(set);
  const options = await openOptions(context, extension);
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
    'settings.level: expected (plain | student | clinician), found "wizard".',
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

test('corrupt settings are named; a reset that follows can still be undone to the last byte', async ({
  context,
  extension,
}) => {
  const corrupt = { level: 'wizard', style: 'wavy', known: 'all', stranger: 1 };
  await extension.store(corrupt);
  const options = await openOptions(context, extension);
  await expect(options.getByText('were set back: level, known')).toBeVisible();
  await expect(options.getByRole('radio', { name: 'Wavy line' })).toBeChecked();
  await options.getByRole('button', { name: 'Reset all settings' }).click();
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => extension.stored()).toEqual(corrupt);
});

test('search leaves what was meant, by any of its words, and says how much', async ({ context, extension }) => {
  const options = await openOptions(context, extension);
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

test('by keyboard alone: search, choose, slide, add, remove, undo', async ({ context, extension }) => {
  const options = await openOptions(context, extension);
  const { keyboard } = options;
  const tabTo = async (target: string): Promise<void> => {
    for (let i = 0; i < 60; i++) {
      await keyboard.press('Tab');
      const name = await options.evaluate(() => {
        const at = document.activeElement as HTMLInputElement | null;
        return at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? '';
      });
      if (name.startsWith(target)) return;
    }
    throw new Error(`Tab never came to ${target}`);
  };
  await tabTo('Search');
  await keyboard.type('look');
  await tabTo('Dotted line');
  await keyboard.press('ArrowDown');
  await expect.poll(() => extension.stored()).toEqual({ style: 'solid' });
  await options.getByRole('searchbox').focus();
  await keyboard.press('Escape');
  await expect(options.getByRole('searchbox')).toHaveValue('');
  await tabTo('Close after');
  await keyboard.press('ArrowRight');
  await expect.poll(() => extension.stored()).toEqual({ style: 'solid', hideDelay: 350 });
  await tabTo('Site to switch off');
  await keyboard.type('example.org');
  await keyboard.press('Enter');
  await expect.poll(async () => (await extension.stored())?.sitesOff).toEqual(['example.org']);
  await keyboard.press('Shift+Tab');
  await keyboard.press('Enter');
  await expect.poll(async () => (await extension.stored())?.sitesOff).toBeUndefined();
  await tabTo('Undo');
  await keyboard.press('Enter');
  await expect.poll(async () => (await extension.stored())?.sitesOff).toEqual(['example.org']);
  await expect(options.getByRole('button', { name: 'Close' })).toBeFocused();
  await keyboard.press('Enter');
  // Where the reader was before the notice.
  await expect.poll(() => options.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await tabTo('Save to a file');
});

const SCHEMES = [
  { name: 'light', media: { colorScheme: 'light' } },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'forced colours', media: { forcedColors: 'active' } },
] as const;
for (const { name, media } of SCHEMES)
  test(`axe finds nothing in ${name}, with lists, a notice, a refusal and nothing found`, async ({
    context,
    extension,
  }) => {
    await extension.store({
      level: 'wizard',
      known: ['pain', 'methotrexate'],
      sitesOff: ['a.org', 'b.org'],
      colourByKind: true,
    });
    const options = await openOptions(context, extension);
    await options.emulateMedia(media);
    await options.getByRole('button', { name: 'Remove: a.org' }).click();
    await options.getByRole('textbox', { name: 'Site to switch on' }).fill('no site');
    await options.keyboard.press('Enter');
    await options
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.json', mimeType: 'text/plain', buffer: Buffer.from('{}') });
    await options.locator('.refusal').waitFor();
    const violations = async () =>
      (await new AxeBuilder({ page: options }).analyze()).violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      );
    expect(await violations()).toEqual([]);
    await options.getByRole('searchbox').fill('zebra');
    expect(await violations()).toEqual([]);
  });

test('forced colours: the preview shows what pages will, and says why', async ({ context, extension }) => {
  const options = await openOptions(context, extension);
  await options.emulateMedia({ forcedColors: 'active' });
  await expect.poll(() => previewed(options)).toEqual([]);
  await expect(options.getByText('Browsers show only the tint')).toBeVisible();
  await options.getByRole('radio', { name: 'Tint' }).check();
  await expect.poll(async () => (await previewed(options)).length).toBe(9);
});

test('nothing has to be scrolled sideways at 320 px, nor at 200 % text', async ({ context, extension }) => {
  await extension.store({
    known: ['pain'],
    sitesOff: ['*.a-very-long-name-of-a-site-that-goes-on-and-on.example.org'],
  });
  const options = await openOptions(context, extension);
  const wide = () =>
    options.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const size of ['100%', '200%'])
    for (const width of [320, 800, 1280]) {
      await options.setViewportSize({ width, height: 700 });
      await options.evaluate((to) => {
        document.documentElement.style.fontSize = to;
      }, size);
      expect({ size, width, wide: await wide() }).toEqual({ size, width, wide: 0 });
      const cut = await options.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main *')]
          .filter(
            (at) =>
              at.scrollWidth > at.clientWidth + 1 && getComputedStyle(at).overflowX === 'hidden' && at.clientWidth > 1,
          )
          .map((at) => at.className),
      );
      expect(cut).toEqual([]);
    }
});
