/**
 * `npm run bench -- match [--quick]`: how fast terms are found, in a real Chromium, beside the physical limit and other
 * ways to do the same. Figures are of the CPU time of the page's main thread, medians of runs in turn, so that what slows
 * the machine slows all alike; what counts is their ratio to L1.
 */

import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { compileLexicon, compileSurfaces, type Surface } from '../../glossary/compile';
import type { EntryId } from '../../glossary/kinds';
import { loadEntries } from '../../glossary/load';
import { createSynthetic } from './synthetic';

interface Timed {
  /** CPU time of the main thread. */
  readonly ms: number;
  readonly count: number;
}

type Meter = (expression: string) => Promise<Timed>;

/** Measures in one page, less what asking for nothing costs. */
async function meterFor(page: Page): Promise<Meter> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const measure = async (expression: string): Promise<Timed> => {
    const before = await spent();
    const count = await page.evaluate<number>(expression);
    return { ms: (await spent()) - before, count };
  };
  const idle: number[] = [];
  for (let i = 0; i < 5; i++) idle.push((await measure('0')).ms);
  const least = median(idle.slice(1));
  return async (expression) => {
    const { ms, count } = await measure(expression);
    return { ms: Math.max(0, ms - least), count };
  };
}

const kilobytes = (bytes: Uint8Array): string =>
  `${(bytes.length / 1024).toFixed(0)} KB, ${(gzipSync(bytes, { level: 9 }).length / 1024).toFixed(0)} KB gzipped`;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function lexiconOf(forms: readonly string[]): Uint8Array {
  const entries = [...Array(Math.min(forms.length, 1_500)).keys()].map((i) => ({
    id: `e${i}` as EntryId,
    kind: 'drug' as const,
  }));
  const surfaces = forms.map(
    (form, i): Surface => ({
      words: form.split(' '),
      entry: i % entries.length,
      flags: 0,
      caseBits: 0,
      near: [],
      unless: [],
    }),
  );
  return compileSurfaces(entries, surfaces);
}

async function newPage(open: () => Promise<Page>, script: string, html: string): Promise<Page> {
  const page = await open();
  await page.setContent(`<!doctype html><body>${html}</body>`);
  await page.evaluate(script);
  await page.evaluate('document.body.offsetHeight');
  return page;
}

/** Engines by name, as expressions over what was prepared in the page. */
const PREPARE: Readonly<Record<string, string>> = {
  map: 'map = bench.mapOf(forms)',
  regex: 'regex = bench.regexOf(forms)',
  aho: 'aho = new bench.AhoCorasick(forms)',
};
const RUN: Readonly<Record<string, string>> = {
  L1: 'bench.readAll()',
  sieve: 'bench.sieveOnly(lexicon)',
  ours: 'bench.ours(lexicon)',
  map: 'bench.withMap(map)',
  regex: 'bench.withRegex(regex)',
  aho: 'bench.withAho(aho)',
  'ours, marked': 'bench.oursMarked(lexicon)',
  'mark.js': 'bench.withMark(regex)',
};

