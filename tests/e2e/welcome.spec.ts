/** The page that a reader sees first: it shows what it promises. */
import { violations } from './axe-rules';
import { expect, test } from './extension';
import { setTextSize, sidewaysOverflow } from './layout';
import { marksIn, pointAt, waitForMark } from './marks';
import { waitForTooltip } from './tooltip';

test('its sample is marked and explained by the overlay that pages get', async ({ extension, noise }) => {
  const page = await extension.open('welcome.html');
  const mark = await waitForMark(page, 'methotrexate');
  expect((await marksIn(page)).map(({ text }) => text)).toEqual(
    expect.arrayContaining(['rheumatoid arthritis', 'TNF blocker', 'adalimumab', 'JAK inhibitor', 'CRP']),
  );
  await pointAt(page, mark);
  await waitForTooltip(page, 'methotrexate');
  expect(noise).toEqual({ errors: [], strays: [] });
});

test('the level chosen there is kept, and the way to the settings is there', async ({ context, extension }) => {
  const page = await extension.open('welcome.html');
  await page.getByRole('radio', { name: 'Clinician' }).check();
  await expect.poll(() => extension.stored()).toEqual({ level: 'clinician' });
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect((await opened).getByRole('heading', { level: 1 })).toHaveText('Immunogloss settings');
});

test('it says which keys search, and is NOT shown again when the worker starts again', async ({
  context,
  extension,
}) => {
  const page = await extension.open('welcome.html');
  await expect(page.getByText('Press Alt+Shift+G')).toBeVisible();
  await page.close();
  const session = await context.newCDPSession(await context.newPage());
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  const wake = await context.newPage();
  await wake.goto(`chrome-extension://${extension.id}/popup.html`);
  await wake.getByRole('combobox').fill('humira');
  await wake.getByRole('option').first().click();
  await wake.getByRole('heading', { name: 'adalimumab' }).waitFor();
  expect(context.pages().filter((open) => open.url().endsWith('/welcome.html'))).toEqual([]);
});

for (const scheme of ['light', 'dark'] as const)
  for (const forcedColors of ['none', 'active'] as const)
    test(`nothing that axe objects to, ${scheme}, forced colours ${forcedColors}`, async ({ extension }) => {
      const page = await extension.open('welcome.html');
      await page.emulateMedia({ colorScheme: scheme, forcedColors });
      expect(await violations(page)).toEqual([]);
    });

for (const [width, text] of [
  [320, 100],
  [320, 200],
  [800, 100],
  [1280, 100],
] as const)
  test(`nothing is cut off at ${width} px and ${text} % text`, async ({ extension }) => {
    const page = await extension.open('welcome.html');
    await page.setViewportSize({ width, height: 800 });
    await setTextSize(page, `${text}%`);
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  });

test('all of it is on one screen of a laptop', async ({ extension }) => {
  const page = await extension.open('welcome.html');
  await page.setViewportSize({ width: 1366, height: 768 });
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(768);
});
