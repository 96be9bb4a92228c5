/** The extension's pages held against axe's rules (WCAG 2.2 A and AA, and best practices), in light, dark and forced colours. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './extension';
import { waitForMark } from './marks';

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

const SCHEMES = [
  { name: 'light', media: { colorScheme: 'light' } },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'forced colours', media: { forcedColors: 'active' } },
] as const;

for (const { name, media } of SCHEMES) {
  test(`popup in ${name}: its list, an entry, and what was looked up`, async ({ page, server, extension }) => {
    await page.goto(`${server.origin}sample-article.html`);
    await waitForMark(page, 'methotrexate');
    const popup = await extension.popup(page);
    await popup.emulateMedia(media);
    await popup.getByRole('listitem').first().waitFor();
    expect(await violations(popup)).toEqual([]);
    await popup.getByRole('combobox').fill('methotrexate');
    await popup.keyboard.press('Enter');
    await popup.getByRole('heading', { name: 'methotrexate' }).waitFor();
    expect(await violations(popup)).toEqual([]);
    await popup.keyboard.press('Escape');
    await popup.keyboard.press('Escape');
    await popup.getByText('Looked up recently').waitFor();
    expect(await violations(popup)).toEqual([]);
  });

  test(`popup in ${name}: results, those of a kind, what may have been meant`, async ({ page, server, extension }) => {
    await page.goto(`${server.origin}sample-article.html`);
    const popup = await extension.popup(page);
    await popup.emulateMedia(media);
    await popup.getByRole('combobox').fill('arthritis');
    await popup.getByRole('option').first().waitFor();
    await popup.getByTitle('Condition').click();
    expect(await violations(popup)).toEqual([]);
    await popup.getByRole('combobox').fill('tozilumab');
    await popup.getByText('Did you mean').waitFor();
    expect(await violations(popup)).toEqual([]);
  });
}

test('at 320 px and 200 % text nothing is cut off or has to be scrolled sideways', async ({
  page,
  server,
  extension,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  const popup = await extension.popup(page);
  await popup.setViewportSize({ width: 320, height: 640 });
  await popup.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const wide = () => popup.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await popup.getByRole('listitem').first().waitFor();
  expect(await wide()).toBeLessThanOrEqual(0);
  await popup.getByRole('combobox').fill('methotrexate');
  await popup.keyboard.press('Enter');
  await popup.getByRole('heading', { name: 'methotrexate' }).waitFor();
  expect(await wide()).toBeLessThanOrEqual(0);
});
