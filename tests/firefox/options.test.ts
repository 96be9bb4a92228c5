/** The page of settings in Firefox, and what it does to pages there. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { openOurs } from './firefox';
import { inFirefox } from './in-firefox';
import { until } from './until';

const browser = inFirefox();
let page: Page;
let options: Page;
beforeAll(async () => {
  page = await browser.firefox.newPage();
  await page.goto(`${browser.server.origin}sample-article.html`);
  options = await browser.firefox.newPage();
  await openOurs(options, 'options.html');
  await options.waitForSelector('.setting');
});

/** Marks of one style on the page. */
const count = (style: string): Promise<number> =>
  page.evaluate((name) => CSS.highlights.get(`immunogloss-${name}`)?.size ?? 0, style);

/** Puppeteer's own click waits for what never comes on Firefox's extension pages. */
const click = (selector: string): Promise<void> =>
  options.evaluate((at) => document.querySelector<HTMLElement>(at)?.click(), selector);
const says = (text: string): Promise<boolean> =>
  options.evaluate((wanted) => document.body.textContent?.includes(wanted) === true, text);

test('a style is set, seen in the preview and followed by the page', async () => {
  await until('marks', async () => (await count('dotted')) > 0);
  await click('input[value=wavy]');
  await until('the page’s wavy marks', async () => (await count('wavy')) > 0);
  expect(await count('dotted')).toBe(0);
  expect(await options.evaluate(() => CSS.highlights.get('immunogloss-wavy')?.size)).toBeGreaterThan(5);
});

test('shortcuts are shown, though Firefox names them in its own way', async () => {
  expect(await options.evaluate(() => document.querySelector('.shortcuts')?.textContent)).toMatch(/Alt\+Shift\+/);
});

test('only on chosen sites: the page goes quiet, and speaks once it is chosen', async () => {
  await click('input[value=chosen]');
  await until('silence', async () => (await count('wavy')) === 0);
  await until('the list of chosen sites in front', () =>
    options.evaluate(() => document.querySelector('.add-field')?.textContent?.startsWith('Site to switch on') === true),
  );
  await options.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('.add-field input');
    if (!field) throw new Error('no field');
    field.value = 'http://127.0.0.1/anything';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await pause(100);
  await click('.add-field .button');
  // A page behind another is not looked at by its own observers.
  await page.bringToFront();
  await until('marks on the chosen site', async () => (await count('wavy')) > 0);
});

test('a bad file is refused, a sound one with a byte order mark is taken', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'immunogloss-files-'));
  const bad = join(folder, 'bad.json');
  const sound = join(folder, 'sound.json');
  await writeFile(bad, '{"format":"immunogloss-settings","version":1,"settings":{"level":"wizard"}}');
  await writeFile(sound, '\uFEFF{"format":"immunogloss-settings","version":1,"settings":{"style":"tint"}}');
  const field = (await options.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(bad);
  await until('the refusal', () => says('settings.level: expected'));
  expect(await count('wavy')).toBeGreaterThan(0);
  await field.uploadFile(sound);
  await until('the tint', async () => (await count('tint')) > 0);
  expect(await says('settings.level: expected')).toBe(false);
  await rm(folder, { recursive: true });
});

test('the page of welcome marks its sample by the overlay of pages, and shows the level that is set', async () => {
  const welcome = await browser.firefox.newPage();
  await openOurs(welcome, 'welcome.html');
  await welcome.waitForSelector('.sample');
  await until('marks in the sample', () =>
    welcome.evaluate(() =>
      [...CSS.highlights].some(([name, marks]) => name.startsWith('immunogloss') && marks.size > 8),
    ),
  );
  expect(await welcome.evaluate(() => document.querySelector<HTMLInputElement>('input:checked')?.value)).toBe('plain');
  await welcome.close();
});
