/** Facts where they are shown: an entry in the popup, the comparison, the card of checks. */
import type { Page } from '@playwright/test';
import { SCHEMES, violations } from './axe-rules';
import { expect, test } from './extension';
import { setTextSize, sidewaysOverflow } from './layout';
import { lookUp } from './look-up';
import { waitForMark } from './marks';

const THREE = 'drugs=tofacitinib,upadacitinib,adalimumab';

const cell = (page: Page, row: string, column: number) => page.locator(`tr[data-row=${row}] > td`).nth(column);

test('by keyboard alone: two medicines are picked by name and by brand, and the address keeps them', async ({
  page,
  extension,
}) => {
  await extension.open('compare.html', page);
  await expect(page.getByRole('combobox', { name: 'Add a medicine' })).toBeFocused();
  for (const name of ['tofacitnib', 'humira']) {
    await page.keyboard.type(name);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('columnheader')).toHaveText(['tofacitinib', 'adalimumab']);
  expect(page.url()).toContain('drugs=tofacitinib,adalimumab');
  await page.reload();
  await expect(page.getByRole('columnheader')).toHaveText(['tofacitinib', 'adalimumab']);
  await page.getByRole('button', { name: 'Take tofacitinib out' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader')).toHaveText(['adalimumab']);
});

test('a suggestion puts six side by side; more are not taken', async ({ page, extension }) => {
  await extension.open('compare.html', page);
  await page.getByRole('button', { name: 'JAK inhibitors', exact: true }).click();
  await expect(page.getByRole('columnheader')).toHaveCount(6);
  await expect(page.getByText('more do not fit')).toBeVisible();
  await page.getByText(/Pick from all \d+ JAK inhibitors/).click();
  await expect(page.getByRole('button', { name: 'filgotinib', exact: true })).toBeDisabled();
  await page.getByRole('button', { name: 'abrocitinib', exact: true, pressed: true }).click();
  await expect(page.getByRole('columnheader')).toHaveCount(5);
});

test('says what is unknown, whose label it is, and what it is not', async ({ page, extension }) => {
  await extension.open(`compare.html?${THREE}&region=JP`, page);
  await expect(cell(page, 'uses', 0)).toContainText('rheumatoid arthritis');
  await expect(cell(page, 'boxed', 0)).toHaveText(/not in this glossary/);
  await page.getByLabel('Labels of').selectOption('US');
  await expect(cell(page, 'boxed', 0)).toContainText('Serious infections');
  expect(page.url()).toContain('region=US');
  await expect(page.getByText('it is no head-to-head trial')).toBeVisible();
  const empty = await page
    .locator('tbody td')
    .evaluateAll((cells) => cells.filter((each) => !each.querySelector('.fact-list > li, .compare-unknown')).length);
  expect(empty).toBe(0);
});

test('only what differs: the rest is left out, and named', async ({ page, extension }) => {
  await extension.open('compare.html?drugs=tofacitinib,baricitinib&region=US', page);
  await expect(page.locator('tr[data-row=route] .compare-verdict')).toHaveText('the same where known');
  await page.getByLabel('Only what differs').check();
  await expect(page.locator('tr[data-row=route]')).toHaveCount(0);
  await expect(page.getByText(/Left out, the same where known: .*How it is given/)).toBeVisible();
  for (const verdict of await page.locator('.compare-table tbody tr').all())
    expect(await verdict.getAttribute('data-verdict')).toBe('differs');
});

test('every cell that says something leads to its source', async ({ page, extension }) => {
  await extension.open(`compare.html?${THREE}`, page);
  await cell(page, 'uses', 0).locator('.ref').first().waitFor();
  const bare = await page
    .locator('tbody td')
    .evaluateAll((cells) =>
      cells.filter((each) => !each.querySelector('.ref, .compare-unknown')).map(({ textContent }) => textContent),
    );
  expect(bare).toEqual([]);
  const ref = cell(page, 'boxed', 0).locator('a.ref').first();
  expect(await ref.getAttribute('href')).toMatch(/^https:\/\//);
  expect(await ref.getAttribute('aria-label')).toMatch(/^Source \d+: \S/);
});

test('the table can be taken along, for a spreadsheet and as Markdown', async ({ page, extension }) => {
  await extension.open(`compare.html?${THREE}`, page);
  const paste = async (): Promise<string> => {
    const field = page.getByRole('combobox', { name: 'Add a medicine' });
    await field.fill('');
    await field.press('Control+V');
    return field.inputValue();
  };
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await paste()).toContain('|  | tofacitinib | upadacitinib | adalimumab |');
  await page.getByRole('button', { name: 'Copy for a spreadsheet' }).click();
  await expect.poll(paste).toMatch(/^\s*tofacitinib\s+upadacitinib\s+adalimumab/);
});

test('an entry opens over the comparison, and the focus comes back', async ({ page, extension }) => {
  await extension.open(`compare.html?${THREE}`, page);
  const target = cell(page, 'targets', 0).getByRole('button', { name: 'JAK1' });
  await target.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(target).toBeFocused();
});

test('on paper: black on white, nothing to press, sources with their addresses', async ({ page, extension }) => {
  await extension.open(`compare.html?${THREE}`, page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('button', { name: 'Copy as Markdown' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Take tofacitinib out' })).toBeHidden();
  const look = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.querySelector('tbody td') as Element);
    const link = document.querySelector('.notes a') as Element;
    return { color, backgroundColor, address: getComputedStyle(link, '::after').content };
  });
  expect(look.color).toBe('rgb(0, 0, 0)');
  expect(look.backgroundColor).toMatch(/rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)/);
  expect(look.address).toContain('http');
});

for (const { name, media } of SCHEMES)
  test(`axe finds nothing in ${name}: comparison, narrow, card`, async ({ page, extension }) => {
    // Some hundred colours to look at.
    test.slow();
    await page.emulateMedia(media);
    await extension.open('compare.html?drugs=upadacitinib,secukinumab', page);
    await cell(page, 'uses', 0).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await violations(page)).toEqual([]);
    await extension.open('card.html?drug=tofacitinib', page);
    expect(await violations(page)).toEqual([]);
  });

