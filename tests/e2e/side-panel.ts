/** The browser's real side panel: a page that Playwright does not show, reached by a second line to the same browser. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';

/** Waits until the browser of this profile shows the panel. */
export async function openSidePanel(profile: string): Promise<Page> {
  const [port, path] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  const browser = await puppeteer.connect({
    browserWSEndpoint: `ws://127.0.0.1:${port}${path}`,
    defaultViewport: null,
    // No other page: Playwright has those.
    targetFilter: (target) => target.type() !== 'page' || target.url().endsWith('/sidepanel.html'),
  });
  const target = await browser.waitForTarget((candidate) => candidate.url().endsWith('/sidepanel.html'));
  const panel = await target.asPage();
  await panel.waitForSelector('.panel .search-field');
  return panel;
}

/** Presses the control of this name. */
export const press = (panel: Page, name: string): Promise<void> => panel.locator(`::-p-aria(${name})`).click();
