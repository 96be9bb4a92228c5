/**
 * Firefox with the built extension, driven over WebDriver BiDi. The extension's address is fixed by a preference, so that its pages can
 * be opened; the tooltip's closed shadow root is read from the extension's own world.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

const BUILD = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
const ADDON = 'immunogloss@immunogloss.org';
const UUID = '3f1b8c62-7f0e-4a43-9d1c-5b6a1f0e2d77';

const EXTENSION = `moz-extension://${UUID}/`;

export interface Firefox {
  readonly browser: Browser;
  /** Console errors of all pages that `watch` was called for. */
  readonly errors: readonly string[];
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

/**
 * A pack of a language for Firefox itself, with nothing in it: without one the browser does not take a language for its own, and has no
 * extension speak it.
 */
async function languagePack(folder: string, language: string): Promise<string> {
  await mkdir(folder);
  const manifest = {
    manifest_version: 2,
    name: language,
    version: '1',
    langpack_id: language,
    browser_specific_settings: { gecko: { id: `langpack-${language}@firefox.mozilla.org` } },
    languages: { [language]: { chrome_resources: {}, version: '1' } },
    sources: { browser: { base_path: 'browser/' } },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/** @param language the browser's own */
export async function launchFirefox(language = 'en-US'): Promise<Firefox> {
  const executablePath = process.env.IMMUNOGLOSS_FIREFOX;
  if (!executablePath) throw new Error('IMMUNOGLOSS_FIREFOX is not set: run these by npm test');
  const profile = await mkdtemp(join(tmpdir(), 'immunogloss-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
      // Content scripts ask for all sites; a reader grants that when installing, a test profile has nobody to ask.
      'extensions.originControls.grantByDefault': true,
      'ui.prefersReducedMotion': 1,
      'intl.locale.requested': language,
      'extensions.langpacks.signatures.required': false,
    },
  });
  if (language !== 'en-US') await browser.installExtension(await languagePack(join(profile, 'language'), language));
  await browser.installExtension(BUILD);
  await closeWelcome(browser);
  const errors: string[] = [];
  return {
    browser,
    errors,
    async newPage() {
      const page = await browser.newPage();
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(String(error)));
      return page;
    },
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Goes to a page of the extension: it is there, though the protocol never says so. */
export async function openOurs(page: Page, address: string): Promise<void> {
  await page.goto(EXTENSION + address, { timeout: 3000 }).catch(() => undefined);
}

/** It opens by itself on install. The protocol gives no address of an extension's page: the page itself does. */
async function closeWelcome(browser: Browser): Promise<void> {
  for (const until = Date.now() + 20_000; Date.now() < until; ) {
    for (const page of await browser.pages()) {
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address === `${EXTENSION}welcome.html`) return page.close();
    }
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error('no page of welcome came on install');
}
