/** The page of settings for everyone: by keyboard alone, against axe's rules, in forced colours, in little room. */
import { SCHEMES, violations } from './axe-rules';
import { expect, test } from './extension';
import { setTextSize, sidewaysOverflow } from './layout';
import { previewed } from './preview';

test('by keyboard alone: search, choose, slide, add, remove, undo', async ({ extension }) => {
  const options = await extension.open('options.html');
  const { keyboard } = options;
  const tabTo = async (target: string): Promise<void> => {
    for (let i = 0; i < 60; i++) {
      await keyboard.press('Tab');
      const name = await options.evaluate(() => {
        const at = document.activeElement as HTMLInputElement | null;
        return at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? '';
      });
      if (name.startsWith(target)) return;
    }
    throw new Error(`Tab never came to ${target}`);
  };
  await tabTo('Search');
  await keyboard.type('look');
  await tabTo('Dotted line');
  await keyboard.press('ArrowDown');
  await expect.poll(() => extension.stored()).toEqual({ style: 'solid' });
  await options.getByRole('searchbox').focus();
  await keyboard.press('Escape');
  await expect(options.getByRole('searchbox')).toHaveValue('');
  await tabTo('Close after');
  await keyboard.press('ArrowRight');
  await expect.poll(() => extension.stored()).toEqual({ style: 'solid', hideDelay: 350 });
  await tabTo('Site to switch off');
  await keyboard.type('example.org');
  await keyboard.press('Enter');
  await expect.poll(async () => (await extension.stored())?.sitesOff).toEqual(['example.org']);
  await keyboard.press('Shift+Tab');
  await keyboard.press('Enter');
  await expect.poll(async () => (await extension.stored())?.sitesOff).toBeUndefined();
  await tabTo('Undo');
  await keyboard.press('Enter');
  await expect.poll(async () => (await extension.stored())?.sitesOff).toEqual(['example.org']);
  await expect(options.getByRole('button', { name: 'Close' })).toBeFocused();
  await keyboard.press('Enter');
  // Where the reader was before the notice.
  await expect.poll(() => options.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await tabTo('Save to a file');
});

for (const { name, media } of SCHEMES)
  test(`axe finds nothing in ${name}, with lists, a notice, a refusal and nothing found`, async ({ extension }) => {
    await extension.store({
      level: 'wizard',
      known: ['pain', 'methotrexate'],
      sitesOff: ['a.org', 'b.org'],
      colourByKind: true,
    });
    const options = await extension.open('options.html');
    await options.emulateMedia(media);
    await options.getByRole('button', { name: 'Remove: a.org' }).click();
    await options.getByRole('textbox', { name: 'Site to switch on' }).fill('no site');
    await options.keyboard.press('Enter');
    await options
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.json', mimeType: 'text/plain', buffer: Buffer.from('{}') });
    await options.locator('.refusal').waitFor();
    expect(await violations(options)).toEqual([]);
    await options.getByRole('searchbox').fill('zebra');
    expect(await violations(options)).toEqual([]);
  });

test('forced colours: the preview shows what pages will, and says why', async ({ extension }) => {
  const options = await extension.open('options.html');
  await options.emulateMedia({ forcedColors: 'active' });
  await expect.poll(() => previewed(options)).toEqual([]);
  await expect(options.getByText('Browsers show only the tint')).toBeVisible();
  await options.getByRole('radio', { name: 'Tint' }).check();
  await expect.poll(async () => (await previewed(options)).length).toBe(9);
});

test('nothing has to be scrolled sideways at 320 px, nor at 200 % text', async ({ extension }) => {
  await extension.store({
    known: ['pain'],
    sitesOff: ['*.a-very-long-name-of-a-site-that-goes-on-and-on.example.org'],
  });
  const options = await extension.open('options.html');
  for (const size of ['100%', '200%'])
    for (const width of [320, 800, 1280]) {
      await options.setViewportSize({ width, height: 700 });
      await setTextSize(options, size);
      expect({ size, width, wide: await sidewaysOverflow(options) }).toEqual({ size, width, wide: 0 });
      const cut = await options.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main *')]
          .filter(
            (at) =>
              at.scrollWidth > at.clientWidth + 1 && getComputedStyle(at).overflowX === 'hidden' && at.clientWidth > 1,
          )
          .map((at) => at.className),
      );
      expect(cut).toEqual([]);
    }
});
