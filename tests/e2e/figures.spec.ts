/** Figures in Chromium: in an entry and on their page, by pointer and by keyboard, and their text saying what they draw. */
import type { Page } from '@playwright/test';
import type { FigureData } from '../../glossary/figure-data';
import { serve } from '../fixtures/serve';
import { SCHEMES, violations } from './axe-rules';
import { type Extension, expect, test } from './extension';
import { setTextSize, sidewaysOverflow } from './layout';
import { lookUp } from './look-up';
import { pointAt, waitForMark } from './marks';
import { waitForTooltip } from './tooltip';

async function openFigures(extension: Extension, of: string): Promise<Page> {
  const figures = await extension.open(`figures.html?of=${of}`);
  await figures.locator('.figure').first().waitFor();
  return figures;
}

const dataOf = (page: Page): Promise<FigureData> =>
  page.evaluate(async () => (await (await fetch('/glossary/figures.json')).json()) as FigureData);

const openTables = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });

const choose = (page: Page, signal: string): Promise<void> =>
  page.locator('.signal-chip', { has: page.locator(`input[value="${signal}"]`) }).click();

test('an entry has its figures in folds, drawn when opened; names in them lead on; the full page is one link away', async ({
  page,
  context,
  server,
  extension,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  const popup = await extension.popup(page);
  await lookUp(popup, 'baricitinib');
  const fold = popup.getByText('Signals and the kinases that carry them');
  await fold.waitFor();
  expect(await popup.locator('.signal-map').count()).toBe(0);
  await fold.click();
  await popup.locator('.signal-map').waitFor();
  await expect(popup.getByLabel('Medicine', { exact: true })).toHaveValue('baricitinib');
  await choose(popup, 'IL-6');
  await popup.locator('.signal-path').getByRole('button', { name: 'TYK2' }).click();
  await expect(popup.getByRole('heading', { level: 2, name: 'TYK2' })).toBeVisible();
  await popup.getByRole('button', { name: 'Back' }).click();
  const opened = context.waitForEvent('page');
  await popup.getByRole('link', { name: 'full page' }).click();
  const figures = await opened;
  await expect(figures.getByRole('heading', { level: 1 })).toContainText('baricitinib');
});

test('an entry without figures has no empty place for them', async ({ page, server, extension }) => {
  await page.goto(`${server.origin}sample-article.html`);
  const popup = await extension.popup(page);
  await lookUp(popup, 'methotrexate');
  expect(await popup.locator('.entry-figures').count()).toBe(0);
});

test('a medicine dampens what it was measured on, and one without values says so', async ({ extension }) => {
  const figures = await openFigures(extension, 'tofacitinib');
  const heads = figures.locator('.signal-head');
  await expect(heads.nth(2)).toContainText('acts on this one most');
  await expect(heads.nth(3)).toContainText('3 to 30 times weaker');
  await expect(figures.locator('.figure-caution')).toContainText(
    'In a living cell, and in a person, it can be different.',
  );
  await figures.getByLabel('Medicine').selectOption('ritlecitinib');
  await expect(figures.locator('.figure-caution')).toContainText('no values on the Janus kinases were found');
  expect(await figures.locator('.signal-map .step-bars').count()).toBe(0);
  await figures.getByLabel('Medicine').selectOption('deucravacitinib');
  await expect(figures.locator('.figure-caution')).toContainText('Measured in living cells or in blood.');
});

test('the legend says what filled, outlined and dashed bars mean, each with a bar of its kind', async ({
  extension,
}) => {
  const figures = await openFigures(extension, 'upadacitinib');
  const legend = figures.locator('.step-legend');
  for (const [kind, words] of [
    ['sure', 'filled: at least this much'],
    ['may-be', 'outlined: at most this much'],
    ['open', 'dashed: may be this much too'],
  ] as const) {
    await expect(legend.locator('dd', { hasText: words }).locator(`[data-bar=${kind}]`).first()).toBeVisible();
  }
});

test('two ways of measuring are chosen between, never drawn as one', async ({ extension }) => {
  const figures = await openFigures(extension, 'abrocitinib');
  await expect(figures.locator('.signal-head').nth(2)).toContainText('at least 344 times weaker');
  await figures.getByRole('radio', { name: 'Ratio, isolated enzyme' }).check();
  await expect(figures.locator('.signal-head').nth(2)).toContainText('at least 340 times weaker');
});

test('signals are one stop of Tab; arrow keys go through them, and the way follows', async ({ extension }) => {
  const figures = await openFigures(extension, 'interleukin-6');
  const way = figures.locator('.signal-path');
  await expect(way.getByRole('heading')).toHaveText('The way of IL-6');
  await figures.getByRole('radio', { name: 'IL-6', exact: true }).focus();
  await figures.keyboard.press('ArrowRight');
  await expect(way.getByRole('heading')).toHaveText('The way of IL-11');
  await expect(way).toContainText('IL-11 receptor with gp130');
  await figures.keyboard.press('Tab');
  expect(await figures.evaluate(() => document.activeElement?.closest('.signal-map'))).toBeNull();
});

test('values of a panel are one stop of Tab; arrows go through them, Enter tells the source', async ({ extension }) => {
  const figures = await openFigures(extension, 'jak-inhibitor');
  const panel = figures.locator('.potency-panel').first();
  const values = panel.locator('[data-rove]');
  await values.first().focus();
  await figures.keyboard.press('ArrowDown');
  await expect(values.nth(1)).toBeFocused();
  await figures.keyboard.press('End');
  await expect(values.last()).toBeFocused();
  expect(await panel.locator('[data-rove][tabindex="0"]').count()).toBe(1);
  await figures.keyboard.press('Enter');
  await expect(panel.locator('.potency-detail').last()).toContainText(
    'Comprehensive analysis of kinase inhibitor selectivity',
  );
});

test('every value that is drawn is a fact with a source, and the table says the same', async ({ extension }) => {
  const figures = await openFigures(extension, 'jak-inhibitor');
  await openTables(figures);
  const { drugs, sources } = await dataOf(figures);
  const facts = drugs
    .flatMap(({ id, headword, potency }) =>
      potency.map(({ target, relation, value, unit, source }) => {
        const mark = { '=': '', '~': '≈ ', '<': '< ', '>': '> ' }[relation];
        const item = sources[source];
        if (!item) throw new Error(`${headword} ${target} has no source`);
        return `${headword}${id === 'oclacitinib' ? ' (for dogs)' : ''} ${target} ${mark}${value.toLocaleString('en')}${unit === 'x' ? '×' : ' nM'}`;
      }),
    )
    .sort();
  const drawn = await figures.evaluate(() =>
    [...document.querySelectorAll('.potency-drug')].flatMap((drug) =>
      [...drug.querySelectorAll('.potency-value')].map(
        (value) => `${drug.querySelector('.figure-head')?.textContent} ${value.textContent?.replace(': ', ' ')}`,
      ),
    ),
  );
  const table = await figures.evaluate(() =>
    [...document.querySelectorAll('#potency tbody tr')].map((row) =>
      [...row.children]
        .slice(0, 3)
        .map((cell) => cell.textContent)
        .join(' '),
    ),
  );
  const plain = (rows: string[]): string[] => rows.map((row) => row.replaceAll('\u00a0', ' ')).sort();
  expect(plain(drawn)).toEqual(facts);
  expect(plain(table)).toEqual(facts);
});

test('the table of signals has a row for each signal that is drawn, with its kinases', async ({ extension }) => {
  const figures = await openFigures(extension, 'jak-inhibitor');
  await openTables(figures);
  const { signals } = await dataOf(figures);
  const rows = figures.locator('#signals tbody tr');
  await expect(rows).toHaveCount(signals.length);
  expect(await figures.locator('.signal-chip').count()).toBe(signals.length);
  for (const { short, kinases, receptor } of signals) {
    const row = rows.filter({ has: figures.locator('th', { hasText: new RegExp(`^${short}(?![\\d-])`) }) }).first();
    await expect(row).toContainText(receptor);
    for (const kinase of kinases) await expect(row).toContainText(kinase.toUpperCase());
  }
});

test('the timeline: marks by arrow keys, each event once in the strip and once in the list', async ({ extension }) => {
  const figures = await openFigures(extension, 'jak-inhibitor');
  await figures.setViewportSize({ width: 1200, height: 800 });
  const events = Object.values((await dataOf(figures)).timelines).flat();
  const marks = figures.locator('.strip-mark');
  await expect(marks).toHaveCount(events.length);
  await expect(figures.locator('.timeline-event')).toHaveCount(events.length);
  await marks.first().focus();
  await expect(figures.locator('.strip-said')).toContainText('First approval, ruxolitinib');
  await figures.keyboard.press('ArrowRight');
  await expect(marks.nth(1)).toBeFocused();
  await expect(figures.locator('.strip-said')).toContainText('tofacitinib');
});

test('the ends of every axis stand below it and say which way is which; the panel of the chosen medicine comes first', async ({
  extension,
}) => {
  const figures = await openFigures(extension, 'upadacitinib');
  await figures.setViewportSize({ width: 1280, height: 800 });
  await expect(figures.locator('.potency-panel').first()).toContainText('upadacitinib');
  const axes = await figures.evaluate(() =>
    [...document.querySelectorAll('.potency-axis')].map((axis) => {
      const [ticks, ends] = ['.potency-ticks', '.potency-ends'].map((part) =>
        axis.querySelector(part)?.getBoundingClientRect(),
      );
      return (
        ticks && ends && { isBelow: ends.top >= ticks.bottom - 1, isAligned: Math.abs(ends.left - ticks.left) < 1 }
      );
    }),
  );
  expect(axes.length).toBeGreaterThan(1);
  for (const axis of axes) expect(axis).toEqual({ isBelow: true, isAligned: true });
});

test('narrow, the strip gives way to the list; nothing is cut off at 320 px, nor with text of 200 %', async ({
  extension,
}) => {
  const figures = await openFigures(extension, 'jak-inhibitor');
  await figures.setViewportSize({ width: 320, height: 700 });
  await expect(figures.locator('.strip')).toBeHidden();
  await figures.getByLabel('Medicine').selectOption('upadacitinib');
  await choose(figures, 'EPO');
  expect(await sidewaysOverflow(figures)).toBeLessThanOrEqual(0);
  await setTextSize(figures, '200%');
  expect(await sidewaysOverflow(figures)).toBeLessThanOrEqual(0);
});

for (const { name, media } of SCHEMES)
  test(`axe finds nothing in ${name}, with everything unfolded`, async ({ extension, noise }) => {
    // Hundreds of links and values, each looked at by every rule.
    test.slow();
    const figures = await openFigures(extension, 'jak-inhibitor');
    await figures.emulateMedia(media);
    await figures.getByLabel('Medicine').selectOption('abrocitinib');
    await choose(figures, 'IL-31');
    await openTables(figures);
    expect(await violations(figures)).toEqual([]);
    expect(noise.errors).toEqual([]);
    expect(noise.strays).toEqual([]);
  });

test('a student sees a signal in little in the tooltip, one link from the full page; another reader does not', async ({
  page,
  context,
  extension,
}) => {
  const server = await serve('/nowhere', { '/': { body: '<p>Here is interleukin-6 in a sentence.</p>' } });
  await extension.store({ level: 'student' });
  await page.goto(server.origin);
  await pointAt(page, await waitForMark(page, 'interleukin-6'));
  const tooltip = await waitForTooltip(page, 'How its signal travels');
  expect(tooltip.text).toMatch(/IL-6 IL-6 receptor with gp130 JAK1, JAK2, TYK2 STAT3, STAT1/);
  const opened = context.waitForEvent('page');
  await tooltip.press('Open the figures on a full page');
  await expect((await opened).getByRole('heading', { level: 1 })).toContainText('interleukin-6', { ignoreCase: true });
  await page.bringToFront();
  await tooltip.press('Plain');
  await expect
    .poll(async () => (await waitForTooltip(page, 'Interleukin-6')).text.includes('How its signal travels'))
    .toBe(false);
  server.close();
});
