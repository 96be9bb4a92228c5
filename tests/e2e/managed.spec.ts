/** An organisation's policy in Chromium: what it sets holds, is shown locked, and leaves the rest to the reader. */
import { expect, test } from './extension';
import { canBeManaged } from './managed-browser';
import { marksIn, waitForMark } from './marks';

test.skip(
  !canBeManaged(),
  'this system lets no test set a policy of its own (Linux with user namespaces and /etc/chromium)',
);
test.use({ policy: { style: 'solid', sitesOff: ['*.plain.test'], level: 'clinician', print: 'soon' } });

test('what is managed holds before what the reader set, on pages and in the popup', async ({
  page,
  server,
  extension,
}) => {
  await extension.store({ style: 'wavy', level: 'plain', density: 'every' });
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  await expect
    .poll(() => page.evaluate(() => [...CSS.highlights.keys()]))
    .toEqual(['immunogloss-solid', 'immunogloss-line-solid']);
  const popup = await extension.popup(page);
  await expect(popup.getByRole('radio', { name: 'Clinician' })).toBeChecked();
  await expect(popup.getByRole('radio', { name: 'Clinician' })).toBeDisabled();
  await expect(popup.getByRole('checkbox', { name: 'Mark terms on 127.0.0.1' })).toBeDisabled();
  await page.goto(`http://www.plain.test:${new URL(server.origin).port}/sample-article.html`);
  await page.waitForTimeout(800);
  expect(await marksIn(page)).toEqual([]);
});

test('the page of settings shows it locked and says so; the rest is the reader’s', async ({ context, extension }) => {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  await expect(options.getByText('Some settings are set by your organization.')).toBeVisible();
  for (const name of ['Look', 'Switched off', 'Explain for']) {
    const group = options.getByRole('group', { name, exact: true });
    await expect(group).toHaveAttribute('disabled');
    await expect(group).toContainText('Set by your organization. It cannot be changed here.');
  }
  await expect(options.getByRole('radio', { name: 'Solid line' })).toBeChecked();
  await expect(options.getByRole('button', { name: 'Remove: *.plain.test' })).toBeDisabled();
  // What the policy says wrongly is the reader's still.
  await options.getByRole('checkbox', { name: 'Keep the marks when a page is printed' }).check();
  await options.getByRole('radio', { name: 'Every mention of a term' }).check();
  await expect.poll(() => extension.stored()).toEqual({ print: true, density: 'every' });
});
