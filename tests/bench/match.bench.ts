/**
 * `npm run bench -- match [--quick | --profile]`: how fast terms are found, in a real Chromium, beside the physical limit and other
 * ways to do the same. Figures are of the CPU time of the page's main thread, medians of runs in turn, so that what slows
 * the machine slows all alike; what counts is their ratio to L1.
 */

import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { giveLexicon, kilobytes, lexiconOf, median, meterFor, newPage, RUN, type Timed } from './match-browser';
import { catastrophes, coldScans, decoding, isolatedScans, longestSlice, wholeJob } from './match-costs';
import { profile } from './match-profile';
import { createSynthetic } from './synthetic';

/** Engines by name, as expressions over what was prepared in the page. */
const PREPARE: Readonly<Record<string, string>> = {
  map: 'map = bench.mapOf(forms)',
  regex: 'regex = bench.regexOf(forms)',
  aho: 'aho = new bench.AhoCorasick(forms)',
};
export async function run(options: readonly string[]): Promise<void> {
  const quick = options.includes('--quick');
  const profiled = options.includes('--profile');
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('match-in-page.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es2023',
    minify: !profiled,
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
    ...(quick || profiled ? [] : [['page of 10 MB', 10_000_000, 250] as const]),
  ];
  const counts = [3_000, 30_000, ...(quick ? [] : [300_000])];
  const pages = new Map(kinds.map(([name, size, apart]) => [name, synthetic.page(size, apart)]));
  const context = await browser.newContext();
  const open = (): Promise<Page> => context.newPage();

  if (profiled) {
    await profile(open, script, pages.get('article 400 KB') ?? '', lexiconOf(synthetic.forms(3_000)));
    await browser.close();
    return;
  }

  console.log('warm, ms of CPU time and times L1; found = matches');
  for (const count of counts) {
    const forms = synthetic.forms(count);
    const bytes = lexiconOf(forms);
    console.log(`\n${count} forms: ${kilobytes(bytes)}`);
    for (const [kind, size] of kinds) {
      const page = await newPage(open, script, pages.get(kind) ?? '');
      await giveLexicon(page, bytes);
      await page.evaluate((list) => {
        (globalThis as unknown as Record<string, unknown>).forms = list;
      }, forms);
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
  await isolatedScans(open, script, pages, bytes, quick ? 3 : 7);
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
