/** The interface's language in Firefox: its own by itself, and a chosen one at once, on pages of the extension and in the tooltip. */
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import german from '../../public/_locales/de/messages.json';
import spanish from '../../public/_locales/es/messages.json';
import { type Served, serve } from '../fixtures/serve';
import { type Firefox, launchFirefox, openOurs } from './firefox';
import { until } from './until';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));

let firefox: Firefox;
let server: Served;
let page: Page;
let options: Page;
beforeAll(async () => {
  server = await serve(FIXTURES);
  firefox = await launchFirefox('de');
  options = await openPage('options.html', '.setting');
  page = await firefox.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.goto(`${server.origin}sample-article.html`);
}, 60_000);
afterAll(async () => {
  server.close();
  await firefox.close();
});

async function openPage(name: string, sign: string): Promise<Page> {
  const opened = await firefox.newPage();
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

async function openTooltip(): Promise<void> {
  const mark = await until('a mark', () =>
    page.evaluate(() => {
      const range = [...(CSS.highlights.get('immunogloss-dotted') ?? [])].find(
        ({ startContainer, startOffset, endOffset }) =>
          startContainer.nodeValue?.slice(startOffset, endOffset) === 'methotrexate',
      );
      if (!range) return null;
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const { x, y, width, height } = live.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }),
  );
  await page.bringToFront();
  await page.mouse.move(mark.x - 30, mark.y + 50);
  await page.mouse.move(mark.x, mark.y, { steps: 5 });
  await pause(60);
  await page.mouse.move(mark.x + 1, mark.y);
}

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
  await openTooltip();
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

test('nothing of ours went wrong', () => {
  expect(firefox.errors.filter((error) => /immunogloss|moz-extension/i.test(error))).toEqual([]);
});