test('at 320 px, with 200 % text too, nothing has to be scrolled sideways and each cell says whose it is', async ({
  page,
  extension,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await extension.open(
    'compare.html?drugs=tofacitinib,baricitinib,upadacitinib,adalimumab,secukinumab,tocilizumab',
    page,
  );
  await expect(cell(page, 'uses', 5)).toContainText('tocilizumab');
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  // Between blocks and a table that fits, the table scrolls, not the page.
  await page.setViewportSize({ width: 800, height: 640 });
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 320, height: 640 });
  await setTextSize(page, '200%');
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  await extension.open('card.html?drug=upadacitinib', page);
  await setTextSize(page, '200%');
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
});

test('the card names the checks and their times, and what is not known it says', async ({ page, extension }) => {
  await extension.open('card.html?drug=tofacitinib', page);
  const lipids = page.getByRole('row', { name: /^Lipids/ });
  await expect(lipids.getByRole('cell')).toHaveText(['not named', 'named', 'not named']);
  await expect(page.getByText('Ask your care team what a change means for you')).toBeVisible();
  await extension.open('card.html?drug=nothing', page);
  await expect(page.getByText('This glossary has no such medicine.')).toBeVisible();
});

test('from the popup: facts with their sources, and on to the comparison with the page’s medicines', async ({
  page,
  server,
  extension,
  context,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  const popup = await extension.popup(page);
  await lookUp(popup, 'tofacitinib');
  await expect(popup.locator('.fact-row[data-row=uses]')).toContainText('rheumatoid arthritis');
  const [comparison] = await Promise.all([
    context.waitForEvent('page'),
    popup.getByRole('link', { name: 'Compare with…' }).click(),
  ]);
  await expect(comparison.getByRole('columnheader')).toHaveText(['tofacitinib']);
  await comparison.getByRole('button', { name: 'Medicines on the page' }).click();
  await expect(comparison.getByRole('columnheader', { name: 'methotrexate' })).toBeVisible();
});

test('a lab test is drawn with the numbers of its entry, and takes no value of a reader’s own', async ({
  page,
  server,
  extension,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  const popup = await extension.popup(page);
  await lookUp(popup, 'alanine aminotransferase');
  const facts = popup.locator('.entry-facts');
  await expect(facts.locator('.lab-limits').first()).toHaveText(/^7 to 55 U\/L/);
  await expect(facts).toContainText('Each laboratory prints its own range');
  await expect(facts).toContainText('tofacitinib');
  await expect(facts.locator('input, textarea')).toHaveCount(0);
});
