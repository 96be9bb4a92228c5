/** How long a reader waits for the built popup: until it takes letters, and from a key until its results are there and painted. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { SearchRow } from '../../glossary/search/search-row';
import { launch } from './page-browser';
import { createRandom } from './synthetic';

export interface PopupWaits {
  /** Milliseconds from the navigation until the field has the focus, for each opening but the first. */
  readonly ready: readonly number[];
  /** From a key until the results are laid out, and until the frame after that is painted: the wait for the screen is in it. */
  readonly worked: readonly number[];
  readonly painted: readonly number[];
  /** Of the page's main thread until it takes letters, and for each key: processor time, which other work on the machine leaves alone. */
  readonly readyTime: readonly number[];
  readonly keyTime: readonly number[];
}

interface Watch {
  ready?: number;
  readonly worked: number[];
  readonly painted: number[];
}

/** Runs in the popup, before its own scripts. What compiles this file names functions by a helper that pages do not have. */
const HELPER = 'globalThis.__name = (named) => named;';
const WATCH = (): void => {
  const watch: Watch = { worked: [], painted: [] };
  Object.assign(window, { watch });
  const look = (): void => {
    if (document.activeElement?.matches('.search-field')) watch.ready = performance.now();
    else setTimeout(look, 1);
  };
  look();
  // Before the popup hears of it; its own work is done in the same task, microtasks included.
  addEventListener(
    'input',
    ({ timeStamp }) => {
      const after = new MessageChannel();
      after.port1.onmessage = () => {
        watch.worked.push(document.body.offsetHeight >= 0 ? performance.now() - timeStamp : Number.NaN);
      };
      after.port2.postMessage(null);
      requestAnimationFrame(() => {
        const shown = new MessageChannel();
        shown.port1.onmessage = () => watch.painted.push(performance.now() - timeStamp);
        shown.port2.postMessage(null);
      });
    },
    { capture: true },
  );
};

const watchOf = (page: Page): Promise<Watch> => page.evaluate(() => (window as unknown as { watch: Watch }).watch);

/** Milliseconds of processor time that the page's main thread has had. */
async function clock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
}

/** Opens the popup of an extension a few times, and types each query letter by letter. */
export async function popupWaits(extension: string, queries: readonly string[], openings: number): Promise<PopupWaits> {
  const context = await launch(extension);
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const address = `chrome-extension://${new URL(worker.url()).host}/popup.html`;
    const ready: number[] = [];
    const readyTime: number[] = [];
    const keyTime: number[] = [];
    for (let opening = 0; opening <= openings; opening++) {
      const page = await context.newPage();
      await page.addInitScript(HELPER);
      await page.addInitScript(WATCH);
      const time = await clock(page);
      const before = await time();
      await page.goto(address, { waitUntil: 'commit' });
      await page.waitForFunction(() => (window as unknown as { watch: Watch }).watch.ready !== undefined);
      const after = await time();
      if (opening > 0) {
        ready.push((await watchOf(page)).ready ?? Number.NaN);
        readyTime.push(after - before);
      }
      await page.close();
    }
    const page = await context.newPage();
    await page.setViewportSize({ width: 400, height: 600 });
    await page.addInitScript(HELPER);
    await page.addInitScript(WATCH);
    await page.goto(address);
    // The names and the code are there, and have been used, as after a reader's first word.
    await page.keyboard.type('methotrexate');
    await page.getByRole('option').first().waitFor();
    const warmUp = (await watchOf(page)).worked.length;
    const time = await clock(page);
    for (const query of queries) {
      await page.getByRole('combobox').fill('');
      for (const key of query) {
        const before = await time();
        await page.keyboard.type(key);
        await page.waitForTimeout(60);
        keyTime.push((await time()) - before);
      }
    }
    const { worked, painted } = await watchOf(page);
    return { ready, worked: worked.slice(warmUp), painted: painted.slice(warmUp), readyTime, keyTime };
  } finally {
    await context.close();
  }
}

/** Rows to the number of `count`: the real ones, and copies in which letters stand for others, vowels for vowels. */
export function manyRows(rows: readonly SearchRow[], count: number): readonly SearchRow[] {
  const random = createRandom(1);
  const shuffled = (letters: string): string => [...letters].sort(() => random() - 0.5).join('');
  const all = [...rows];
  for (let copy = 1; all.length < count; copy++) {
    const [vowels, others] = [shuffled('aeiou'), shuffled('bcdfghjklmnpqrstvwxz')];
    const other = (text: string): string =>
      text.toLowerCase().replace(/[a-z]/g, (letter) => {
        const at = 'aeiou'.indexOf(letter);
        return (at >= 0 ? vowels[at] : others['bcdfghjklmnpqrstvwxz'.indexOf(letter)]) ?? letter;
      });
    for (const row of rows.slice(0, count - all.length))
      all.push({
        ...row,
        id: `${row.id}-${copy}` as SearchRow['id'],
        headword: other(row.headword),
        names: row.names.map(([name, type]) => [other(name), type] as const),
      });
  }
  return all;
}

/** A copy of a built extension with other rows of search; removed by the function it returns. */
export function withRows(extension: string, rows: readonly SearchRow[]): readonly [folder: string, remove: () => void] {
  const folder = mkdtempSync(join(tmpdir(), 'immunogloss-bench-'));
  cpSync(extension, folder, { recursive: true });
  writeFileSync(join(folder, 'glossary/search.json'), JSON.stringify(rows));
  return [folder, () => rmSync(folder, { recursive: true, force: true })];
}

/** The value that `share` of all do not exceed. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
