/** The sidebar in Firefox, the browser's own. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { openOurs } from './firefox';
import { inFirefox } from './in-firefox';
import { type Sidebar, sidebarOf } from './sidebar';
import { until } from './until';

const browser = inFirefox({ pages: { '/two': { body: '<p>About adalimumab.</p>' } } });
let page: Page;
let sidebar: Sidebar;
beforeAll(async () => {
  sidebar = await sidebarOf(browser.firefox);
  page = await browser.firefox.newPage();
  await page.goto(`${browser.server.origin}sample-article.html`);
});

const texts = (selector: string): Promise<string[]> =>
  sidebar.read(
    ({ document }, at) => [...(document?.querySelectorAll(at) ?? [])].map(({ textContent }) => textContent ?? ''),
    selector,
  );
const click = (selector: string): Promise<void> =>
  sidebar.read(({ document }, at) => document.querySelector<HTMLElement>(at)?.click(), selector);
const terms = (): Promise<string[]> => texts('.term-row .term-name');

test('stays closed when the extension is installed; the browser’s button opens it, with the terms of the page', async () => {
  expect(await sidebar.isOpen()).toBe(false);
  await sidebar.show();
  await until('the terms', async () => (await terms()).includes('hazard ratio'));
  expect((await terms()).slice(0, 2)).toEqual(['JAK inhibitor', 'rheumatoid arthritis']);
}, 60_000);

test('shows what is on the screen, and leads from place to place', async () => {
  await until('what is on the screen', async () => (await texts('[data-in-view] .term-name')).includes('methotrexate'));
  await click('[data-entry=tofacitinib] .icon-button:last-child');
  await until('the first place', async () => (await texts('.term-place')).join() === '1 of 3');
  await click('[data-entry=tofacitinib] .icon-button:last-child');
  await until('the second', async () => (await texts('.term-place')).join() === '2 of 3');
  expect(await page.evaluate(() => CSS.highlights.get('immunogloss-spot')?.size)).toBe(1);
}, 60_000);

test('the tree of classes answers to its keys', async () => {
  expect((await texts('[role=tab]')).slice(0, 3)).toEqual(['This page', 'Glossary', 'Pinned']);
  await click('[role=tab]:nth-child(2)');
  await until('the glossary', async () => (await texts('.group h2')).includes('T'));
  await click('.tab-view input[value=class]');
  await until('the tree', async () => (await texts('[role=treeitem]')).length > 10);
  const press = (key: string): Promise<string> =>
    sidebar.read(({ document }, name) => {
      const from = document.activeElement?.closest('[role=treeitem]') ?? document.querySelector('[role=treeitem]');
      (from as HTMLElement).focus();
      from?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
      return document.activeElement?.textContent ?? '';
    }, key);
  for (const letter of 'advanced') await press(letter);
  await press('ArrowRight');
  await pause(200);
  expect(await press('ArrowRight')).toBe('About: advanced therapy');
  expect(await press('ArrowLeft')).toMatch(/^advanced therapy/);
}, 60_000);

test('follows the tab in front', async () => {
  await click('[role=tab]');
  const other = await browser.firefox.newPage();
  await other.goto(`${browser.server.origin}two`);
  await until('its terms', async () => (await terms()).join() === 'adalimumab');
  await other.close();
  await page.bringToFront();
  await until('those of the first', async () => (await terms()).includes('hazard ratio'));
}, 60_000);

test('the popup opens it, with the entry that is shown there', async () => {
  await sidebar.hide();
  await until('its closing', async () => !(await sidebar.isOpen()));
  const popup = await browser.firefox.newPage();
  await openOurs(popup, 'popup.html');
  await popup.waitForSelector('.search-field');
  await popup.type('.search-field', 'baricitinib');
  await popup.waitForSelector('.hit');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('.entry-more > p > .link');
  await popup.evaluate(() => document.querySelector<HTMLElement>('.entry-more > p > .link')?.focus());
  // A key that is really pressed: the browser asks for one.
  await popup.keyboard.press('Enter');
  await until('the entry', async () => (await sidebar.isOpen()) && (await texts('.entry h2')).join() === 'baricitinib');
}, 60_000);