export async function run(options: readonly string[]): Promise<void> {
  const quick = options.includes('--quick');
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('match-in-page.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es2023',
    minify: true,
    write: false,
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  const executablePath = process.env.IMMUNOGLOSS_CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox'] });
  const synthetic = createSynthetic();
  /** Name, characters of text, words from one form to the next. */
  const kinds: readonly (readonly [string, number, number])[] = [
    ['article 60 KB', 60_000, 250],
    ['article 400 KB', 400_000, 250],
    ['dense 400 KB', 400_000, 40],
    ...(quick ? [] : [['page of 10 MB', 10_000_000, 250] as const]),
  ];
  const counts = [3_000, 30_000, ...(quick ? [] : [300_000])];
  const pages = new Map(kinds.map(([name, size, apart]) => [name, synthetic.page(size, apart)]));
  const context = await browser.newContext();
  const open = (): Promise<Page> => context.newPage();

  console.log('warm, ms of CPU time and times L1; found = matches');
  for (const count of counts) {
    const forms = synthetic.forms(count);
    const bytes = lexiconOf(forms);
    const base64 = Buffer.from(bytes).toString('base64');
    console.log(`\n${count} forms: ${kilobytes(bytes)}`);
    for (const [kind, size] of kinds) {
      const page = await newPage(open, script, pages.get(kind) ?? '');
      await page.evaluate(
        ([text, list]) => {
          const scope = globalThis as unknown as Record<string, unknown>;
          scope.forms = list;
          scope.lexicon = (scope.bench as { decode(text: string): unknown }).decode(text);
        },
        [base64, forms] as const,
      );
      // 300,000 forms make no expression that V8 compiles, and an Aho–Corasick of 144 MB.
      const others = count === 3_000 ? ['map', 'regex', 'aho'] : count === 30_000 ? ['map', 'aho'] : ['map'];
      const names = ['L1', 'sieve', 'ours', ...(size > 1_000_000 && count > 3_000 ? ['map'] : others)];
      const meter = await meterFor(page);
      const times = size < 100_000 ? 10 : 1;
      for (const name of names) if (PREPARE[name]) await page.evaluate(`globalThis.${PREPARE[name]}; 0`);
      const rounds = size > 1_000_000 ? 5 : quick ? 11 : 25;
      const results = new Map<string, Timed[]>(names.map((name) => [name, []]));
      for (let round = 0; round < rounds; round++)
        for (const name of names) {
          if ((name === 'aho' || name === 'regex' || name === 'map') && round >= 5) continue;
          const { ms, count: found } = await meter(`bench.repeat(${times}, () => ${RUN[name]})`);
          results.get(name)?.push({ ms: ms / times, count: found });
        }
      const timeOf = (name: string): number => median((results.get(name) ?? []).slice(1).map(({ ms }) => ms));
      const limit = timeOf('L1');
      const found = names
        .filter((name) => name !== 'L1' && name !== 'sieve')
        .map((name) => [name, results.get(name)?.[0]?.count]);
      const agree = new Set(found.map(([, n]) => n)).size === 1;
      console.log(
        `  ${kind.padEnd(15)} ${names.map((name) => `${name} ${timeOf(name).toFixed(2)} (${(timeOf(name) / limit).toFixed(2)}×)`).join('  ')}`,
      );
      console.log(
        `                  found ${found.map(([name, n]) => `${name} ${n}`).join(', ')}${agree ? '' : '  THEY DIFFER'}`,
      );
      await page.close();
    }
  }
  const forms = synthetic.forms(3_000);
  const bytes = lexiconOf(forms);
  await coldScans(open, script, pages, bytes, quick ? 5 : 11);
  await wholeJob(open, script, pages.get('article 400 KB') ?? '', bytes, forms, quick ? 3 : 7);
  await longestSlice(
    open,
    script,
    quick ? (pages.get('article 400 KB') ?? '') : (pages.get('page of 10 MB') ?? ''),
    bytes,
  );
  await decoding(open, script, quick ? 5 : 15);
  await catastrophes(open, script, bytes, quick ? 1 : 10);
  await browser.close();
}

/** The first scan of a page just loaded, nothing compiled yet. */
async function coldScans(
  open: () => Promise<Page>,
  script: string,
  pages: ReadonlyMap<string, string>,
  bytes: Uint8Array,
  rounds: number,
): Promise<void> {
  console.log('\nfirst scan of a fresh page, 3000 forms');
  const base64 = Buffer.from(bytes).toString('base64');
  for (const kind of ['article 60 KB', 'article 400 KB', 'dense 400 KB']) {
    const times: Record<string, number[]> = { L1: [], sieve: [], ours: [] };
    for (let round = 0; round < rounds; round++)
      for (const name of ['L1', 'ours', 'sieve']) {
        const page = await newPage(open, script, pages.get(kind) ?? '');
        await page.evaluate((text) => {
          const scope = globalThis as unknown as Record<string, unknown>;
          scope.lexicon = (scope.bench as { decode(text: string): unknown }).decode(text);
        }, base64);
        const meter = await meterFor(page);
        const { ms } = await meter(RUN[name] ?? '');
        times[name]?.push(ms);
        await page.close();
      }
    const limit = median(times.L1 ?? []);
    console.log(
      `  ${kind.padEnd(15)} ${Object.entries(times)
        .map(([name, list]) => `${name} ${median(list).toFixed(2)} (${(median(list) / limit).toFixed(2)}×)`)
        .join('  ')}`,
    );
  }
}

/** From a fresh page to a page with its terms marked and laid out; mark.js with the expression it is fastest with. */
async function wholeJob(
  open: () => Promise<Page>,
  script: string,
  html: string,
  bytes: Uint8Array,
  forms: readonly string[],
  rounds: number,
): Promise<void> {
  const base64 = Buffer.from(bytes).toString('base64');
  const times: Record<string, Timed[]> = { L1: [], 'ours, marked': [], 'mark.js': [] };
  for (let round = 0; round < rounds; round++)
    for (const [name, list] of Object.entries(times)) {
      const page = await newPage(open, script, html);
      await page.evaluate(
        ([text, all]) => {
          const scope = globalThis as unknown as Record<string, unknown>;
          const bench = scope.bench as { decode(text: string): unknown; regexOf(all: readonly string[]): unknown };
          scope.lexicon = bench.decode(text);
          scope.regex = bench.regexOf(all);
        },
        [base64, forms] as const,
      );
      const meter = await meterFor(page);
      list.push(await meter(RUN[name] ?? ''));
      await page.close();
    }
  const timeOf = (name: string): number => median((times[name] ?? []).map(({ ms }) => ms));
  console.log(
    `\nwhole job, marks and layout included, fresh 400 KB article, 3000 forms\n  ${Object.entries(times)
      .map(
        ([name, list]) =>
          `${name} ${timeOf(name).toFixed(1)} ms${name === 'L1' ? '' : ` (${(timeOf(name) / timeOf('ours, marked')).toFixed(1)}× ours, ${list[0]?.count} marks)`}`,
      )
      .join('  ')}`,
  );
}

/** The page read as the extension reads it, in slices of at most 8 ms by the clock. */
async function longestSlice(open: () => Promise<Page>, script: string, html: string, bytes: Uint8Array): Promise<void> {
  const page = await newPage(open, script, html);
  await page.evaluate((text) => {
    const scope = globalThis as unknown as Record<string, unknown>;
    scope.lexicon = (scope.bench as { decode(text: string): unknown }).decode(text);
  }, Buffer.from(bytes).toString('base64'));
  const lengths = await page.evaluate<number[]>('bench.slices(lexicon)');
  lengths.sort((a, b) => a - b);
  const at = (share: number): string => (lengths[Math.floor(share * (lengths.length - 1))] ?? 0).toFixed(1);
  console.log(
    `\nslices of a ${(html.length / 1e6).toFixed(1)} MB page read by the scanner, ms by the clock\n  ${lengths.length} slices, median ${at(0.5)}, 99 % ${at(0.99)}, longest ${at(1)}`,
  );
  await page.close();
}

/** What every page and frame pays before its first word: the glossary itself, nothing compiled yet. */
async function decoding(open: () => Promise<Page>, script: string, rounds: number): Promise<void> {
  const { entries } = await loadEntries(fileURLToPath(new URL('../../glossary/entries', import.meta.url)));
  const bytes = compileLexicon(entries);
  const base64 = Buffer.from(bytes).toString('base64');
  const steps: Readonly<Record<string, string>> = {
    base64: 'bytes = bench.decodeBase64(text)',
    lexicon: 'lexicon = bench.decodeLexicon(bytes)',
    'words (once a term is suspected)': 'bench.openWords(lexicon)',
  };
  const times = Object.keys(steps).map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    const page = await newPage(open, script, '');
    await page.evaluate((text) => {
      (globalThis as unknown as Record<string, unknown>).text = text;
    }, base64);
    const meter = await meterFor(page);
    for (const [i, step] of Object.values(steps).entries()) times[i]?.push((await meter(`${step}; 0`)).ms);
    await page.close();
  }
  console.log(
    `\nthe glossary of ${entries.length} entries: ${kilobytes(bytes)}; to decode it, ms\n  ${Object.keys(steps)
      .map((name, i) => `${name} ${median(times[i] ?? []).toFixed(2)}`)
      .join('  ')}`,
  );
}

