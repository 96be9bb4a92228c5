/**
 * Opens a browser with the built extension on a page; with `--pseudo`, with an interface that runs from right to left (pseudo-locale.ts). With a display: a window, until it is closed. Without one: headless, prints the
 * terms that were found with their counts and saves a screenshot with a tooltip open.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page, TargetType, type WebWorker } from 'puppeteer-core';
import type { PageReport } from '../platform/messages';
import { serve } from '../tests/fixtures/serve';
import { makePseudoBuild } from './pseudo-locale';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILD = join(ROOT, '.output', 'chrome-mv3');
const SCREENSHOT = join(ROOT, '.output', 'start.png');
const READING_LIMIT = 30_000;

const headless =
  process.env.CI === 'true' || (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY);

/** An address as it is; a file through a local server, since a browser may keep extensions away from `file:`. */
async function addressOf(wanted: string | undefined): Promise<{ url: string; close(): void }> {
  const file = wanted === undefined ? join(ROOT, 'tests/fixtures/sample-article.html') : resolve(wanted);
  if (existsSync(file) && statSync(file).isFile()) {
    const server = await serve(dirname(file));
    return { url: server.origin + encodeURIComponent(basename(file)), close: server.close };
  }
  if (wanted && URL.canParse(wanted) && /^https?:/.test(wanted)) return { url: wanted, close() {} };
  throw new Error(`“${wanted}” is neither a file nor an http address`);
}

async function extensionWorker(browser: Browser): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === TargetType.SERVICE_WORKER && candidate.url().startsWith('chrome-extension://'),
    { timeout: 20_000 },
  );
  const worker = await target.worker();
  if (!worker) throw new Error('the extension did not start');
  return worker;
}

/** Comes on every install, and each start here is one. */
async function closeWelcome(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget((candidate) => candidate.url().endsWith('/welcome.html'), {
    timeout: 20_000,
  });
  await (await target.page())?.close();
}

/** What every frame of the tab at `url` says of its terms, once all have read their page: the popup's own way of asking. */
const readTerms = (worker: WebWorker, url: string, limit: number): Promise<PageReport[]> =>
  worker.evaluate(
    async (address: string, timeLimit: number) => {
      // A worker can be reached a moment before the browser has given it the extension's API.
      while (!('chrome' in globalThis && chrome.tabs)) await new Promise((wait) => setTimeout(wait, 50));
      const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === address);
      const reports = new Map<string, PageReport>();
      const began = Date.now();
      let port: chrome.runtime.Port | null = null;
      // No named function in here: the loader's name-keeping helper does not reach the worker.
      while (Date.now() - began < timeLimit) {
        if (!port) {
          port = chrome.tabs.connect(tab?.id ?? 0, { name: 'page' });
          port.onMessage.addListener((report: PageReport) => reports.set(report.frame, report));
          port.onDisconnect.addListener(() => {
            // No script listens yet: ask again.
            void chrome.runtime.lastError;
            port = null;
          });
        }
        if (reports.size > 0 && [...reports.values()].every(({ state }) => state !== 'reading')) break;
        await new Promise((wait) => setTimeout(wait, 100));
      }
      port?.disconnect();
      return [...reports.values()];
    },
    url,
    limit,
  );

const pause = (milliseconds: number): Promise<void> => new Promise((resume) => setTimeout(resume, milliseconds));

/** Points at a marked term and waits for its tooltip, the only popover of the page that has no content of its own. */
async function openTooltip(page: Page, patience = 3000): Promise<boolean> {
  const at = await page.evaluate(() => {
    const ranges = [...CSS.highlights]
      .filter(([name]) => name.startsWith('immunogloss'))
      .flatMap(([, marks]) => [...marks]);
    for (const mark of ranges) {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      const { x, y, width, height } = range.getBoundingClientRect();
      if (width > 0 && y > 60 && y < innerHeight / 2) return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  });
  if (!at) {
    if (patience <= 0) return false;
    await pause(100);
    return openTooltip(page, patience - 100);
  }
  await page.mouse.move(at.x - 3, at.y);
  await page.mouse.move(at.x, at.y, { steps: 3 });
  await page.waitForSelector('[popover]:popover-open', { timeout: 5000 });
  await pause(700);
  return true;
}

async function main(): Promise<void> {
  const executablePath = process.env.IMMUNOGLOSS_CHROMIUM;
  if (!executablePath) throw new Error('IMMUNOGLOSS_CHROMIUM is not set: run it by npm start');
  const wanted = process.argv.slice(2).filter((word) => word !== '--pseudo');
  const isPseudo = process.argv.includes('--pseudo');
  const page = await addressOf(wanted[0]);
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: [isPseudo ? makePseudoBuild(BUILD, `${BUILD}-pseudo`) : BUILD],
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    args: ['--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const worker = await extensionWorker(browser);
    const [tab = await browser.newPage()] = await browser.pages();
    await closeWelcome(browser);
    await tab.goto(page.url, { waitUntil: 'load', timeout: 60_000 });
    if (!headless) {
      console.log(
        `Open: ${page.url}\nPoint at an underlined word; press Alt+Shift+G for the glossary. Close the browser to end.`,
      );
      await new Promise<void>((closed) => browser.once('disconnected', () => closed()));
      return;
    }
    const reports = await readTerms(worker, tab.url(), READING_LIMIT);
    const terms = reports.flatMap((report) => report.terms);
    console.log(`${page.url}\n${terms.length} terms:`);
    for (const { entry, count, text } of terms) console.log(`${String(count).padStart(4)}  ${entry}  “${text}”`);
    mkdirSync(dirname(SCREENSHOT), { recursive: true });
    const opened = terms.length > 0 && (await openTooltip(tab));
    await tab.screenshot({ path: SCREENSHOT });
    console.log(`Screenshot ${opened ? 'with a tooltip' : '(nothing to point at in the first screen)'}: ${SCREENSHOT}`);
  } finally {
    await browser.close().catch(() => undefined);
    page.close();
  }
}

main().catch((error: unknown) => {
  console.error(`immunogloss: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
