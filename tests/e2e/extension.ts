/**
 * Playwright fixtures: Chromium with the built extension, a server for pages, and what both did.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, test as base, chromium, type Page, type Worker } from '@playwright/test';
import type { Page as SidePanel } from 'puppeteer-core';
import type { Settings } from '../../platform/settings-schema';
import { type Served, serve } from '../fixtures/serve';
import { managedBrowser } from './managed-browser';
import { openSidePanel } from './side-panel';
import { welcomePage } from './welcome-page';

/** What `npm test` built before. */
export const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FIXTURES = join(ROOT, 'tests/fixtures');
export const SHARED_PAGES = join(ROOT, '../shared/pages');

export interface Extension {
  readonly id: string;
  /** The background's service worker, awake. */
  readonly worker: Worker;
  /** Writes the stored settings as they are given, sound or not. */
  store(settings: unknown): Promise<void>;
  stored(): Promise<Partial<Settings> | undefined>;
  /** Sends a keyboard command to the tab in front, as the browser's shortcut would. */
  command(name: string): Promise<void>;
  /** One of the extension's pages with a heading, such as `options.html`, in a tab of its own or in the given one. */
  open(address: string, tab?: Page): Promise<Page>;
  /** The popup as a page of its own, for the given tab. */
  popup(page: Page): Promise<Page>;
  /** The browser's own side panel beside the given tab, opened from the popup. */
  panel(page: Page): Promise<SidePanel>;
}

interface Fixtures {
  /** What an organisation has set, for a browser under its policy. */
  policy: object | null;
  /** Folder of the browser's profile. */
  profile: string;
  /** The browser's language. */
  language: string;
  /** Folder of the extension. */
  build: string;
  /** Switches that Playwright gives the browser by itself, and that a test needs gone. */
  without: readonly string[];
  context: BrowserContext;
  extension: Extension;
  server: Served;
  /** Console errors and uncaught exceptions of all pages, and addresses asked for that the server did not serve. */
  noise: { readonly errors: string[]; readonly strays: string[] };
}

export const test = base.extend<Fixtures>({
  policy: [null, { option: true }],
  language: ['en', { option: true }],
  build: [BUILD, { option: true }],
  without: [[], { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its pattern
  profile: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'immunogloss-chromium-'));
    await use(profile);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  },

  context: async ({ policy, language, build, without, profile }, use) => {
    const own = process.env.IMMUNOGLOSS_CHROMIUM;
    const executablePath = policy && own ? await managedBrowser(join(profile, 'managed'), own, build, policy) : own;
    // Without it an extension from disk that reloads itself stays off.
    await mkdir(join(profile, 'Default'));
    await writeFile(
      join(profile, 'Default/Preferences'),
      JSON.stringify({ extensions: { ui: { developer_mode: true } } }),
    );
    const context = await chromium.launchPersistentContext(profile, {
      ...(executablePath ? { executablePath } : {}),
      headless: true,
      ignoreDefaultArgs: [...without],
      viewport: { width: 1000, height: 800 },
      args: [
        `--disable-extensions-except=${build}`,
        `--load-extension=${build}`,
        '--no-sandbox',
        `--lang=${language}`,
        // A name that browsers do not trust as they do localhost: a page that came without encryption.
        '--host-resolver-rules=MAP plain.test 127.0.0.1, MAP *.plain.test 127.0.0.1',
        // The way to the side panel, which Playwright does not see.
        '--remote-debugging-port=0',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    });
    // It comes by itself on install, but not where a policy is: out of the way of what a test looks at.
    if (!policy) await (await welcomePage(context)).close();
    await use(context);
    await context.close();
  },

  extension: async ({ context, profile }, use) => {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
    const id = new URL(worker.url()).host;
    await use({
      id,
      worker,
      store: (settings) => worker.evaluate((value) => chrome.storage.local.set({ settings: value }), settings),
      stored: () =>
        worker.evaluate(async () => (await chrome.storage.local.get('settings')).settings as Partial<Settings>),
      command: (name) =>
        worker.evaluate(async (command) => {
          const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
          await chrome.tabs.sendMessage(tab?.id ?? 0, { kind: 'command', command });
        }, name),
      async open(address, tab) {
        const page = tab ?? (await context.newPage());
        await page.goto(`chrome-extension://${id}/${address}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        return page;
      },
      async popup(page) {
        // The browser keeps the address of its own pages to itself: then it is the one in front that has none.
        const tab = await worker.evaluate(async (url) => {
          const tabs = await chrome.tabs.query({});
          return (
            tabs.find((candidate) => candidate.url === url) ?? tabs.find(({ url: none, active }) => active && !none)
          )?.id;
        }, page.url());
        if (tab === undefined) throw new Error(`no tab shows ${page.url()}`);
        const popup = await context.newPage();
        await popup.setViewportSize({ width: 400, height: 600 });
        await popup.goto(`chrome-extension://${id}/popup.html?tab=${tab}`);
        await popup.locator('.search-field:focus').waitFor();
        return popup;
      },
      async panel(page) {
        const popup = await this.popup(page);
        const panel = openSidePanel(profile);
        await Promise.all([
          popup.waitForEvent('close'),
          popup
            .getByRole('button', { name: 'Open side panel' })
            .click()
            .catch(() => undefined),
        ]);
        await page.bringToFront();
        return panel;
      },
    });
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its pattern
  server: async ({}, use) => {
    const server = await serve(FIXTURES);
    await use(server);
    server.close();
  },

  noise: async ({ context, server }, use) => {
    const noise = { errors: [] as string[], strays: [] as string[] };
    context.on('console', (message) => message.type() === 'error' && noise.errors.push(message.text()));
    context.on('weberror', (error) => noise.errors.push(String(error.error())));
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(server.origin) && !/^(chrome-extension|data|blob|about):/.test(url)) noise.strays.push(url);
    });
    await use(noise);
  },
});

export { expect } from '@playwright/test';