/** Texts made to hurt: time must grow as their length does. Hidden, or the browser itself chokes on laying them out. */
async function catastrophes(
  open: () => Promise<Page>,
  script: string,
  bytes: Uint8Array,
  megabytes: number,
): Promise<void> {
  console.log(`\nhostile texts of ${megabytes} MB in one node, time for the whole and for a tenth (×10 is linear)`);
  const page = await newPage(open, script, '<p id="text" hidden></p>');
  const meter = await meterFor(page);
  await page.evaluate((text) => {
    const scope = globalThis as unknown as Record<string, unknown>;
    scope.lexicon = (scope.bench as { decode(text: string): unknown }).decode(text);
  }, Buffer.from(bytes).toString('base64'));
  const texts: Readonly<Record<string, string>> = {
    'the letter a': '"a".repeat(n)',
    hyphens: '"-".repeat(n)',
    'combining marks': '"a" + "\\u0301".repeat(n - 1)',
    'one giant token': '"abcdefghij".repeat(n / 10)',
    'alternating parentheses': '"()".repeat(n / 2)',
    'nested parentheses': '"(".repeat(n / 2) + ")".repeat(n / 2)',
    'short forms in parentheses': '"alpha beta (AB) ".repeat(n / 16)',
    emoji: '"😀".repeat(n / 2)',
  };
  for (const [name, text] of Object.entries(texts)) {
    const timeFor = async (length: number): Promise<number> => {
      await page.evaluate(`{ const n = ${length}; document.getElementById('text').textContent = ${text}; }`);
      const sieve = await meter('bench.sieveOnly(lexicon)');
      const read = await meter('bench.readWhole(lexicon)');
      return sieve.ms + read.ms;
    };
    await timeFor(megabytes * 100_000);
    const tenth = await timeFor(megabytes * 100_000);
    const whole = await timeFor(megabytes * 1_000_000);
    console.log(`  ${name.padEnd(28)} ${whole.toFixed(0)} ms, ${(whole / tenth).toFixed(1)}× a tenth`);
  }
  await page.close();
}
