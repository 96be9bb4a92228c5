/** The glossary in the side panel, what is pinned, and the ways in with an entry. */
import type { Page } from 'puppeteer-core';
import { expect, test } from './extension';
import { lookUp } from './look-up';
import { waitForMark } from './marks';
import { openSidePanel, press } from './side-panel';
import { waitForTooltip } from './tooltip';

const focused = (panel: Page): Promise<string> =>
  panel.evaluate(
    () => document.activeElement?.querySelector('.term-name')?.textContent ?? document.activeElement?.textContent ?? '',
  );
const choose = (panel: Page, arrangement: string): Promise<void> =>
  panel.locator(`.tab-view:not([hidden]) input[value=${arrangement}]`).click();
const keys = async (panel: Page, ...names: Parameters<Page['keyboard']['press']>[0][]): Promise<void> => {
  for (const name of names) await panel.keyboard.press(name);
};

test('tabs: arrows, Home and End choose, and one of them is a tab stop', async ({ page, server, extension }) => {
  await page.goto(`${server.origin}sample-article.html`);
  const panel = await extension.panel(page);
  await panel.focus('[role=tab]');
  const chosen = (): Promise<string[]> =>
    panel.$$eval('[role=tab][aria-selected=true]', (tabs) => tabs.map(({ textContent }) => textContent ?? ''));
  await keys(panel, 'ArrowRight');
  expect([await chosen(), await focused(panel)]).toEqual([['Glossary'], 'Glossary']);
  const last = await panel.$$eval('[role=tab]', (tabs) => tabs.at(-1)?.textContent ?? '');
  // Past the last comes the first.
  await keys(panel, 'Home', 'End', 'ArrowRight');
  expect([await chosen(), await focused(panel)]).toEqual([['This page'], 'This page']);
  await keys(panel, 'ArrowLeft');
  expect([await chosen(), await focused(panel)]).toEqual([[last], last]);
  expect(await panel.$$eval('[role=tab][tabindex="0"]', (tabs) => tabs.length)).toBe(1);
});

