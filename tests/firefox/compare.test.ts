/** The comparison and the card of checks in Firefox. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { openOurs } from './firefox';
import { inFirefox } from './in-firefox';
import { until } from './until';

const browser = inFirefox();
let page: Page;
beforeAll(async () => {
  page = await browser.firefox.newPage();
});

async function open(address: string): Promise<void> {
  await openOurs(page, address);
  await page.waitForSelector('table');
}
const texts = (selector: string): Promise<(string | null)[]> =>
  page.evaluate((at) => [...document.querySelectorAll(at)].map(({ textContent }) => textContent), selector);

test('medicines stand side by side, each cell with its source or said to be unknown', async () => {
  await open('compare.html?drugs=tofacitinib,adalimumab&region=US');
  expect((await texts('thead th')).map((text) => text?.trim())).toEqual(['tofacitinib', 'adalimumab']);
  expect(
    await page.evaluate(
      () =>
        [...document.querySelectorAll('tbody td')].filter((cell) => !cell.querySelector('.ref, .compare-unknown'))
          .length,
    ),
  ).toBe(0);
});

test('only what differs; the address says so', async () => {
  const all = (await texts('tbody tr')).length;
  await page.evaluate(() => document.querySelector<HTMLElement>('.compare-controls input[type=checkbox]')?.click());
  await until('fewer rows', async () => (await texts('tbody tr')).length < all);
  expect(await page.evaluate(() => location.search)).toContain('differing');
});

test('a click is all the permission that copying needs', async () => {
  const place = await page.evaluate(() => {
    const button = document.querySelector('.compare-copy .button');
    button?.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.click(place.x, place.y);
  await until('the word that it was copied', async () => (await texts('.compare-copy [role=status]'))[0] === 'Copied.');
});

test('narrow, rows become blocks, and each cell says whose it is', async () => {
  await page.setViewport({ width: 360, height: 700 });
  await until('blocks', () =>
    page.evaluate(() => getComputedStyle(document.querySelector('.compare-drug') as Element).display === 'block'),
  );
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
});

test('the card of checks', async () => {
  await open('card.html?drug=tofacitinib');
  expect((await texts('tbody th')).some((text) => text?.startsWith('Lymphocyte count'))).toBe(true);
});
