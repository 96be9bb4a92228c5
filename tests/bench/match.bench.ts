/**
 * `npm run bench -- match [--quick]`: how fast terms are found, in a real Chromium, beside the physical limit and other
 * ways to do the same. All engines of a row run in turn in one page, so that what slows the machine slows them alike;
 * figures are medians, and what counts is their ratio to L1.
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
  readonly ms: number;
  readonly count: number;
}

const kilobytes = (bytes: Uint8Array): string =>
  `${(bytes.length / 1024).toFixed(0)} KB, ${(gzipSync(bytes, { level: 9 }).length / 1024).toFixed(0)} KB gzipped`;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

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

  console.log('warm, ms and times L1 (medians of interleaved runs); found = matches');
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
      const others = count === 3_000 ? ['map', 'regex', 'aho'] : count === 30_000 ? ['map', 'aho'] : ['map'];
      const names = ['L1', 'sieve', 'ours', ...(size > 1_000_000 && count > 3_000 ? ['map'] : others)];
      for (const name of names) if (PREPARE[name]) await page.evaluate(`globalThis.${PREPARE[name]}; 0`);
      const rounds = size > 1_000_000 ? 5 : quick ? 9 : 25;
      const results = new Map<string, Timed[]>(names.map((name) => [name, []]));
      for (let round = 0; round < rounds; round++)
        for (const name of names) {
          if ((name === 'aho' || name === 'regex' || name === 'map') && round >= 5) continue;
          results.get(name)?.push(await page.evaluate<Timed>(`bench.time(() => ${RUN[name]})`));
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
        const { ms } = await page.evaluate<Timed>(`bench.time(() => ${RUN[name]})`);
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
      list.push(await page.evaluate<Timed>(`document.body.offsetHeight; bench.time(() => ${RUN[name]})`));
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
    for (const [i, step] of Object.values(steps).entries())
      times[i]?.push((await page.evaluate<Timed>(`bench.time(() => (${step}, 0))`)).ms);
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
      const sieve = await page.evaluate<Timed>('bench.time(() => bench.sieveOnly(lexicon))');
      const read = await page.evaluate<Timed>('bench.time(() => bench.readWhole(lexicon))');
      return sieve.ms + read.ms;
    };
    await timeFor(megabytes * 100_000);
    const tenth = await timeFor(megabytes * 100_000);
    const whole = await timeFor(megabytes * 1_000_000);
    console.log(`  ${name.padEnd(28)} ${whole.toFixed(0)} ms, ${(whole / tenth).toFixed(1)}× a tenth`);
  }
  await page.close();
}
