/** The extension's pages held against axe's rules (WCAG 2.2 A and AA, and best practices), in light, dark and forced colours. */
import { SCHEMES, violations } from './axe-rules';
import { expect, test } from './extension';
import { setTextSize, sidewaysOverflow } from './layout';
import { lookUp } from './look-up';
import { waitForMark } from './marks';

for (const { name, media } of SCHEMES) {
  test(`popup in ${name}: its list, an entry, and what was looked up`, async ({ page, server, extension }) => {
    await page.goto(`${server.origin}sample-article.html`);
    await waitForMark(page, 'methotrexate');
    const popup = await extension.popup(page);
    await popup.emulateMedia(media);
    await popup.getByRole('listitem').first().waitFor();
    expect(await violations(popup)).toEqual([]);
    await lookUp(popup, 'methotrexate');
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
  await setTextSize(popup, '200%');
  await popup.getByRole('listitem').first().waitFor();
  expect(await sidewaysOverflow(popup)).toBeLessThanOrEqual(0);
  await lookUp(popup, 'methotrexate');
  expect(await sidewaysOverflow(popup)).toBeLessThanOrEqual(0);
});
