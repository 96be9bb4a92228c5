/** What happens to an extension while pages are open, and to pages while it is there. */
import type { BrowserContext, Page } from '@playwright/test';
import { serve } from '../fixtures/serve';
import { expect, test } from './extension';
import { marksIn, pointAt, settledCount, waitForMark } from './marks';
import { waitForNoTooltip, waitForTooltip } from './tooltip';

const texts = async (page: Page): Promise<string[]> => (await marksIn(page)).map(({ text }) => text);

/** The browser's own extensions page may switch extensions. */
async function setEnabled(context: BrowserContext, id: string, enabled: boolean): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([extension, on]) => chrome.management.setEnabled(extension as string, on as boolean),
    [id, enabled],
  );
  await page.close();
}

test('an update while a page is open: the old script goes, the new one reads the page, no reload needed', async ({
  page,
  server,
  extension,
  noise,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  const before = await settledCount(page);
  await extension.worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  // The orphaned script finds out within seconds; the marks there are then the new one's alone.
  await page.waitForTimeout(7000);
  await expect.poll(async () => (await texts(page)).length).toBe(before);
  await pointAt(page, await waitForMark(page, 'methotrexate'));
  await waitForTooltip(page, 'methotrexate');
  expect(await page.evaluate(() => document.querySelectorAll('[popover=manual]').length)).toBe(1);
  expect(noise.errors).toEqual([]);
});

test('switched off in the browser: marks and tooltip go by themselves, without an error', async ({
  page,
  context,
  server,
  extension,
  noise,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  await pointAt(page, await waitForMark(page, 'methotrexate'));
  await waitForTooltip(page, 'methotrexate');
  await setEnabled(context, extension.id, false);
  await expect.poll(() => texts(page), { timeout: 15_000 }).toEqual([]);
  expect(await page.evaluate(() => document.querySelector('[popover=manual]'))).toBeNull();
  await page.mouse.move(300, 300, { steps: 10 });
  await page.evaluate(() => document.body.append('And now leflunomide.'));
  await page.waitForTimeout(800);
  expect(await texts(page)).toEqual([]);
  expect(noise.errors).toEqual([]);
});

test('switched off in the browser where nothing was found yet: a term that comes later is none of its business, and no error', async ({
  page,
  context,
  extension,
  noise,
}) => {
  const server = await serve('/nowhere', { '/': { body: '<p>Nothing of the kind.</p>' } });
  await page.goto(server.origin);
  await page.waitForTimeout(500);
  await setEnabled(context, extension.id, false);
  await page.evaluate(() => document.body.append('And now leflunomide.'));
  await page.waitForTimeout(800);
  await page.evaluate(() => document.body.append('And methotrexate.'));
  await page.waitForTimeout(800);
  expect(await texts(page)).toEqual([]);
  expect(noise.errors).toEqual([]);
  server.close();
});

test('a site switched off where nothing was found yet stays quiet whatever comes, and is read once it is on again', async ({
  page,
  extension,
  noise,
}) => {
  const server = await serve('/nowhere', { '/': { body: '<p>Nothing of the kind.</p>' } });
  await page.goto(server.origin);
  await page.waitForTimeout(500);
  await extension.store({ sitesOff: [new URL(server.origin).hostname] });
  await page.waitForTimeout(500);
  await page.evaluate(() => document.body.append('And now leflunomide.'));
  await page.waitForTimeout(800);
  expect(await texts(page)).toEqual([]);
  await extension.store({});
  await waitForMark(page, 'leflunomide');
  await page.evaluate(() => document.body.append('And methotrexate.'));
  await waitForMark(page, 'methotrexate');
  expect(noise.errors).toEqual([]);
  server.close();
});

test('a worker that was stopped wakes for the tooltip', async ({ page, context, server, extension }) => {
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  const inside = await context.newPage();
  await inside.goto(`chrome-extension://${extension.id}/popup.html`);
  const session = await context.newCDPSession(inside);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await inside.close();
  await page.bringToFront();
  await pointAt(page, await waitForMark(page, 'adalimumab'));
  await waitForTooltip(page, 'Adalimumab is');
});

test('style and density changed elsewhere are followed at once', async ({ page, server, extension }) => {
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  const perSection = await settledCount(page);
  await extension.store({ density: 'every' });
  await expect.poll(async () => (await texts(page)).length).toBeGreaterThan(perSection);
  await extension.store({ density: 'page', style: 'solid', colourByKind: true });
  await expect.poll(async () => (await texts(page)).length).toBeLessThan(perSection);
  const names = await page.evaluate(() =>
    [...CSS.highlights].filter(([, marks]) => marks.size > 0).map(([name]) => name),
  );
  expect(names.length).toBeGreaterThan(2);
  expect(names.every((name) => /^immunogloss-(line-)?solid/.test(name))).toBe(true);
});

test('a chat that appends, edits and removes a hundred messages a second: no leak, nothing missed at the end', async ({
  page,
  context,
  extension,
}) => {
  test.setTimeout(90_000);
  expect(extension.id).toBeTruthy();
  await extension.store({ density: 'every' });
  const server = await serve('/nowhere', { '/': { body: '<title>chat</title><div id="log"></div>' } });
  await page.goto(server.origin);
  const session = await context.newCDPSession(page);
  const heap = async (): Promise<number> => {
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const run = (seconds: number) =>
    page.evaluate(async (length) => {
      const log = document.querySelector('#log') as HTMLElement;
      const drugs = ['methotrexate', 'adalimumab', 'baricitinib', 'nothing', 'leflunomide', 'lunch'];
      let longest = 0;
      const watch = new PerformanceObserver((list) => {
        for (const task of list.getEntries()) longest = Math.max(longest, task.duration);
      });
      watch.observe({ entryTypes: ['longtask'] });
      for (let tick = 0; tick < length * 20; tick++) {
        for (let i = 0; i < 5; i++) {
          const message = document.createElement('p');
          message.textContent = `Message ${tick}-${i}: we speak of ${drugs[(tick + i) % drugs.length]} today.`;
          log.append(message);
        }
        const edited = log.children[Math.floor(log.children.length / 2)];
        if (edited?.firstChild) edited.firstChild.nodeValue = `Edited ${tick}: it was tofacitinib.`;
        while (log.children.length > 60) log.firstElementChild?.remove();
        await new Promise((next) => setTimeout(next, 50));
      }
      watch.disconnect();
      return longest;
    }, seconds);
  await run(3);
  const early = await heap();
  const longest = await run(15);
  await page.waitForTimeout(1500);
  const late = await heap();
  console.log(`chat: longest task ${longest} ms; heap ${early} → ${late} bytes`);
  expect(late - early).toBeLessThan(2_000_000);
  await page.evaluate(() => document.querySelector('#log')?.lastElementChild?.scrollIntoView());
  const expected = await page.evaluate(() =>
    [...document.querySelectorAll('#log p')]
      .filter((message) => message.getBoundingClientRect().bottom > 0)
      .flatMap(
        (message) => message.textContent?.match(/methotrexate|adalimumab|baricitinib|leflunomide|tofacitinib/g) ?? [],
      ),
  );
  await expect.poll(async () => (await texts(page)).length).toBeGreaterThanOrEqual(expected.length);
  server.close();
});

test('forced colours: no blocks over the text, unless a tint was chosen; terms answer all the same', async ({
  page,
  server,
  extension,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  const mark = await waitForMark(page, 'methotrexate');
  await page.emulateMedia({ forcedColors: 'active' });
  await expect.poll(() => texts(page)).toEqual([]);
  await pointAt(page, mark);
  await waitForTooltip(page, 'methotrexate');
  await extension.store({ style: 'tint' });
  await waitForMark(page, 'methotrexate');
});

test('a page on paper has no marks, and has them again afterwards', async ({ page, server, extension }) => {
  expect(extension.id).toBeTruthy();
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  await page.evaluate(() => {
    const count = () => [...CSS.highlights].reduce((sum, [, marks]) => sum + marks.size, 0);
    addEventListener('beforeprint', () => document.body.setAttribute('data-printed', String(count())));
  });
  await page.pdf();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '0');
  await waitForMark(page, 'methotrexate');
});

test('Escape closes a tooltip and a click elsewhere too; a link is never held back', async ({ page, extension }) => {
  expect(extension.id).toBeTruthy();
  const server = await serve('/nowhere', {
    '/': { body: '<p style="margin:40px">See <a href="/next">methotrexate</a> and <span>adalimumab</span>.</p>' },
    '/next': { body: 'arrived' },
  });
  await page.goto(server.origin);
  await pointAt(page, await waitForMark(page, 'adalimumab'));
  await waitForTooltip(page, 'adalimumab');
  await page.keyboard.press('Escape');
  await waitForNoTooltip(page);
  const link = await waitForMark(page, 'methotrexate');
  await page.mouse.click(link.x, link.y);
  await expect(page.getByText('arrived')).toBeVisible();
  server.close();
});
