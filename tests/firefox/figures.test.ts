/** Figures in Firefox: drawn from their file, by pointer and keyboard, with the page's own rules. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { openOurs } from './firefox';
import { inFirefox } from './in-firefox';
import { until } from './until';

const browser = inFirefox();
let figures: Page;
beforeAll(async () => {
  figures = await browser.firefox.newPage();
  await openOurs(figures, 'figures.html?of=jak-inhibitor');
  await figures.waitForSelector('.signal-map');
});

const textOf = (selector: string): Promise<string> =>
  figures.evaluate((at) => document.querySelector(at)?.textContent ?? '', selector);

test('all three figures are there, each with a text of its own', async () => {
  expect(await figures.evaluate(() => [...document.querySelectorAll('.figure')].map(({ id }) => id))).toEqual([
    'signals',
    'potency',
    'timeline',
  ]);
  expect(await figures.evaluate(() => document.querySelectorAll('.figure-table').length)).toBe(2);
  expect(await figures.evaluate(() => document.querySelectorAll('.timeline-year').length)).toBeGreaterThan(8);
});

test('a signal is chosen, a medicine too, and the way says both', async () => {
  await figures.evaluate(() => {
    document.querySelector<HTMLElement>('.signal-chip input[value="IL-6"]')?.click();
    const select = document.querySelector('select');
    if (!select) throw new Error('no choice of medicines');
    select.value = 'baricitinib';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await until('the way of IL-6', async () => (await textOf('.signal-path')).includes('baricitinib here'));
  expect(await textOf('.signal-path')).toMatch(/The way of IL-6.*JAK1.*5\.9.*JAK2.*5\.7.*TYK2.*53.*STAT3/s);
});

test('what is drawn is to be seen: shapes of kinases differ, marks stand in the order of their values', async () => {
  const shapes = await figures.evaluate(() =>
    [...document.querySelectorAll('.signal-head path')].map((path) => path.getAttribute('d')),
  );
  expect(new Set(shapes).size).toBe(4);
  const marks = await figures.evaluate(() =>
    [...document.querySelectorAll('.potency-panel:first-of-type .potency-lane')].map((lane) => ({
      // Thousands have a comma.
      value: Number.parseFloat(
        lane.querySelector('.potency-value')?.lastChild?.textContent?.replace(/[^\d.]/g, '') ?? '',
      ),
      left: lane.querySelector('.potency-mark')?.getBoundingClientRect().left ?? 0,
    })),
  );
  const byValue = [...marks].sort((a, b) => a.value - b.value).map(({ left }) => left);
  expect(marks.length).toBeGreaterThan(8);
  expect(byValue).toEqual([...byValue].sort((a, b) => a - b));
});
