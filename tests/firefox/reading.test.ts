/** The main job in Firefox, by the paths that are its own: a user sheet, Xray wrappers, its way into closed shadow roots. */
import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serve } from '../fixtures/serve';
import { openOurs } from './firefox';
import { inFirefox } from './in-firefox';
import { isOpen, marksIn, pointAt, waitForMark } from './marks';
import { until } from './until';

const SHARED_PAGES = fileURLToPath(new URL('../../../shared/pages', import.meta.url));
const PAGES = {
  '/shadow': {
    body: `<div><template shadowrootmode="open"><p>In the open: methotrexate.</p></template></div>
      <div><template shadowrootmode="closed"><p>Closed: leflunomide.</p></template></div>`,
  },
  '/frames': { body: '<p>Outside: methotrexate.</p><iframe src="/inner" width=700 height=400></iframe>' },
  '/inner': { body: '<p>Inside: adalimumab is an antibody.</p>' },
  '/dark': {
    body: `<style>html { background: #121212; color: #ddd }</style>
      <p style="font:20px/2 Georgia;margin:20px 200px">People take methotrexate.</p>`,
  },
  '/strict': {
    body: '<p>People take methotrexate.</p>',
    headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" },
  },
};

const browser = inFirefox({ pages: PAGES });
let page: Page;
beforeEach(async () => {
  page = await browser.firefox.newPage();
  await page.setViewport({ width: 1000, height: 800 });
});
afterEach(() => page.close());

type Colour = readonly [red: number, green: number, blue: number];

/** Share of a clip's pixels for which `is` holds. */
async function share(
  clip: { x: number; y: number; width: number; height: number },
  is: (pixel: Colour) => boolean,
): Promise<number> {
  const data = await sharp(await page.screenshot({ clip, captureBeyondViewport: false }))
    .removeAlpha()
    .raw()
    .toBuffer();
  let count = 0;
  for (let i = 0; i < data.length; i += 3) if (is([data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0])) count++;
  return count / (data.length / 3);
}
const isInk = ([red, green, blue]: Colour): boolean => red + green + blue < 720;
/** The ground of the level switch, `--ground-strong` of the design language in light. */
const isSwitch = ([red, green, blue]: Colour): boolean =>
  Math.abs(red - 0xdf) < 4 && Math.abs(green - 0xe9) < 4 && Math.abs(blue - 0xeb) < 4 && blue > red;

