/** Pages that are not simply loaded and looked at: kept for the way back, drawn ahead, opened behind, thrown away and fetched again. */
import type { Page } from '@playwright/test';
import type { Page as PlainPage } from 'puppeteer-core';
import { serve } from '../fixtures/serve';
import { type Extension, expect, test } from './extension';
import { marksIn, pointAt, waitForMark } from './marks';
import { launchPlainBrowser, type PlainBrowser } from './plain-browser';
import { waitForNoTooltip, waitForTooltip } from './tooltip';

const FIRST = '<title>first</title><p>People take methotrexate for psoriasis.</p><p><a href="/next">on</a></p>';
const PAGES = {
  '/': { body: FIRST },
  '/next': { body: '<title>next</title><p>Others take adalimumab.</p>' },
  '/bare': { body: '<title>bare</title><p>Nothing of the kind.</p>' },
};

/** In the extension's background. */
const badgeAt = async (url: string): Promise<string | undefined> => {
  const [tab] = await chrome.tabs.query({ url });
  return tab?.id === undefined ? undefined : chrome.action.getBadgeText({ tabId: tab.id });
};
const badge = ({ worker }: Extension, url: string): Promise<string | undefined> => worker.evaluate(badgeAt, url);
const bringToFront = async (url: string): Promise<void> => {
  const [tab] = await chrome.tabs.query({ url });
  await chrome.tabs.update(tab?.id ?? 0, { active: true });
};

const texts = async (page: Page): Promise<string[]> => (await marksIn(page)).map(({ text }) => text).sort();

test.describe('kept by the browser for the way back', () => {
  test.use({ without: ['--disable-back-forward-cache'] });

  for (const [name, onLeaving] of [
    ['as it was', ''],
    ['its registry of highlights cleared on leaving', "addEventListener('pagehide', () => CSS.highlights.clear());"],
  ])
    test(`${name}: marks, tooltip and count are there again`, async ({ page, extension, noise }) => {
      const script = `${onLeaving}addEventListener('pageshow', (event) => { window.wasKept = event.persisted; });`;
      const server = await serve('/nowhere', { ...PAGES, '/': { body: `${FIRST}<script>${script}</script>` } });
      await extension.store({ badge: true });
      await page.goto(server.origin);
      await pointAt(page, await waitForMark(page, 'methotrexate'));
      await waitForTooltip(page, 'methotrexate');
      await expect.poll(() => badge(extension, server.origin)).toBe('2');
      await page.goto(`${server.origin}bare`);
      await expect.poll(() => badge(extension, `${server.origin}bare`)).toBe('');
      await page.evaluate(() => setTimeout(() => history.back()));
      // Asked while the pages change places, the browser may know of neither.
      await expect(async () =>
        expect(await page.evaluate(() => (window as { wasKept?: boolean }).wasKept)).toBe(true),
      ).toPass();
      await expect.poll(() => texts(page)).toEqual(['methotrexate', 'psoriasis']);
      await expect.poll(() => badge(extension, server.origin)).toBe('2');
      await page.mouse.move(500, 700, { steps: 4 });
      await waitForNoTooltip(page);
      await pointAt(page, await waitForMark(page, 'psoriasis'));
      await waitForTooltip(page, 'psoriasis');
      expect(noise.errors).toEqual([]);
      server.close();
    });
});

test('thrown away to save memory and fetched again: marked and counted as new', async ({
  page,
  context,
  extension,
}) => {
  const server = await serve('/nowhere', PAGES);
  await extension.store({ badge: true });
  await page.goto(server.origin);
  await waitForMark(page, 'methotrexate');
  const other = await context.newPage();
  await other.goto(`${server.origin}bare`);
  const isDiscarded = await extension.worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    return (await chrome.tabs.discard(tab?.id ?? 0))?.discarded;
  }, server.origin);
  expect(isDiscarded).toBe(true);
  const [again] = await Promise.all([
    context.waitForEvent('page'),
    extension.worker.evaluate(bringToFront, server.origin),
  ]);
  await pointAt(again, await waitForMark(again, 'methotrexate'));
  await waitForTooltip(again, 'methotrexate');
  await expect.poll(() => badge(extension, server.origin)).toBe('2');
  server.close();
});

