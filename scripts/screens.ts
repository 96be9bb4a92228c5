/**
 * `npm run screens [-- <name> …]`: pictures of every surface at 320, 800 and 1280 px, light and dark, in each language, into `docs/screens`.
 * They are looked at before a release; the README shows some.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { pointAt, waitForMark } from '../tests/e2e/marks';
import { waitForTooltip } from '../tests/e2e/tooltip';
import { welcomePage } from '../tests/e2e/welcome-page';
import { serve } from '../tests/fixtures/serve';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILD = join(ROOT, '.output/chrome-mv3');
const FOLDER = join(ROOT, 'docs/screens');
const WIDTHS = [320, 800, 1280] as const;
const HEIGHT = 800;
const SCHEMES = ['light', 'dark'] as const;
const LANGUAGES = ['en', 'de', 'es'] as const;

interface Stage {
  readonly page: Page;
  /** Address of a page of the extension. */
  own(path: string): string;
  readonly article: string;
}

/** Each surface: brings a fresh page to where its picture is taken. */
const SURFACES: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  async tooltip({ page, article }) {
    await page.goto(article);
    const mark = await waitForMark(page, 'rheumatoid arthritis');
    await pointAt(page, mark);
    await waitForTooltip(page, 'rheumatoid arthritis');
  },
  async 'popup-search'({ page, own }) {
    await page.goto(own('popup.html'));
    await page.getByRole('combobox').fill('rinvok');
    await page.getByRole('option').first().waitFor();
  },
  async 'popup-entry'({ page, own }) {
    await page.goto(own('popup.html'));
    await page.getByRole('combobox').fill('upadacitinib');
    await page.getByRole('option').first().click();
    await page.getByRole('heading', { name: 'upadacitinib' }).waitFor();
  },
  async 'panel-glossary'({ page, own }) {
    await page.goto(own('sidepanel.html'));
    await page.getByRole('tab').nth(1).click();
  },
  async 'panel-entry'({ page, own }) {
    await page.goto(own('sidepanel.html?entry=jak-inhibitor'));
    await page.getByRole('heading', { name: 'JAK inhibitor' }).waitFor();
  },
  async options({ page, own }) {
    await page.goto(own('options.html'));
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
  async welcome({ page, own }) {
    await page.goto(own('welcome.html'));
    await waitForMark(page, 'methotrexate');
  },
  async compare({ page, own }) {
    await page.goto(own('compare.html?drugs=tofacitinib,upadacitinib,adalimumab'));
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
  async figures({ page, own }) {
    await page.goto(own('figures.html?of=jak-inhibitor'));
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
};

async function launch(): Promise<BrowserContext> {
  const { IMMUNOGLOSS_CHROMIUM: executablePath } = process.env;
  const context = await chromium.launchPersistentContext('', {
    ...(executablePath ? { executablePath } : {}),
    headless: true,
    args: [`--disable-extensions-except=${BUILD}`, `--load-extension=${BUILD}`, '--no-sandbox'],
  });
  await (await welcomePage(context)).close();
  return context;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in SURFACES));
if (unknown.length > 0) throw new Error(`no such surface: ${unknown.join(', ')} (${Object.keys(SURFACES).join(', ')})`);
mkdirSync(FOLDER, { recursive: true });
const server = await serve(join(ROOT, 'tests/fixtures'));
const context = await launch();
const [worker] = context.serviceWorkers();
if (!worker) throw new Error('the extension did not start');
const own = (path: string): string => new URL(path, worker.url()).href;

for (const language of LANGUAGES) {
  await worker.evaluate((chosen) => chrome.storage.local.set({ settings: { language: chosen } }), language);
  for (const [name, bring] of Object.entries(SURFACES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const width of WIDTHS)
      for (const colorScheme of SCHEMES) {
        const page = await context.newPage();
        await page.setViewportSize({ width, height: HEIGHT });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await bring({ page, own, article: `${server.origin}sample-article.html` });
        await page.waitForTimeout(300);
        const picture = await page.screenshot();
        await sharp(picture)
          .webp({ quality: 75 })
          .toFile(join(FOLDER, `${name}-${width}-${colorScheme}-${language}.webp`));
        await page.close();
      }
    console.log(`${language}: ${name}`);
  }
}
await context.close();
server.close();
