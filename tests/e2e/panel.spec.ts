/** The side panel in Chromium, the browser's own: the page beside it, search, entries. */
import type { Page } from 'puppeteer-core';
import { serve } from '../fixtures/serve';
import { expect, test } from './extension';
import { marksIn, waitForMark } from './marks';
import { press } from './side-panel';
import { tooltipIsOpen } from './tooltip';

const texts = (panel: Page, selector: string): Promise<string[]> =>
  panel.$$eval(selector, (found) => found.map((element) => element.textContent ?? ''));
const names = (panel: Page): Promise<string[]> => texts(panel, '.term-row .term-name');
const inView = (panel: Page): Promise<string[]> => texts(panel, '[data-in-view] .term-name');
const status = (panel: Page): Promise<string> => panel.$eval('.panel-status', (element) => element.textContent ?? '');

test('is the browser’s own side panel, and lists the terms of the page beside it in their order', async ({
  page,
  server,
  extension,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  const panel = await extension.panel(page);
  const kinds = await extension.worker.evaluate(async () =>
    (await chrome.runtime.getContexts({})).map(({ contextType }) => String(contextType)),
  );
  expect(kinds).toContain('SIDE_PANEL');
  await expect.poll(() => names(panel)).toContain('hazard ratio');
  expect((await names(panel)).slice(0, 3)).toEqual(['JAK inhibitor', 'rheumatoid arthritis', 'methotrexate']);
  expect(await status(panel)).toMatch(/^\d\d terms on this page$/);
});

test('shows what is on the screen as such, and follows scrolling', async ({ page, server, extension }) => {
  await page.setViewportSize({ width: 1000, height: 400 });
  await page.goto(`${server.origin}sample-article.html`);
  const panel = await extension.panel(page);
  await expect.poll(() => inView(panel)).toContain('methotrexate');
  expect(await inView(panel)).not.toContain('hazard ratio');
  await page.getByText('A hazard ratio of 1').scrollIntoViewIfNeeded();
  await expect.poll(() => inView(panel)).toContain('hazard ratio');
  expect(await inView(panel)).not.toContain('adalimumab');
  // The list has gone along.
  const isShown = (): Promise<boolean> =>
    panel.$$eval('[data-in-view]', (rows) => {
      const { top, bottom } = rows.at(-1)?.getBoundingClientRect() ?? new DOMRect(0, -1);
      return top >= 0 && bottom <= innerHeight;
    });
  await expect.poll(isShown).toBe(true);
  expect(await panel.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test('leads from place to place of a term, round and round, with no tooltip and the focus kept', async ({
  page,
  server,
  extension,
}) => {
  await page.setViewportSize({ width: 1000, height: 400 });
  await page.goto(`${server.origin}sample-article.html`);
  const panel = await extension.panel(page);
  await expect.poll(() => names(panel)).toContain('tofacitinib');
  const place = (): Promise<string[]> => texts(panel, '[data-entry=tofacitinib] .term-place');
  const spot = (): Promise<string> =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('immunogloss-spot') ?? [];
      const top = range?.startContainer.parentElement?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < innerHeight
        ? (range?.startContainer.nodeValue?.slice(range.startOffset, range.endOffset) ?? '')
        : '';
    });
  await press(panel, 'Show on the page: tofacitinib');
  await expect.poll(place).toEqual(['1 of 3']);
  expect(await spot()).toBe('tofacitinib');
  await panel.keyboard.press('Enter');
  await expect.poll(place).toEqual(['2 of 3']);
  expect(await spot()).toBe('Xeljanz');
  await press(panel, 'Previous place: tofacitinib');
  await press(panel, 'Previous place: tofacitinib');
  await expect.poll(place).toEqual(['3 of 3']);
  expect(await spot()).toBe('tofacitinib');
  expect(await tooltipIsOpen(page)).toBe(false);
  expect(await panel.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Previous place: tofacitinib',
  );
});

test('places in frames are counted with the page’s own', async ({ page, extension }) => {
  const server = await serve('/nowhere', {
    '/': {
      body: `<p>Outside: methotrexate.</p><p style="margin-bottom: 3000px">Again: methotrexate.</p>
        <iframe src="/inner" width=600 height=200></iframe>`,
    },
    '/inner': { body: '<p>Inside: adalimumab, and methotrexate again.</p>' },
  });
  await page.goto(server.origin);
  const panel = await extension.panel(page);
  await expect.poll(() => names(panel)).toEqual(['methotrexate', 'adalimumab']);
  // An inner frame that the page around it has scrolled away is not on the screen.
  await expect.poll(() => inView(panel)).toEqual(['methotrexate']);
  const place = (): Promise<string[]> => texts(panel, '.term-place');
  await press(panel, 'Show on the page: methotrexate');
  await expect.poll(place).toEqual(['1 of 3']);
  await press(panel, 'Next place: methotrexate');
  await expect.poll(place).toEqual(['2 of 3']);
  await press(panel, 'Next place: methotrexate');
  await expect.poll(place).toEqual(['3 of 3']);
  await expect.poll(() => inView(panel)).toEqual(['methotrexate', 'adalimumab']);
  server.close();
});

test('follows the tab in front, and where it goes', async ({ page, context, extension }) => {
  const server = await serve('/nowhere', {
    '/one': { body: '<p>About methotrexate.</p>' },
    '/two': { body: '<p>About adalimumab.</p>' },
    '/none': { body: '<p>About nothing in particular.</p>' },
  });
  await page.goto(`${server.origin}one`);
  const panel = await extension.panel(page);
  await expect.poll(() => names(panel)).toEqual(['methotrexate']);
  const other = await context.newPage();
  await other.goto(`${server.origin}two`);
  await expect.poll(() => names(panel)).toEqual(['adalimumab']);
  await page.bringToFront();
  await expect.poll(() => names(panel)).toEqual(['methotrexate']);
  await page.goto(`${server.origin}none`);
  await expect.poll(() => status(panel)).toBe('No terms from the glossary on this page.');
  await page.goto('chrome://version');
  await expect.poll(() => status(panel)).toContain('Browsers do not let extensions run on this page.');
  await page.goto(`${server.origin}two`);
  await expect.poll(() => names(panel)).toEqual(['adalimumab']);
  server.close();
});

test('the site can be switched off and on here; a term that is known leaves the list', async ({
  page,
  server,
  extension,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  const panel = await extension.panel(page);
  await expect.poll(() => names(panel)).toContain('methotrexate');
  await extension.store({ known: ['methotrexate'] });
  await expect.poll(() => names(panel)).not.toContain('methotrexate');
  await panel.locator('.site-switch input').click();
  await expect.poll(() => status(panel)).toBe('Off on this site.');
  await expect.poll(async () => (await marksIn(page)).length).toBe(0);
  await panel.locator('.site-switch input').click();
  await expect.poll(() => names(panel)).toContain('adalimumab');
});

test('order and groups are the reader’s, and are kept', async ({ page, server, extension }) => {
  await page.goto(`${server.origin}sample-article.html`);
  const panel = await extension.panel(page);
  await expect.poll(() => names(panel)).toContain('methotrexate');
  await panel.locator('.panel-arrange input[value=name]').click();
  await expect.poll(async () => (await names(panel)).slice(0, 2)).toEqual(['ACR20', 'ACR50']);
  await panel.locator('.check input').click();
  await expect.poll(() => texts(panel, '.term-group h2')).toContain('Medicine');
  expect((await names(panel))[0]).toBe('adalimumab');
  expect(await extension.stored()).toEqual({ panelOrder: 'name', panelGrouped: true });
});

test('search is on top of all: an entry opens with everything, Escape and Back lead out again', async ({
  page,
  server,
  extension,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  const panel = await extension.panel(page);
  await panel.locator('.search-field').fill('tofacitnib');
  await expect.poll(async () => (await texts(panel, '.hit-name'))[0]).toBe('tofacitinib');
  await panel.focus('.search-field');
  await panel.keyboard.press('Enter');
  const heading = (): Promise<string> => panel.evaluate(() => document.activeElement?.textContent ?? '');
  await expect.poll(heading).toBe('tofacitinib');
  expect(await texts(panel, '.entry details .entry-more')).toEqual([]);
  await panel.keyboard.press('Escape');
  await expect.poll(() => panel.evaluate(() => document.activeElement?.className)).toBe('search-field');
  await panel.keyboard.press('Escape');
  await expect.poll(() => names(panel)).toContain('adalimumab');
  // From the list, and back to where the reader was in it.
  await panel.locator('[data-entry=adalimumab] .term-open').click();
  await expect.poll(heading).toBe('adalimumab');
  await press(panel, 'Back');
  await expect
    .poll(() => panel.evaluate(() => document.activeElement?.closest('li')?.dataset.entry))
    .toBe('adalimumab');
});

test('puts the page’s medicines side by side, and leaves the focus with the tabs', async ({
  page,
  server,
  extension,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  const panel = await extension.panel(page);
  await expect.poll(() => names(panel)).toContain('hazard ratio');
  await press(panel, 'Compare');
  await panel.waitForSelector('.compare-suggestions button');
  expect(await panel.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab');
  const [first] = await texts(panel, '.compare-suggestions button');
  expect(first).toBe('Medicines on the page');
  await panel.click('.compare-suggestions button');
  await expect
    .poll(() => texts(panel, '.compare-table thead th'))
    .toContainEqual(expect.stringContaining('methotrexate'));
});
