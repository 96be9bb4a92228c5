/** In Firefox: words in what a page lays over itself, in small frames, and on pages that come back from its memory. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openOurs } from './firefox';
import { inFirefox } from './in-firefox';
import { isOpen, marksIn, pointAt, waitForMark } from './marks';
import { until } from './until';

const BEHIND = '<p>Behind it: adalimumab.</p><button id="behind">behind</button>';
const WITHIN = '<p>In it: methotrexate.</p><button id="within">within</button>';
const PAGES = {
  '/dialog': {
    body: `${BEHIND}<dialog id="laid">${WITHIN}</dialog><script>document.querySelector('dialog').showModal()</script>`,
  },
  '/popover': {
    body: `${BEHIND}<div popover id="laid">${WITHIN}</div><script>document.querySelector('#laid').showPopover()</script>`,
  },
  '/trap': {
    body: `${BEHIND}<div id="laid" role="dialog">${WITHIN}</div><script>
      const laid = document.querySelector('#laid');
      const back = (e) => { if (!laid.contains(e.target)) { e.stopImmediatePropagation(); document.querySelector('#within').focus(); } };
      document.addEventListener('focusin', back, true);
    </script>`,
  },
  '/frame': { body: '<p>Around.</p><iframe src="/inner" width="728" height="90" style="border:0"></iframe>' },
  '/inner': { body: '<body style="margin:4px"><p style="margin:0">Take methotrexate as told.</p>' },
  '/kept': {
    body: `<p>People take methotrexate.</p><script>
      addEventListener('pagehide', () => CSS.highlights.clear());
      addEventListener('pageshow', (event) => { window.wasKept = event.persisted; });
    </script>`,
  },
  '/bare': { body: '<p>Nothing of the kind.</p>' },
};

const browser = inFirefox({ pages: PAGES });
let page: Page;
beforeEach(async () => {
  page = await browser.firefox.newPage();
  await page.setViewport({ width: 1000, height: 800 });
});
afterEach(() => page.close());

/** A shortcut is the browser's: what it sends is sent from a page of the extension. */
async function command(name: string): Promise<void> {
  const popup = await browser.firefox.newPage();
  await openOurs(popup, 'popup.html');
  await page.bringToFront();
  await popup.evaluate(
    async (url, order) => {
      const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url);
      await chrome.tabs.sendMessage(tab?.id ?? 0, { kind: 'command', command: order }).catch(() => undefined);
    },
    page.url(),
    name,
  );
  await popup.close();
}

const isLaid = (): Promise<boolean> => page.evaluate(() => document.querySelector('#laid')?.checkVisibility() ?? false);
const focusIsInTooltip = (): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.getAttribute('popover') === 'manual');

test.each(['dialog', 'popover', 'trap'])(
  '%s: a press in the tooltip leaves it and the page as they are, Escape closes it alone',
  async (name) => {
    await page.goto(`${browser.server.origin}${name}`);
    const mark = await waitForMark(page, 'methotrexate');
    await pointAt(page, mark);
    await until('the tooltip', () => isOpen(page));
    const point = await until('a point of it', () =>
      page.evaluate(
        ({ x, y }) => {
          for (let dy = -120; dy < 160; dy += 8)
            if (document.elementFromPoint(x, y + dy)?.getAttribute('popover') === 'manual') return { x, y: y + dy };
          return null;
        },
        { x: mark.x, y: mark.y },
      ),
    );
    await page.mouse.click(point.x, point.y);
    expect([await isOpen(page), await isLaid()]).toEqual([true, true]);
    await page.keyboard.press('Escape');
    await until('its closing', async () => !(await isOpen(page)));
    expect(await isLaid()).toBe(true);
  },
);

test.each(['dialog', 'trap'])(
  '%s: keys go to the word within, and the focus stays in the tooltip until Escape',
  async (name) => {
    await page.goto(`${browser.server.origin}${name}`);
    await waitForMark(page, 'methotrexate');
    await page.focus('#within');
    await command('next-term');
    await until('the tooltip', () => isOpen(page));
    await until('the focus in it', focusIsInTooltip);
    await page.keyboard.press('Tab');
    expect(await focusIsInTooltip()).toBe(true);
    await page.keyboard.press('Escape');
    await until('its closing', async () => !(await isOpen(page)));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('within');
  },
);

test('in a frame of 728×90 the tooltip takes the whole of it', async () => {
  await page.goto(`${browser.server.origin}frame`);
  const inner = await until('the frame', async () => page.frames()[1]);
  const mark = await waitForMark(inner, 'methotrexate');
  const [dx, dy] = await page.evaluate(() => {
    const box = document.querySelector('iframe')?.getBoundingClientRect();
    return [box?.x ?? 0, box?.y ?? 0];
  });
  await pointAt(page, mark, dx, dy);
  await until('the tooltip', () => isOpen(inner));
  await until('all of the frame covered', () =>
    inner.evaluate(() => [4, 86].every((y) => document.elementFromPoint(300, y)?.getAttribute('popover') === 'manual')),
  );
});

test('a page from the browser’s memory, its registry cleared when it was left, is marked and answers again', async () => {
  await page.goto(`${browser.server.origin}kept`);
  await waitForMark(page, 'methotrexate');
  await page.goto(`${browser.server.origin}bare`);
  await page.evaluate(() => void setTimeout(() => history.back()));
  await until('the page that was kept', () =>
    page.evaluate(() => (window as { wasKept?: boolean }).wasKept).catch(() => false),
  );
  await pointAt(page, await waitForMark(page, 'methotrexate'));
  await until('the tooltip', () => isOpen(page));
  expect(await marksIn(page)).toHaveLength(1);
});

test('a tab thrown away to save memory and fetched again is marked and answers as a new one', async () => {
  const address = `${browser.server.origin}dialog?thrown-away`;
  await page.goto(address);
  await waitForMark(page, 'methotrexate');
  const popup = await browser.firefox.newPage();
  await openOurs(popup, 'popup.html');
  const tabNow = () =>
    popup.evaluate(async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url), address);
  const { id } = (await tabNow()) ?? {};
  if (id === undefined) throw new Error('the tab is missing');
  // Firefox does not throw away what is in front.
  await popup.bringToFront();
  await popup.evaluate((tab) => void chrome.tabs.discard(tab), id);
  await until('its end', async () => (await tabNow())?.discarded);
  await popup.evaluate((tab) => void chrome.tabs.update(tab, { active: true }), id);
  page = await until('the tab again', async () => {
    for (const candidate of await browser.firefox.browser.pages())
      if (candidate.url() === address && (await marksIn(candidate).catch(() => [])).length > 0) return candidate;
    return null;
  });
  await popup.close();
  await pointAt(page, await waitForMark(page, 'methotrexate'));
  await until('the tooltip', () => isOpen(page));
});
