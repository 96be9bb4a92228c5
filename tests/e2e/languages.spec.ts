/** The interface in its languages: the browser's by itself, a chosen one at once and everywhere, nothing left in English, nothing cut off. */
import type { Locator, Page } from '@playwright/test';
import { LANGUAGES } from '../../platform/languages';
import german from '../../public/_locales/de/messages.json' with { type: 'json' };
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import spanish from '../../public/_locales/es/messages.json' with { type: 'json' };
import { expect, test } from './extension';
import { longPlaceholders, pageMisfits, tooltipMisfits, underEachTab } from './layout';
import { pointAt, waitForMark } from './marks';
import { PAGES } from './pages-of-ours';
import { evaluateInTooltip, waitForTooltip } from './tooltip';

const WORDS = { en: english, de: german, es: spanish };

/** Runs in a page: what it says in the language of its interface, pieces of text and of attributes, in the order they stand. */
function wordsSaid(root: Element | ShadowRoot): string[] {
  const said: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.closest('[lang=en], style, script')) continue;
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) said.push(node.nodeValue ?? '');
    for (const name of ['aria-label', 'title', 'placeholder']) said.push(element.getAttribute(name) ?? '');
  }
  return said.map((text) => text.trim()).filter(Boolean);
}
const saidIn = (page: Page): Promise<string[]> => page.evaluate(`(${wordsSaid})(document.documentElement)`);

/** Messages of the English catalogue that another words otherwise. */
const englishOnly = (language: 'de' | 'es'): Set<string> =>
  new Set(
    Object.entries(english)
      .filter(([key, { message }]) => WORDS[language][key as keyof typeof german].message !== message)
      .map(([, { message }]) => message),
  );

test.describe('in a browser that speaks German', () => {
  test.use({ language: 'de' });
  test('popup, settings and tooltip do by themselves, and entries are marked as English', async ({
    page,
    server,
    extension,
  }) => {
    await page.goto(`${server.origin}sample-article.html`);
    await pointAt(page, await waitForMark(page, 'methotrexate'));
    const tooltip = await waitForTooltip(page, german.entryNotAdvice.message);
    expect(tooltip.text).toContain(german.entryInEnglish.message);
    const spoken = await evaluateInTooltip(
      page,
      `function () { return ['.entry-foot p', '.entry-text', 'h2'].map((at) => this.querySelector(at).closest('[lang]').lang); }`,
    );
    expect(spoken).toEqual(['de', 'en', 'en']);
    const popup = await extension.popup(page);
    await expect(popup.locator('html')).toHaveAttribute('lang', 'de');
    await expect(popup.getByRole('combobox', { name: 'Im Glossar suchen' })).toBeFocused();
    const options = await extension.open('options.html');
    await expect(options).toHaveTitle('Einstellungen – Immunogloss');
    await expect(options.getByRole('radio', { name: 'Sprache des Browsers' })).toBeChecked();
    expect(await extension.stored()).toBeUndefined();
    const manifest = await extension.worker.evaluate(() => chrome.runtime.getManifest().description);
    expect(manifest).toBe(german.extensionDescription.message);
  });
  test('another can be chosen', async ({ page, server, extension }) => {
    await extension.store({ language: 'en' });
    await page.goto(`${server.origin}sample-article.html`);
    const popup = await extension.popup(page);
    await expect(popup.locator('html')).toHaveAttribute('lang', 'en');
    await expect(popup.getByRole('combobox', { name: 'Search the glossary' })).toBeVisible();
  });
});

