/** What ends while something is under way: the background in the middle of an answer, the extension, the marks by a page's own hand. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { serve } from '../fixtures/serve';
import { expect, test } from './extension';
import { marksIn, pointAt, waitForMark } from './marks';
import { waitForNoTooltip, waitForTooltip } from './tooltip';

const texts = async (page: Page): Promise<string[]> => (await marksIn(page)).map(({ text }) => text).sort();

async function workers(context: BrowserContext, id: string): Promise<CDPSession> {
  const inside = await context.newPage();
  await inside.goto(`chrome-extension://${id}/popup.html`);
  const session = await context.newCDPSession(inside);
  await session.send('ServiceWorker.enable');
  return session;
}

test('a background that is stopped again and again while it is asked: no error, and the tooltip comes in the end', async ({
  page,
  context,
  server,
  extension,
  noise,
}) => {
  const session = await workers(context, extension.id);
  await page.bringToFront();
  await page.goto(`${server.origin}sample-article.html`);
  const mark = await waitForMark(page, 'methotrexate');
  const other = await waitForMark(page, 'adalimumab');
  for (const at of [mark, other, mark]) {
    await page.mouse.move(at.x - 30, at.y + 50);
    await page.mouse.move(at.x, at.y, { steps: 3 });
    for (let i = 0; i < 6; i++) {
      await session.send('ServiceWorker.stopAllWorkers');
      await page.waitForTimeout(30);
    }
  }
  await page.mouse.move(5, 790, { steps: 5 });
  await waitForNoTooltip(page);
  await pointAt(page, other);
  await waitForTooltip(page, 'Adalimumab is');
  expect(noise.errors).toEqual([]);
});

test('stuck for good: marks come all the same, and tooltips, for which it is not asked', async ({
  page,
  server,
  extension,
  noise,
}) => {
  await extension.worker.evaluate(() => {
    globalThis.fetch = () => new Promise(() => undefined);
    chrome.scripting.executeScript = () => new Promise(() => undefined);
    chrome.runtime.onMessage.addListener(() => true);
  });
  await page.goto(`${server.origin}sample-article.html`);
  await pointAt(page, await waitForMark(page, 'methotrexate'));
  await waitForTooltip(page, 'Methotrexate is');
  expect(noise.errors).toEqual([]);
});

test('stopped while it looks up a selected word: the answer comes from the next', async ({
  page,
  context,
  server,
  extension,
  noise,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  const session = await workers(context, extension.id);
  await page.bringToFront();
  await extension.worker.evaluate(() => {
    globalThis.fetch = () => new Promise(() => undefined);
  });
  await page.evaluate(() => {
    const line = document.createElement('p');
    line.textContent = 'adalimumabb';
    document.body.prepend(line);
    getSelection()?.selectAllChildren(line);
    line.scrollIntoView();
  });
  await extension.command('explain-selection');
  await page.waitForTimeout(500);
  await session.send('ServiceWorker.stopAllWorkers');
  await waitForTooltip(page, 'Adalimumab is');
  expect(noise.errors).toEqual([]);
});

test('removed from the browser: marks and tooltip go, nothing is left behind, no error', async ({
  page,
  server,
  extension,
  noise,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await pointAt(page, await waitForMark(page, 'methotrexate'));
  await waitForTooltip(page, 'methotrexate');
  await extension.worker.evaluate(() => void chrome.management.uninstallSelf()).catch(() => undefined);
  await expect.poll(() => texts(page), { timeout: 15_000 }).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(await page.evaluate(() => [...CSS.highlights].length)).toBe(0);
  expect(noise.errors).toEqual([]);
});

test('a page that has highlights of its own, clears the registry and takes our names: its own stay, ours come back', async ({
  page,
  extension,
  noise,
}) => {
  expect(extension.id).toBeTruthy();
  const server = await serve('/nowhere', {
    '/': { body: '<p id="p">People take methotrexate.</p><p id="q">Others take adalimumab.</p>' },
  });
  await page.goto(server.origin);
  await waitForMark(page, 'methotrexate');
  const change = (): Promise<void> =>
    page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('p'), { textContent: 'baricitinib' })),
    );
  await page.evaluate(() => {
    const range = new Range();
    range.selectNodeContents(document.querySelector('#q') as Element);
    const theirs = new Highlight(range);
    CSS.highlights.clear();
    CSS.highlights.set('theirs', theirs);
    CSS.highlights.set('immunogloss-dotted', new Highlight(range));
    (window as unknown as { theirs: Highlight }).theirs = theirs;
  });
  await change();
  await expect.poll(() => texts(page)).toEqual(['adalimumab', 'baricitinib', 'methotrexate']);
  const theirs = (): Promise<boolean> =>
    page.evaluate(
      () =>
        CSS.highlights.get('theirs') === (window as unknown as { theirs: Highlight }).theirs &&
        CSS.highlights.get('theirs')?.size === 1,
    );
  expect(await theirs()).toBe(true);
  await extension.store({ sitesOff: ['127.0.0.1'] });
  await expect.poll(() => texts(page)).toEqual([]);
  expect(await theirs()).toBe(true);
  expect(noise.errors).toEqual([]);
  server.close();
});
