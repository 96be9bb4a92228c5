/** The interface's language in Firefox: its own by itself, and a chosen one at once, on pages of the extension and in the tooltip. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import german from '../../public/_locales/de/messages.json';
import spanish from '../../public/_locales/es/messages.json';
import { openOurs } from './firefox';
import { inFirefox } from './in-firefox';
import { pointAt, waitForMark } from './marks';
import { until } from './until';

const browser = inFirefox({ language: 'de' });
let page: Page;
let options: Page;
beforeAll(async () => {
  options = await openPage('options.html', '.setting');
  page = await browser.firefox.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.goto(`${browser.server.origin}sample-article.html`);
});

async function openPage(name: string, sign: string): Promise<Page> {
  const opened = await browser.firefox.newPage();
  await openOurs(opened, name);
  await opened.waitForSelector(sign);
  return opened;
}

/** What the tooltip says: its root is closed to the page, and open to a script of the extension. */
const tooltipText = (): Promise<string> =>
  options.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url);
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: () => {
        const host = document.querySelector('[popover=manual]') as { openOrClosedShadowRoot?: ShadowRoot } | null;
        return host?.openOrClosedShadowRoot?.querySelector('.tip')?.textContent ?? '';
      },
    });
    return answer?.result ?? '';
  }, page.url());

test('a browser that speaks German gets German by itself', async () => {
  expect(await options.evaluate(() => [document.title, document.documentElement.lang])).toEqual([
    german.optionsPageTitle.message,
    'de',
  ]);
  const popup = await openPage('popup.html', '.search-field');
  expect(await popup.evaluate(() => document.querySelector('input')?.placeholder)).toBe(
    german.popupSearchPlaceholder.message,
  );
  await popup.close();
});

test('so does the tooltip; a language that is chosen is that of the settings and of the open tooltip, at once', async () => {
  await page.bringToFront();
  await pointAt(page, await waitForMark(page, 'methotrexate'));
  await until('the tooltip in German', async () => (await tooltipText()).includes(german.entryInEnglish.message));
  await options.evaluate(() => document.querySelector<HTMLElement>('input[value=es]')?.click());
  await until('the settings in Spanish', () =>
    options.evaluate((title) => document.title === title, spanish.optionsPageTitle.message),
  );
  expect(await options.evaluate(() => document.documentElement.lang)).toBe('es');
  await until('the tooltip in Spanish', async () => (await tooltipText()).includes(spanish.entryInEnglish.message));
  await options.evaluate(() => document.querySelector<HTMLElement>('input[value=auto]')?.click());
  await until('the tooltip in German', async () => (await tooltipText()).includes(german.entryInEnglish.message));
});