test.describe('in a browser whose language is not spoken here', () => {
  test.use({ language: 'fr' });
  test('it is English, and says so', async ({ page, server, extension }) => {
    await page.goto(`${server.origin}sample-article.html`);
    const popup = await extension.popup(page);
    await expect(popup.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test('a language that is chosen is that of the settings, of an open popup and of an open tooltip, at once', async ({
  page,
  server,
  extension,
  noise,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  const popup = await extension.popup(page);
  const options = await extension.open('options.html');
  await page.bringToFront();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await pointAt(page, await waitForMark(page, 'methotrexate'));
  await waitForTooltip(page, english.entryNotAdvice.message);

  const choose = (name: string): Promise<void> => options.getByRole('radio', { name, exact: true }).check();
  const speaks = async (words: typeof english | typeof german | typeof spanish): Promise<void> => {
    await expect(options).toHaveTitle(words.optionsPageTitle.message);
    await expect(options.locator('h1')).toHaveText(words.optionsTitle.message);
    await expect(popup.locator('html')).toHaveAttribute('lang', words.languageCode.message);
    await expect(popup.getByRole('combobox', { name: words.popupSearchLabel.message })).toBeVisible();
    await waitForTooltip(page, words.entryNotAdvice.message);
  };
  await choose('Deutsch');
  await speaks(german);
  expect(await extension.stored()).toEqual({ language: 'de' });
  await choose('Español');
  await speaks(spanish);
  await choose('El del navegador');
  await speaks(english);
  expect(await extension.stored()).toEqual({});
  expect(noise.errors).toEqual([]);
  expect(noise.strays).toEqual([]);
});

test('the setting is found in any language', async ({ extension }) => {
  const options = await extension.open('options.html');
  const field: Locator = options.getByRole('searchbox');
  for (const word of ['language', 'Sprache', 'idioma', 'espanol']) {
    await field.fill(word);
    await expect(options.getByRole('group')).toHaveCount(1);
    await expect(options.getByRole('radio', { name: 'Deutsch' })).toBeVisible();
  }
});

for (const language of LANGUAGES) {
  for (const { name, address } of PAGES)
    test(`${name} in ${language}: nothing in another language, nothing cut off`, async ({ context, extension }) => {
      await extension.store({ language, known: ['rheumatoid-arthritis', 'pain'], sitesOff: ['www.example.org'] });
      const page = await context.newPage();
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`chrome-extension://${extension.id}/${address}`);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await page.waitForTimeout(400);
        await underEachTab(page, async (tab) => {
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            const path = `test-results/languages/${name}-${tab}-${language}-${width}-${colorScheme}.png`;
            // The whole glossary is a hundred screens long.
            await page.screenshot({ path, fullPage: tab === 0 });
          }
          expect(await pageMisfits(page)).toEqual([]);
          expect(await longPlaceholders(page)).toEqual([]);
          if (language === 'en') return;
          const said = await saidIn(page);
          expect(said.length).toBeGreaterThan(3);
          expect(said.filter((text) => englishOnly(language).has(text))).toEqual([]);
        });
      }
    });

  test(`popup and tooltip in ${language}: nothing in another language, nothing cut off`, async ({
    page,
    server,
    extension,
  }) => {
    await extension.store({ language });
    await page.goto(`${server.origin}sample-article.html`);
    await waitForMark(page, 'methotrexate');
    const popup = await extension.popup(page);
    const isClean = async (): Promise<void> => {
      expect(await pageMisfits(popup)).toEqual([]);
      if (language !== 'en')
        expect((await saidIn(popup)).filter((text) => englishOnly(language).has(text))).toEqual([]);
    };
    const shot = (what: string, of: Page = popup) =>
      of.screenshot({ path: `test-results/languages/${what}-${language}.png` });
    await popup.locator('.page-terms li').first().waitFor();
    await isClean();
    await shot('popup-list');
    for (const [query, what] of [
      ['humira', 'results'],
      ['qqqqqqq', 'nothing'],
      ['methotrexate', 'exact'],
    ] as const) {
      await popup.getByRole('combobox').fill(query);
      await popup
        .locator(what === 'nothing' ? '.search .empty' : '.hit')
        .first()
        .waitFor();
      await isClean();
      await shot(`popup-${what}`);
    }
    await popup.keyboard.press('Enter');
    await popup.locator('.entry').waitFor();
    await isClean();
    await shot('popup-entry');
    await popup.close();

    for (const [width, colorScheme] of [
      [1280, 'light'],
      [320, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.reload();
      await pointAt(page, await waitForMark(page, 'methotrexate'));
      await waitForTooltip(page, WORDS[language].entryNotAdvice.message);
      await evaluateInTooltip(page, 'function () { this.querySelector("summary")?.click(); }');
      await page.waitForTimeout(200);
      expect(await tooltipMisfits(page)).toEqual([]);
      const said = await evaluateInTooltip<string[]>(page, `function () { return (${wordsSaid})(this); }`);
      if (language !== 'en') expect(said.filter((text) => englishOnly(language).has(text))).toEqual([]);
      await shot(`tooltip-${width}`, page);
    }
  });
}
