/** What the extension promises of every page: it is left as it was, and nothing is asked of any server. */
import { existsSync, readdirSync } from 'node:fs';
import { serve } from '../fixtures/serve';
import { expect, SHARED_PAGES, test } from './extension';
import { lookUp } from './look-up';
import { marksIn, pointAt, waitForMark } from './marks';
import { waitForTooltip } from './tooltip';

test('the page’s DOM is byte for byte what it was, but for the host', async ({ page, server, extension }) => {
  expect(extension.id).toBeTruthy();
  const url = `${server.origin}sample-article.html`;
  const html = () =>
    page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      for (const host of copy.querySelectorAll('[popover=manual]')) host.remove();
      const texts: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push((walker.currentNode as Text).data);
      return { markup: copy.outerHTML, texts };
    });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const before = await html();
  await pointAt(page, await waitForMark(page, 'methotrexate'));
  await waitForTooltip(page, 'methotrexate');
  expect(await html()).toEqual(before);
  const hosts = await page.evaluate(() =>
    [...document.querySelectorAll('[popover=manual]')].map((host) => host.parentElement?.tagName),
  );
  expect(hosts).toHaveLength(1);
});

test('nothing is asked of any server but the page’s own', async ({ page, server, extension, noise }) => {
  await page.goto(`${server.origin}sample-article.html`);
  await pointAt(page, await waitForMark(page, 'methotrexate'));
  const tooltip = await waitForTooltip(page, 'methotrexate');
  await tooltip.press('Clinician');
  const popup = await extension.popup(page);
  await lookUp(popup, 'tofa');
  expect(noise.strays).toEqual([]);
  expect(server.requests).toEqual(['/sample-article.html']);
});

test('extension pages could not reach a server if they tried', async ({ page, server, extension }) => {
  await page.goto(`chrome-extension://${extension.id}/popup.html`);
  const outcome = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => 'reached',
        (error) => String(error),
      ),
    `${server.origin}sample-article.html`,
  );
  expect(outcome).toMatch(/TypeError/);
  expect(server.requests).toEqual([]);
});

test.describe('real saved pages', () => {
  const pages = existsSync(SHARED_PAGES) ? readdirSync(SHARED_PAGES).filter((name) => name.endsWith('.html')) : [];
  test.skip(pages.length === 0, 'no saved pages beside the project: nothing to hold the extension against');

  test('a page about a medicine: terms marked, tooltip right, DOM unchanged', async ({ page, extension }) => {
    expect(extension.id).toBeTruthy();
    const server = await serve(SHARED_PAGES);
    await page.goto(`${server.origin}webmd-1.html`);
    await expect.poll(async () => (await marksIn(page)).length).toBeGreaterThan(0);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const marks = await marksIn(page);
    const mark = marks.find(({ y }) => y > 20 && y < 600) ?? marks[0];
    if (!mark) throw new Error('nothing is marked');
    if (mark.y > 700 || mark.y < 0) await page.mouse.wheel(0, mark.y - 300);
    await page.waitForTimeout(300);
    await pointAt(page, await waitForMark(page, mark.text));
    await waitForTooltip(page, /Plain Student Clinician/);
    const after = await page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      for (const host of copy.querySelectorAll('[popover=manual]')) host.remove();
      return copy.outerHTML;
    });
    expect(after).toBe(before);
    server.close();
  });

  test('every one of them: DOM unchanged, no error, no request of ours', async ({ page, context, extension }) => {
    test.setTimeout(240_000);
    const errors: string[] = [];
    context.on(
      'console',
      (message) => message.type() === 'error' && message.text().includes('Immunogloss') && errors.push(message.text()),
    );
    context.on(
      'weberror',
      (error) => error.error().stack?.includes('chrome-extension:') && errors.push(String(error.error())),
    );
    const server = await serve(SHARED_PAGES);
    for (const name of pages) {
      await page.goto(`${server.origin}${name}`, { waitUntil: 'domcontentloaded' });
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await expect
        .poll(() =>
          extension.worker.evaluate(async (url) => {
            const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url);
            const port = chrome.tabs.connect(tab?.id ?? 0, { name: 'page', frameId: 0 });
            return new Promise((resolve) => {
              port.onMessage.addListener((report) => {
                port.disconnect();
                resolve(report.state);
              });
              port.onDisconnect.addListener(() => resolve(chrome.runtime.lastError?.message));
            });
          }, page.url()),
        )
        .toBe('done');
      expect(await page.evaluate(() => document.documentElement.outerHTML), name).toBe(before);
    }
    expect(errors).toEqual([]);
    server.close();
  });
});
