/** The side panel's views held against axe's rules, in light, dark and forced colours, and in little room. */
import type { Page } from '@playwright/test';
import { SCHEMES, violations } from './axe-rules';
import { type Extension, expect, test } from './extension';
import { setTextSize, sidewaysOverflow } from './layout';
import { waitForMark } from './marks';

/** The panel in a tab of its own, beside the sample's. */
async function panelInTab(page: Page, origin: string, extension: Extension): Promise<Page> {
  await extension.store({ pinned: ['tofacitinib', 'rheumatoid-arthritis'] });
  await page.goto(`${origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  const panel = await extension.popup(page);
  await panel.goto(panel.url().replace('popup.html', 'sidepanel.html'));
  await panel.locator('[data-in-view]').first().waitFor();
  return panel;
}

/** Leaves two rows of each group: axe takes minutes over thousands that are alike. */
const thin = (panel: Page): Promise<void> =>
  panel.evaluate(() => {
    for (const row of document.querySelectorAll('.group li:nth-child(n + 3)')) row.remove();
  });

/** Goes through all views, and looks at each. */
async function eachView(panel: Page, look: (view: string) => Promise<void>): Promise<void> {
  await panel.locator('[data-entry=rheumatoid-arthritis] .icon-button').first().click();
  await panel.getByText('1 of 9').first().waitFor();
  await look('a page');
  await panel.getByText('Group by kind').click();
  await panel.locator('.term-group h2').first().waitFor();
  await look('a page by kind');
  await panel.getByRole('tab', { name: 'Glossary' }).click();
  await panel.locator('.group').first().waitFor();
  await thin(panel);
  await look('A–Z');
  await panel.getByText('By kind', { exact: true }).click();
  await panel.locator('[data-index=kinds] .group').first().waitFor();
  await thin(panel);
  await look('by kind');
  await panel.getByText('By class').click();
  await panel.getByRole('treeitem').filter({ hasText: 'advanced therapy' }).click();
  await look('the tree');
  await panel.getByRole('tab', { name: 'Pinned' }).click();
  await look('what is pinned');
  await panel.locator('.tab-view:not([hidden]) .term-open').first().click();
  await panel.locator('.entry h2').waitFor();
  await look('an entry');
}

for (const { name, media } of SCHEMES)
  test(`axe finds nothing in ${name}`, async ({ page, server, extension }) => {
    test.slow();
    const panel = await panelInTab(page, server.origin, extension);
    await panel.emulateMedia(media);
    const found: string[] = [];
    await eachView(panel, async (view) => {
      for (const violation of await violations(panel)) found.push(`${view}: ${violation}`);
    });
    expect(found).toEqual([]);
  });

test('for a finger, rows are high enough on each tab', async ({ page, context, server, extension }) => {
  const panel = await panelInTab(page, server.origin, extension);
  const session = await context.newCDPSession(panel);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  expect(await panel.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
  const low: string[] = [];
  await eachView(panel, async (view) => {
    const rows = panel.locator('.tab-view:not([hidden]) :is(.term-open, .tree-line, .letter):visible');
    const heights = await rows.evaluateAll((found) => found.map((row) => row.getBoundingClientRect().height));
    if (heights.some((height) => height < 44)) low.push(`${view}: ${Math.min(...heights)}`);
  });
  expect(low).toEqual([]);
});

for (const { name, width, size } of [
  // As narrow as Firefox's sidebar is at first.
  { name: '250 px', width: 250, size: '100%' },
  { name: '320 px and 200 % text', width: 320, size: '200%' },
])
  test(`at ${name} nothing has to be scrolled sideways`, async ({ page, server, extension }) => {
    const panel = await panelInTab(page, server.origin, extension);
    await panel.setViewportSize({ width, height: 640 });
    await setTextSize(panel, size);
    const wide: string[] = [];
    await eachView(panel, async (view) => {
      const over = await sidewaysOverflow(panel);
      if (over > 0) wide.push(`${view}: ${over}`);
    });
    expect(wide).toEqual([]);
  });