test('A–Z: all entries are there; a letter leads to its own, arrows and letters move on, Enter opens', async ({
  page,
  server,
  extension,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  const panel = await extension.panel(page);
  await press(panel, 'Glossary');
  const entries = await panel.evaluate(
    async () => ((await (await fetch('/glossary/search.json')).json()) as []).length,
  );
  await expect.poll(() => panel.$$eval('.group .term-open', (rows) => rows.length)).toBe(entries);
  expect(await panel.$$eval('.group .term-open[tabindex="0"]', (rows) => rows.length)).toBe(1);
  await press(panel, 'T');
  expect(await focused(panel)).toMatch(/^T/i);
  const isSeen = await panel.evaluate(() => {
    const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? new DOMRect(0, -1);
    return top >= 0 && bottom <= innerHeight;
  });
  expect(isSeen).toBe(true);
  await panel.keyboard.type('tofa');
  expect(await focused(panel)).toBe('tofacitinib');
  await keys(panel, 'ArrowDown', 'ArrowUp', 'Enter');
  await expect.poll(() => focused(panel)).toBe('tofacitinib');
  await panel.waitForSelector('.entry h2');
  await keys(panel, 'Escape');
  await expect.poll(() => panel.evaluate(() => document.activeElement?.className)).toBe('term-open');
  expect(await focused(panel)).toBe('tofacitinib');
});

test('by kind: each entry under its kind, which the index leads to', async ({ page, server, extension }) => {
  await page.goto(`${server.origin}sample-article.html`);
  const panel = await extension.panel(page);
  await press(panel, 'Glossary');
  await choose(panel, 'kind');
  await press(panel, 'Lab test');
  const group = (): Promise<string> =>
    panel.evaluate(() => document.activeElement?.closest('section')?.querySelector('h2')?.textContent ?? '');
  expect(await group()).toBe('Lab test');
  await panel.keyboard.type('c-re');
  expect(await focused(panel)).toBe('C-reactive protein');
  expect(await group()).toBe('Lab test');
});

test('the arrangement is the reader’s, and there again when the panel opens anew', async ({
  page,
  server,
  extension,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  const panel = await extension.panel(page);
  await press(panel, 'Glossary');
  await choose(panel, 'class');
  await panel.waitForSelector('[role=treeitem]');
  await expect.poll(() => extension.stored()).toEqual({ panelGlossary: 'class' });
  await panel.reload();
  await press(panel, 'Glossary');
  await panel.waitForSelector('[role=treeitem]');
  await choose(panel, 'name');
  await panel.waitForSelector('.group .term-open');
  await expect.poll(() => extension.stored()).toEqual({});
});

test('the tree of classes: right goes in, left goes out, letters lead on, from biologic to adalimumab', async ({
  page,
  server,
  extension,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  const panel = await extension.panel(page);
  await press(panel, 'Glossary');
  await choose(panel, 'class');
  await panel.waitForSelector('[role=treeitem][tabindex="0"]');
  const state = (): Promise<(string | null | undefined)[]> =>
    panel.evaluate(() =>
      ['aria-level', 'aria-expanded', 'aria-posinset'].map((name) => document.activeElement?.getAttribute(name)),
    );
  await panel.focus('[role=treeitem]');
  await panel.keyboard.type('advanced');
  expect(await focused(panel)).toBe('advanced therapy');
  expect((await state()).slice(0, 2)).toEqual(['1', 'false']);
  await keys(panel, 'ArrowRight');
  expect((await state()).slice(0, 2)).toEqual(['1', 'true']);
  await keys(panel, 'ArrowRight');
  expect(await focused(panel)).toBe('About: advanced therapy');
  await panel.keyboard.type('biologic');
  expect(await focused(panel)).toBe('biologic');
  await keys(panel, 'Enter', 'ArrowRight');
  expect(await focused(panel)).toBe('About: biologic');
  await panel.keyboard.type('tnf');
  expect(await focused(panel)).toBe('TNF inhibitor');
  await keys(panel, 'ArrowRight');
  await panel.keyboard.type('adalimumab');
  expect(await focused(panel)).toBe('adalimumab');
  expect((await state())[0]).toBe('4');
  // Out again: to the class, which closes.
  await keys(panel, 'ArrowLeft');
  expect(await focused(panel)).toBe('TNF inhibitor');
  await keys(panel, 'ArrowLeft');
  expect((await state()).slice(0, 2)).toEqual(['3', 'false']);
  expect(await panel.$$eval('[role=treeitem][tabindex="0"]', (lines) => lines.length)).toBe(1);
  await keys(panel, 'ArrowRight', 'ArrowRight', 'Enter');
  await panel.waitForSelector('.entry h2');
  await expect.poll(() => focused(panel)).toBe('TNF inhibitor');
});

test('entries are pinned, moved by key and by pointer, opened, and let go; the order is kept', async ({
  page,
  server,
  extension,
}) => {
  await extension.store({ pinned: ['tofacitinib', 'adalimumab'] });
  await page.goto(`${server.origin}sample-article.html`);
  const panel = await extension.panel(page);
  const pinned = async (): Promise<unknown> => (await extension.stored())?.pinned;
  await panel.locator('.search-field').fill('methotrexate');
  await panel.waitForSelector('.hit');
  await panel.focus('.search-field');
  await keys(panel, 'Enter');
  await press(panel, 'Pin');
  await expect.poll(pinned).toEqual(['tofacitinib', 'adalimumab', 'methotrexate']);
  expect(await panel.$eval('.pin', (button) => button.getAttribute('aria-pressed'))).toBe('true');
  await press(panel, 'Back');
  await expect.poll(() => panel.evaluate(() => document.activeElement?.className)).toBe('search-field');
  await keys(panel, 'Escape');
  await press(panel, 'Pinned');
  await panel.focus('.tab-view:not([hidden]) [data-entry=methotrexate] .term-open');
  await panel.keyboard.down('Alt');
  await keys(panel, 'ArrowUp');
  await panel.keyboard.up('Alt');
  await expect.poll(pinned).toEqual(['tofacitinib', 'methotrexate', 'adalimumab']);
  expect(await focused(panel)).toBe('methotrexate');
  await expect
    .poll(() => panel.$$eval('[role=status]', (all) => all.map(({ textContent }) => textContent)))
    .toContain('methotrexate: now 2 of 3');
  await press(panel, 'Move down: tofacitinib');
  await expect.poll(pinned).toEqual(['methotrexate', 'tofacitinib', 'adalimumab']);
  // Dragged by its handle to the top.
  const box = async (selector: string) => (await (await panel.$(selector))?.boundingBox()) ?? { x: 0, y: 0, height: 0 };
  const from = await box('[data-entry=adalimumab] .drag');
  const to = await box('[data-entry=methotrexate] .drag');
  await panel.mouse.move(from.x + 5, from.y + from.height / 2);
  await panel.mouse.down();
  await panel.mouse.move(to.x + 5, to.y + 4, { steps: 5 });
  await panel.mouse.up();
  await expect.poll(pinned).toEqual(['adalimumab', 'methotrexate', 'tofacitinib']);
  await press(panel, 'Unpin: methotrexate');
  await expect.poll(pinned).toEqual(['adalimumab', 'tofacitinib']);
  expect(await focused(panel)).toBe('tofacitinib');
});

test('an entry goes from the popup into the panel', async ({ page, server, extension, profile }) => {
  await page.goto(`${server.origin}sample-article.html`);
  const popup = await extension.popup(page);
  await lookUp(popup, 'baricitinib');
  const opening = openSidePanel(profile);
  await popup
    .getByRole('button', { name: 'Open in side panel' })
    .click({ noWaitAfter: true })
    .catch(() => undefined);
  const panel = await opening;
  await expect.poll(() => focused(panel)).toBe('baricitinib');
  // In memory, and gone.
  expect(await extension.worker.evaluate(() => chrome.storage.session.get())).toEqual({});
});

test('from the tooltip on a page: by a click there, into a panel that is open already too', async ({
  page,
  server,
  extension,
  profile,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  await page.bringToFront();
  await extension.command('next-term');
  const opening = openSidePanel(profile);
  await (await waitForTooltip(page, 'JAK inhibitor')).press('Other names, look-alikes, sources');
  await (await waitForTooltip(page, 'Open in side panel')).press('Open in side panel');
  const panel = await opening;
  await expect.poll(() => focused(panel)).toBe('JAK inhibitor');
  await page.bringToFront();
  await extension.command('next-term');
  await (await waitForTooltip(page, 'methotrexate')).press('Other names, look-alikes, sources');
  await (await waitForTooltip(page, 'methotrexate')).press('Open in side panel');
  await expect.poll(() => focused(panel)).not.toBe('JAK inhibitor');
});
