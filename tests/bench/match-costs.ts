/** What `npm run bench -- match` measures besides warm scans: first ones, the whole job, slices, decoding, hostile texts. */
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { compileLexicon } from '../../glossary/compile';
import { loadEntries } from '../../glossary/load';
import { giveLexicon, isolatedWorld, kilobytes, median, meterFor, newPage, RUN, type Timed } from './match-browser';

type Open = () => Promise<Page>;

/** The first scan of a page just loaded, nothing compiled yet. */
export async function coldScans(
  open: Open,
  script: string,
  pages: ReadonlyMap<string, string>,
  bytes: Uint8Array,
  rounds: number,
): Promise<void> {
  console.log('\nfirst scan of a fresh page, 3000 forms');
  for (const kind of ['article 60 KB', 'article 400 KB', 'dense 400 KB']) {
    const times: Record<string, number[]> = { L1: [], sieve: [], ours: [] };
    for (let round = 0; round < rounds; round++)
      for (const name of ['L1', 'ours', 'sieve']) {
        const page = await newPage(open, script, pages.get(kind) ?? '');
        await giveLexicon(page, bytes);
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

/** Warm and fresh in a world like the content script's, L1 there too: nodes are dearer to get at in it. */
export async function isolatedScans(
  open: Open,
  script: string,
  pages: ReadonlyMap<string, string>,
  bytes: Uint8Array,
  rounds: number,
): Promise<void> {
  console.log('\nin an isolated world, as content scripts have, 3000 forms');
  const names = ['L1', 'sieve', 'ours'];
  for (const kind of ['article 60 KB', 'article 400 KB']) {
    const fresh = new Map(names.map((name): [string, number[]] => [name, []]));
    const warm = new Map(names.map((name): [string, number[]] => [name, []]));
    for (let round = 0; round < rounds; round++)
      for (const name of names) {
        const page = await newPage(open, script, pages.get(kind) ?? '');
        const evaluate = await isolatedWorld(page);
        await evaluate(`${script};0`);
        await giveLexicon(page, bytes, evaluate);
        const meter = await meterFor(page, evaluate);
        fresh.get(name)?.push((await meter(RUN[name] ?? '')).ms);
        for (let k = 0; k < 8; k++) await meter(RUN[name] ?? '');
        const times = kind === 'article 60 KB' ? 10 : 1;
        const last: number[] = [];
        for (let k = 0; k < 5; k++) last.push((await meter(`bench.repeat(${times}, () => ${RUN[name]})`)).ms / times);
        warm.get(name)?.push(median(last));
        await page.close();
      }
    for (const [title, results] of [
      ['warm', warm],
      ['fresh', fresh],
    ] as const) {
      const limit = median(results.get('L1') ?? []);
      console.log(
        `  ${kind.padEnd(15)} ${title.padEnd(5)} ${[...results]
          .map(([name, list]) => `${name} ${median(list).toFixed(2)} (${(median(list) / limit).toFixed(2)}×)`)
          .join('  ')}`,
      );
    }
  }
}

/** From a fresh page to a page with its terms marked and laid out; mark.js with the expression it is fastest with. */
export async function wholeJob(
  open: Open,
  script: string,
  html: string,
  bytes: Uint8Array,
  forms: readonly string[],
  rounds: number,
): Promise<void> {
  const times: Record<string, Timed[]> = { L1: [], 'ours, marked': [], 'mark.js': [] };
  for (let round = 0; round < rounds; round++)
    for (const [name, list] of Object.entries(times)) {
      const page = await newPage(open, script, html);
      await giveLexicon(page, bytes);
      await page.evaluate((all) => {
        const scope = globalThis as unknown as Record<string, unknown>;
        scope.regex = (scope.bench as { regexOf(all: readonly string[]): unknown }).regexOf(all);
      }, forms);
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
export async function longestSlice(open: Open, script: string, html: string, bytes: Uint8Array): Promise<void> {
  const page = await newPage(open, script, html);
  await giveLexicon(page, bytes);
  const lengths = await page.evaluate<number[]>('bench.slices(lexicon)');
  lengths.sort((a, b) => a - b);
  const at = (share: number): string => (lengths[Math.floor(share * (lengths.length - 1))] ?? 0).toFixed(1);
  console.log(
    `\nslices of a ${(html.length / 1e6).toFixed(1)} MB page read by the scanner, ms by the clock\n  ${lengths.length} slices, median ${at(0.5)}, 99 % ${at(0.99)}, longest ${at(1)}`,
  );
  await page.close();
}

/** What every page and frame pays before its first word: the glossary itself, nothing compiled yet. */
export async function decoding(open: Open, script: string, rounds: number): Promise<void> {
  const { entries } = await loadEntries(fileURLToPath(new URL('../../glossary/entries', import.meta.url)));
  const bytes = compileLexicon(entries);
  const base64 = Buffer.from(bytes).toString('base64');
  const steps: Readonly<Record<string, string>> = {
    base64: 'bytes = bench.decodeBase64(text)',
    lexicon: 'lexicon = bench.decodeLexicon(bytes)',
    'its first word': 'bench.findWord(lexicon)',
    'its first text with a term': 'bench.readFirst(lexicon)',
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
export async function catastrophes(open: Open, script: string, bytes: Uint8Array, megabytes: number): Promise<void> {
  console.log(`\nhostile texts of ${megabytes} MB in one node, time for the whole and for a tenth (×10 is linear)`);
  const page = await newPage(open, script, '<p id="text" hidden></p>');
  const meter = await meterFor(page);
  await giveLexicon(page, bytes);
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
