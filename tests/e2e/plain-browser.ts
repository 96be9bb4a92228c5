/**
 * Chromium as a reader has it. Playwright has every tab believe that it is looked at and keeps no page ready for the way back or for a visit
 * to come; here tabs behind others are hidden, and pages are drawn ahead.
 */
import puppeteer, { type Browser, type Page, type WebWorker } from 'puppeteer-core';
import { BUILD } from './extension';

export interface PlainBrowser {
  readonly browser: Browser;
  /** Console errors and uncaught exceptions of the pages that `newPage` gave. */
  readonly errors: readonly string[];
  newPage(): Promise<Page>;
  /** The extension's background, awake. */
  readonly worker: WebWorker;
  close(): Promise<void>;
}

export async function launchPlainBrowser(): Promise<PlainBrowser> {
  const executablePath = process.env.IMMUNOGLOSS_CHROMIUM;
  if (!executablePath) throw new Error('IMMUNOGLOSS_CHROMIUM is not set: run these by npm test');
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    // The way in by which extensions are loaded.
    pipe: true,
    enableExtensions: [BUILD],
    args: ['--no-sandbox'],
  });
  const worker = await (await browser.waitForTarget((each) => each.type() === 'service_worker')).worker();
  if (!worker) throw new Error('the background is not to be had');
  const welcome = await browser.waitForTarget((each) => each.url().endsWith('/welcome.html'));
  await (await welcome.page())?.close();
  const errors: string[] = [];
  return {
    browser,
    worker,
    errors,
    async newPage() {
      const page = await browser.newPage();
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(String(error)));
      return page;
    },
    close: () => browser.close(),
  };
}