test.describe('not looked at yet', () => {
  let plain: PlainBrowser;
  test.beforeEach(async () => {
    plain = await launchPlainBrowser();
    await plain.worker.evaluate((settings) => chrome.storage.local.set({ settings }), { badge: true });
  });
  test.afterEach(() => plain.close());

  const marked = (page: PlainPage): Promise<string[]> =>
    page.evaluate(() =>
      [...CSS.highlights]
        // The lines under those in the marks' own colours are the same ranges once more.
        .filter(([name]) => /^immunogloss-(?!line-)/.test(name))
        .flatMap(([, marks]) => [...marks])
        .map(
          ({ startContainer, startOffset, endOffset }) => startContainer.nodeValue?.slice(startOffset, endOffset) ?? '',
        )
        .sort(),
    );
  const pointAtMarked = async (page: PlainPage): Promise<void> => {
    const { x, y } = await page.evaluate(() => {
      const [mark] = [...CSS.highlights].flatMap(([, marks]) => [...marks]);
      const range = document.createRange();
      if (mark) range.setStart(mark.startContainer, mark.startOffset);
      if (mark) range.setEnd(mark.endContainer, mark.endOffset);
      return range.getBoundingClientRect().toJSON() as DOMRect;
    });
    await page.mouse.move(x + 90, y + 60);
    await page.mouse.move(x + 10, y + 5, { steps: 5 });
    await page.mouse.move(x + 12, y + 6);
    await page.waitForSelector('[popover=manual]:popover-open', { timeout: 8000 });
  };

  test('drawn ahead of the visit: the page in front keeps its count, the other is read once it is there', async () => {
    const rules = '{"prerender": [{"urls": ["/next"], "eagerness": "immediate"}]}';
    const server = await serve('/nowhere', {
      ...PAGES,
      '/': { body: `${FIRST}<script type="speculationrules">${rules}</script>` },
      // Says itself that it is drawn.
      '/next': { body: `${PAGES['/next'].body}<script>fetch('/ahead-' + document.prerendering)</script>` },
    });
    const page = await plain.newPage();
    await page.goto(server.origin);
    await expect.poll(() => server.requests).toContain('/ahead-true');
    await expect.poll(() => plain.worker.evaluate(badgeAt, server.origin)).toBe('2');
    await page.evaluate(() => setTimeout(() => document.querySelector('a')?.click()));
    await expect(async () => expect(await marked(page)).toEqual(['adalimumab'])).toPass();
    const [navigation] = await page.evaluate(() =>
      performance.getEntriesByType('navigation').map((entry) => entry.toJSON() as { activationStart: number }),
    );
    expect(navigation?.activationStart).toBeGreaterThan(0);
    await expect.poll(() => plain.worker.evaluate(badgeAt, `${server.origin}next`)).toBe('1');
    await pointAtMarked(page);
    expect(plain.errors).toEqual([]);
    server.close();
  });

  test('opened behind another: nothing is read until it is in front', async () => {
    const server = await serve('/nowhere', PAGES);
    const front = await plain.newPage();
    await front.goto(`${server.origin}bare`);
    await plain.worker.evaluate(async (url) => void (await chrome.tabs.create({ url, active: false })), server.origin);
    const target = await plain.browser.waitForTarget((each) => each.url() === server.origin);
    const behind = await target.page();
    if (!behind) throw new Error('the tab is missing');
    await front.waitForNetworkIdle();
    await behind.evaluate(() => new Promise((then) => setTimeout(then, 800)));
    expect(await behind.evaluate(() => document.hidden)).toBe(true);
    expect(await marked(behind)).toEqual([]);
    await plain.worker.evaluate(bringToFront, server.origin);
    await expect.poll(() => marked(behind)).toEqual(['methotrexate', 'psoriasis']);
    await expect.poll(() => plain.worker.evaluate(badgeAt, server.origin)).toBe('2');
    await pointAtMarked(behind);
    server.close();
  });
});
