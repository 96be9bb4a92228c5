/** The number on the toolbar's button: off at first, of all frames, each term once. */
import type { Page } from '@playwright/test';
import { serve } from '../fixtures/serve';
import { type Extension, expect, test } from './extension';
import { waitForMark } from './marks';

const badge = ({ worker }: Extension, page: Page): Promise<string | undefined> =>
  worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url);
    return tab?.id === undefined ? undefined : chrome.action.getBadgeText({ tabId: tab.id });
  }, page.url());

const PAGES = {
  '/': { body: '<p>People take methotrexate, and methotrexate again, for psoriasis.</p><iframe src="/in"></iframe>' },
  '/in': { body: '<p>Or they take methotrexate with adalimumab.</p>' },
  '/none': { body: '<p>Nothing of the kind.</p>' },
};

test('counts each term of a page and its frames once, follows changes, and goes when it is switched off', async ({
  page,
  extension,
}) => {
  const server = await serve('/nowhere', PAGES);
  await page.goto(server.origin);
  await waitForMark(page, 'methotrexate');
  expect(await badge(extension, page)).toBe('');
  await extension.store({ badge: true });
  await expect.poll(() => badge(extension, page)).toBe('3');
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'rituximab' })),
  );
  await expect.poll(() => badge(extension, page)).toBe('4');
  await page.goto(`${server.origin}none`);
  await page.waitForTimeout(800);
  expect(await badge(extension, page)).toBe('');
  await page.goto(server.origin);
  await expect.poll(() => badge(extension, page)).toBe('3');
  await extension.store({ badge: false });
  await expect.poll(() => badge(extension, page)).toBe('');
  server.close();
});