describe('in Firefox', () => {
  test('terms are marked, and the line under a word is really painted', async () => {
    await page.goto(`${browser.server.origin}sample-article.html`);
    const { x, y } = await waitForMark(page, 'methotrexate');
    await waitForMark(page, 'JAK–STAT pathway');
    await pause(300);
    // The strip below the baseline: ink under a marked word, none beside it.
    expect(await share({ x: x - 30, y: y + 8, width: 60, height: 4 }, isInk)).toBeGreaterThan(0.1);
  });

  test('pointing at a term opens the tooltip, dressed; Escape closes it', async () => {
    await page.goto(`${browser.server.origin}sample-article.html`);
    await pointAt(page, await waitForMark(page, 'adalimumab'));
    await until('the tooltip', () => isOpen(page));
    await pause(500);
    const shot = await page.screenshot({ path: 'test-results/firefox-tooltip.png' });
    expect(shot.length).toBeGreaterThan(1000);
    await page.keyboard.press('Escape');
    await until('its closing', async () => !(await isOpen(page)));
  });

  test('on a dark page the line is light enough to be seen, and the tooltip dark', async () => {
    await page.goto(`${browser.server.origin}dark`);
    const mark = await waitForMark(page, 'methotrexate');
    await pause(300);
    const isLight = ([red, green, blue]: Colour): boolean => red + green + blue > 300;
    expect(await share({ x: mark.x - 30, y: mark.y + 9, width: 60, height: 5 }, isLight)).toBeGreaterThan(0.05);
    await pointAt(page, mark);
    await until('the tooltip', () => isOpen(page));
    await pause(500);
    // Below the word, as far as the tooltip is wide: its ground is dark, its words are light.
    const clip = { x: mark.x, y: mark.y + 30, width: 200, height: 80 };
    expect(await share(clip, ([red, green, blue]) => red + green + blue < 200)).toBeGreaterThan(0.6);
    expect(await share(clip, isLight)).toBeGreaterThan(0.03);
  });

  test('by keyboard: a command opens the next term with the focus in it, Escape gives the focus back', async () => {
    // A shortcut is the browser's: what it sends is sent from a page of the extension.
    const popup = await browser.firefox.newPage();
    await openOurs(popup, 'popup.html');
    await page.bringToFront();
    await page.goto(`${browser.server.origin}sample-article.html`);
    await waitForMark(page, 'methotrexate');
    await page.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<button id="before">x</button>'));
    await page.focus('#before');
    await popup.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url);
      await chrome.tabs.sendMessage(tab?.id ?? 0, { kind: 'command', command: 'next-term' }).catch(() => undefined);
    }, page.url());
    await until('the tooltip', () => isOpen(page));
    await until('the focus in it', () => page.evaluate(() => document.activeElement?.hasAttribute('popover')));
    await page.keyboard.press('Escape');
    await until('its closing', async () => !(await isOpen(page)));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
    await popup.close();
  });

  test('the page’s DOM is what it was, but for the host', async () => {
    await page.goto(`${browser.server.origin}sample-article.html`, { waitUntil: 'domcontentloaded' });
    const html = () =>
      page.evaluate(() => {
        const copy = document.documentElement.cloneNode(true) as HTMLElement;
        for (const host of copy.querySelectorAll('[popover=manual]')) host.remove();
        return copy.outerHTML;
      });
    const before = await html();
    await pointAt(page, await waitForMark(page, 'methotrexate'));
    await until('the tooltip', () => isOpen(page));
    expect(await html()).toBe(before);
  });

  test('open and closed shadow roots are read', async () => {
    await page.goto(`${browser.server.origin}shadow`);
    await waitForMark(page, 'methotrexate');
    await waitForMark(page, 'leflunomide');
  });

  test('a frame is read, and its terms answer in it', async () => {
    await page.goto(`${browser.server.origin}frames`);
    await waitForMark(page, 'methotrexate');
    const inner = page.frames()[1];
    if (!inner) throw new Error('the frame is missing');
    const mark = await waitForMark(inner, 'adalimumab');
    const [dx, dy] = await page.evaluate(() => {
      const box = document.querySelector('iframe')?.getBoundingClientRect();
      return [box?.x ?? 0, box?.y ?? 0];
    });
    await pointAt(page, mark, dx, dy);
    await until('the tooltip in the frame', () => isOpen(inner));
  });

  test('a policy that allows nothing stops neither marks nor a dressed tooltip', async () => {
    await page.goto(`${browser.server.origin}strict`);
    const mark = await waitForMark(page, 'methotrexate');
    await pointAt(page, mark);
    await until('the tooltip', () => isOpen(page));
    await pause(400);
    // Text without its style sheet would be there too: the switch's colour is not.
    expect(await share({ x: 8, y: mark.y + 20, width: 600, height: 200 }, isSwitch)).toBeGreaterThan(0.02);
  });

  test('a page that changes is read anew', async () => {
    await page.goto(`${browser.server.origin}sample-article.html`);
    await waitForMark(page, 'methotrexate');
    await page.evaluate(() => {
      document.body.innerHTML = '<p>Now of leflunomide only.</p>';
    });
    await waitForMark(page, 'leflunomide');
  });

  test('the popup finds a misspelt name', async () => {
    await openOurs(page, 'popup.html');
    await page.waitForSelector('.search-field');
    await page.type('.search-field', 'tofacitnib');
    await until('the hit', () =>
      page.evaluate(() => document.querySelector('.hit')?.textContent?.includes('tofacitinib')),
    );
    await page.keyboard.press('Enter');
    await until('the entry', () =>
      page.evaluate(() => document.querySelector('.entry h2')?.textContent === 'tofacitinib'),
    );
    // Escape leads back to the words, then takes them back; what was looked up is remembered, the window not being private.
    await page.keyboard.press('Escape');
    await until('the words', () =>
      page.evaluate(() => document.querySelector<HTMLInputElement>('.search-field:focus')?.value === 'tofacitnib'),
    );
    await page.keyboard.press('Escape');
    await until('the look-up', () =>
      page.evaluate(() => document.querySelector('.recent')?.textContent?.includes('tofacitinib')),
    );
  });

  test('nothing was asked of any server but the page’s own', () => {
    expect(
      browser.server.requests.filter((path) => !['/sample-article.html', ...Object.keys(PAGES)].includes(path)),
    ).toEqual([]);
  });
});

describe('real saved pages in Firefox', () => {
  const pages = existsSync(SHARED_PAGES) ? readdirSync(SHARED_PAGES).filter((name) => name.endsWith('.html')) : [];
  if (pages.length === 0) console.log('skipped: no saved pages beside the project');

  test.skipIf(pages.length === 0)(
    'every one of them: DOM unchanged, terms found where there are any',
    async () => {
      const saved = await serve(SHARED_PAGES);
      const html = (): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);
      const changed: string[] = [];
      const marked: string[] = [];
      for (const name of pages) {
        await page.goto(`${saved.origin}${name}`, { waitUntil: 'domcontentloaded' });
        const before = await html();
        await pause(500);
        if ((await html()) !== before) changed.push(name);
        if ((await marksIn(page)).length > 0) marked.push(name);
      }
      saved.close();
      expect(changed).toEqual([]);
      expect(marked).toContain('webmd-1.html');
    },
    180_000,
  );
});
