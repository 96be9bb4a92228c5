/**
 * `npm run bench -- page [--rounds=N] [--only=NAME,…] [--extension=FOLDER]`: what the built extension costs a page, in Chromium, interleaved with
 * the same pages without it. Ratios and differences within one run mean something; single times depend on the machine.
 *
 * Build first. `../shared/pages` is measured when it is there.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import { headwords, writeArticle, writeTable } from './page-article';
import { type Cost, costOf, launch, median, serve } from './page-browser';
import { type Handling, handlingOf } from './page-handling';
import { tooltipWaits } from './page-tooltip';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXTENSION = join(ROOT, '.output/chrome-mv3');
const SHARED = join(ROOT, '../shared/pages');

const option = (options: readonly string[], name: string): string | undefined =>
  options.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);

export async function run(options: readonly string[]): Promise<void> {
  const extension = option(options, 'extension') ?? EXTENSION;
  if (!existsSync(extension)) {
    console.error('no build to measure: npm run build');
    process.exitCode = 1;
    return;
  }
  const rounds = Number(option(options, 'rounds') ?? 5);
  const only = option(options, 'only')?.split(',');
  const terms = await headwords(ROOT);
  const isWanted = (name: string): boolean => only === undefined || only.includes(name);

  const pages = new Map<string, string>();
  const add = (name: string, write: () => string): void => {
    if (isWanted(name)) pages.set(name, write());
  };
  add('60K', () => writeArticle('60K', 60e3, 25, terms).html);
  add('400K', () => writeArticle('400K', 400e3, 25, terms).html);
  add('10M', () => writeArticle('10M', 10e6, 25, terms).html);
  const shared =
    isWanted('shared') && existsSync(SHARED) ? readdirSync(SHARED).filter((name) => name.endsWith('.html')) : [];
  for (const name of shared) pages.set(name, readFileSync(join(SHARED, name), 'utf8'));
  // Its own copy: it is opened again and again.
  if (isWanted('tooltip')) pages.set('tooltip', writeArticle('tooltip', 20e3, 25, terms).html);
  const table = isWanted('table') ? writeTable('table', 50_000, 10_000, terms) : null;
  if (table) pages.set('table', table.html);

  const { url, server } = await serve(pages);
  const [withIt, without] = [await launch(extension), await launch(null)];
  try {
    const added: Cost[] = [];
    for (const name of pages.keys()) {
      if (name === 'table' || name === 'tooltip') continue;
      const isShared = shared.includes(name);
      const cost = await compare(
        [withIt, without],
        url(name),
        isShared ? Math.ceil(rounds / 2) : rounds,
        name === '10M' ? 6000 : 1200,
        !isShared,
      );
      print(name, cost);
      if (isShared) added.push(difference(cost));
    }
    if (added.length > 0) {
      console.log(
        `\nshared pages (${added.length}), median added: main thread ${ms(median(added.map((c) => c.mainThread)))}, tasks of ours ${ms(median(added.map((c) => c.ours)))}, ` +
          `heap ${median(added.map((c) => c.heap)).toFixed(2)} MB, longest task of ours ${ms(Math.max(...added.map((c) => c.longestOurs)))}`,
      );
    }
    if (isWanted('tooltip')) await printTooltip(withIt, url('tooltip'), rounds * 4);
    if (table) await handle([withIt, without], url('table'), terms);
  } finally {
    await Promise.all([withIt.close(), without.close()]);
    server.close();
  }
}

async function printTooltip(context: BrowserContext, url: string, rounds: number): Promise<void> {
  const waits = await tooltipWaits(context, url, rounds);
  const line = (times: readonly number[]): string => {
    const sorted = [...times].sort((a, b) => a - b);
    return `median ${ms(median(times))}, 95 % ${ms(sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN)}`;
  };
  console.log(`\ntooltip with its text, after the delay of intent (${rounds} rounds)`);
  console.log(`first of a page, background asleep  ${line(waits.asleep)}`);
  console.log(`later, background awake             ${line(waits.awake)}`);
}

type Pair = readonly [withIt: Cost, without: Cost];

async function compare(
  contexts: readonly [BrowserContext, BrowserContext],
  url: string,
  rounds: number,
  rest: number,
  watches: boolean,
): Promise<Pair> {
  const costs: [Cost[], Cost[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    for (const [i, context] of contexts.entries()) costs[i]?.push(await costOf(context, url, rest, watches));
  }
  return [medianCost(costs[0]), medianCost(costs[1])];
}

const NAMES = ['mainThread', 'longest', 'longestOurs', 'blocked', 'ours', 'firstMarks', 'heap', 'browserHeap'] as const;

const medianCost = (costs: readonly Cost[]): Cost =>
  Object.fromEntries(NAMES.map((name) => [name, median(costs.map((cost) => cost[name]))])) as unknown as Cost;

const difference = ([a, b]: Pair): Cost => ({
  ...a,
  mainThread: a.mainThread - b.mainThread,
  heap: a.heap - b.heap,
  browserHeap: a.browserHeap - b.browserHeap,
});

const ms = (time: number): string => (Number.isNaN(time) ? '–' : `${time.toFixed(1)} ms`);

function print(name: string, pair: Pair): void {
  const [a, b] = pair;
  const { mainThread, heap, browserHeap } = difference(pair);
  console.log(
    [
      name.padEnd(40),
      `main thread ${ms(b.mainThread)} + ${ms(mainThread)}, of it tasks of ours ${ms(a.ours)}`,
      `longest ${ms(b.longest)} → ${ms(a.longest)}, ours ${ms(a.longestOurs)}`,
      `blocked ${ms(b.blocked)} → ${ms(a.blocked)}`,
      `first marks ${ms(a.firstMarks)}`,
      `heap + ${heap.toFixed(2)} MB, the browser's own + ${browserHeap.toFixed(2)} MB`,
    ].join(' | '),
  );
}

/** A page of 50,000 text nodes and 10,000 matches: what its own changes and scrolling cost with each way of marking. */
async function handle(
  contexts: readonly [BrowserContext, BrowserContext],
  url: string,
  terms: readonly string[],
): Promise<void> {
  const wrap = readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');
  const rows: [string, Handling][] = [
    ['without', await handlingOf(contexts[1], url, null)],
    ['with it', await handlingOf(contexts[0], url, null)],
    ['mark.js', await handlingOf(contexts[1], url, { script: wrap, terms })],
  ];
  console.log('\n50,000 text nodes, 10,000 matches, milliseconds a frame');
  for (const [name, h] of rows) {
    console.log(
      `${name.padEnd(10)} idle ${h.idle.toFixed(2)} | one data-* change, alone ${h.attribute.toFixed(2)}, every frame ${h.storm.toFixed(2)} | ` +
        `one text changed ${h.text.toFixed(2)} | scroll ${h.scroll.toFixed(2)} | hover ${h.hover.toFixed(3)}`,
    );
  }
}
