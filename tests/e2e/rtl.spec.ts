/**
 * The extension in a language that runs from right to left and takes half as much room again: each of its pages, and the tooltip, laid out
 * mirrored with nothing cut off. The language is made for the test (scripts/pseudo-locale.ts).
 */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePseudoBuild } from '../../scripts/pseudo-locale';
import { BUILD, expect, test } from './extension';
import { pageMisfits, tooltipMisfits, underEachTab } from './layout';
import { pointAt, waitForMark } from './marks';
import { PAGES } from './pages-of-ours';
import { evaluateInTooltip, waitForTooltip } from './tooltip';

const WIDTHS = [320, 1280];

test.use({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its pattern
  build: async ({}, use, { workerIndex }) => {
    const copy = makePseudoBuild(BUILD, join(tmpdir(), `immunogloss-pseudo-${process.pid}-${workerIndex}`));
    await use(copy);
    rmSync(copy, { recursive: true, force: true });
  },
});

for (const { name, address } of PAGES)
  for (const width of WIDTHS)
    test(`${name} at ${width} px`, async ({ context, extension, noise }) => {
      await extension.store({
        known: ['pain', 'rheumatoid-arthritis'],
        sitesOff: ['a-rather-long-name.of-a-site.example.org'],
      });
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`chrome-extension://${extension.id}/${address}`);
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      await page.waitForTimeout(500);
      expect(await page.locator('html').getAttribute('lang')).toBe('ar-XB');
      await underEachTab(page, async (tab) => {
        await page.screenshot({ path: `test-results/rtl/${name}-${tab}-${width}.png`, fullPage: tab === 0 });
        expect(await pageMisfits(page)).toEqual([]);
      });
      expect(noise.errors).toEqual([]);
    });

for (const width of WIDTHS)
  test(`the popup’s list, results and entry at ${width} px`, async ({ page, server, extension }) => {
    await page.goto(`${server.origin}sample-article.html`);
    await waitForMark(page, 'methotrexate');
    const popup = await extension.popup(page);
    await popup.setViewportSize({ width, height: 800 });
    await popup.locator('.page-terms li').first().waitFor();
    expect(await pageMisfits(popup)).toEqual([]);
    await popup.screenshot({ path: `test-results/rtl/popup-list-${width}.png`, fullPage: true });
    await popup.getByRole('combobox').fill('humira');
    await popup.getByRole('option').first().waitFor();
    expect(await pageMisfits(popup)).toEqual([]);
    await popup.screenshot({ path: `test-results/rtl/popup-results-${width}.png` });
    await popup.keyboard.press('Enter');
    await popup.locator('.entry').waitFor();
    expect(await pageMisfits(popup)).toEqual([]);
    await popup.screenshot({ path: `test-results/rtl/popup-entry-${width}.png`, fullPage: true });
    // The way back is where lines begin, and points there.
    const back = popup.locator('.entry-head .icon-button').first();
    expect(await back.locator('svg').evaluate((arrow) => getComputedStyle(arrow).scale)).toBe('-1 1');
    const [button, title] = [await back.boundingBox(), await popup.locator('.entry-title').boundingBox()];
    expect(button?.x).toBeGreaterThan(title?.x ?? 0);
    // What is in English stays as English is written.
    expect(await popup.locator('.entry-text').evaluate((text) => getComputedStyle(text).direction)).toBe('ltr');
  });

for (const width of WIDTHS)
  test(`the tooltip at ${width} px`, async ({ page, server, extension }) => {
    expect(extension.id).toBeTruthy();
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${server.origin}sample-article.html`);
    await pointAt(page, await waitForMark(page, 'methotrexate'));
    await waitForTooltip(page, /\u202e/);
    expect(await tooltipMisfits(page)).toEqual([]);
    await evaluateInTooltip(page, 'function () { this.querySelector("summary")?.click(); }');
    await page.waitForTimeout(200);
    expect(await tooltipMisfits(page)).toEqual([]);
    await page.screenshot({ path: `test-results/rtl/tooltip-${width}.png` });
    const directions = await evaluateInTooltip(
      page,
      `function () { return ['.entry', '.entry-text', 'h2'].map((at) => getComputedStyle(this.querySelector(at)).direction); }`,
    );
    expect(directions).toEqual(['rtl', 'ltr', 'ltr']);
  });
