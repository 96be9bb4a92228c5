/**
 * `npm run bench -- search [--openings=N]`: how well misspelt names are found, beside fuse.js over all names and meanings, and how long the built popup
 * takes, with the glossary and with 30,000 entries. Build first. Times depend on the machine and on what else it does.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import Fuse from 'fuse.js';
import { createSearch } from '../../glossary/search/search';
import type { SearchRow } from '../../glossary/search/search-row';
import { MISSPELLINGS } from '../unit/search/misspellings';
import { median } from './page-browser';
import { manyRows, popupWaits, quantile, withRows } from './search-popup';

const EXTENSION = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const MANY = 30_000;
const QUERIES = ['tofacitnib', 'rheumatiod arthritis', 'humera', 'jak inhibitor', 'crp', 'dry eyes', 'zeljanz', 'il-6'];

interface Finder {
  readonly name: string;
  /** Ids as they are shown, best first. */
  find(written: string): readonly string[];
}

function score({ name, find }: Finder): void {
  const times: number[] = [];
  const ranks = MISSPELLINGS.map(([written, id]) => {
    const began = performance.now();
    const found = find(written);
    times.push(performance.now() - began);
    return found.indexOf(id);
  });
  const share = (isGood: (rank: number) => boolean): string =>
    `${((100 * ranks.filter(isGood).length) / ranks.length).toFixed(1)} %`.padStart(8);
  console.log(
    `${name.padEnd(40)}${share((rank) => rank === 0)}${share((rank) => rank >= 0 && rank < 3)}` +
      `${median(times).toFixed(2).padStart(10)}${quantile(times, 0.95).toFixed(2).padStart(8)}`,
  );
}

function finders(rows: readonly SearchRow[]): readonly Finder[] {
  const began = performance.now();
  const search = createSearch(rows);
  console.log(`search over ${rows.length} entries made in ${(performance.now() - began).toFixed(0)} ms`);
  const everything = rows.map(({ id, headword, names, gist }) => ({
    id,
    headword,
    names: names.map(([name]) => name),
    gist,
  }));
  const fuse = (keys: string[]): Finder['find'] => {
    const index = new Fuse(everything, { keys, ignoreLocation: true, threshold: 0.4 });
    return (written) => index.search(written, { limit: 3 }).map(({ item }) => item.id);
  };
  return [
    {
      name: 'this search, with “Did you mean”',
      find: (written) => {
        const { hits, near } = search.find(written, { limit: 24 });
        return [...hits, ...near].map(({ row: { id } }) => id);
      },
    },
    {
      name: 'this search, what it found',
      find: (written) => search.find(written, { limit: 24 }).hits.map(({ row: { id } }) => id),
    },
    { name: 'fuse.js over all names', find: fuse(['headword', 'names']) },
    { name: 'fuse.js over names and meanings', find: fuse(['headword', 'names', 'gist']) },
  ];
}

async function measure(title: string, extension: string, openings: number): Promise<void> {
  const { ready, worked, painted, readyTime, keyTime } = await popupWaits(extension, QUERIES, openings);
  const row = (name: string, values: readonly number[]): void =>
    console.log(
      `  ${name.padEnd(38)}${median(values).toFixed(1).padStart(8)}${quantile(values, 0.95).toFixed(1).padStart(8)}`,
    );
  console.log(`\n${title.padEnd(40)}  median     p95   (ms)`);
  row('open until it takes letters', ready);
  row('key until results are laid out', worked);
  row('key until painted, with the frame', painted);
  row('processor time until it takes letters', readyTime);
  row('processor time for a key', keyTime);
}

export async function run(options: readonly string[]): Promise<void> {
  const file = join(EXTENSION, 'glossary/search.json');
  if (!existsSync(file)) {
    console.error('no build to measure: npm run build');
    process.exitCode = 1;
    return;
  }
  const openings = Number(options.find((option) => option.startsWith('--openings='))?.slice(11) ?? 7);
  const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly SearchRow[];
  console.log(`${`${MISSPELLINGS.length} misspelt names`.padEnd(42)} first    of 3    median     p95   (ms)`);
  for (const finder of finders(rows)) score(finder);
  await measure(`popup, ${rows.length} entries`, EXTENSION, openings);
  const [folder, remove] = withRows(EXTENSION, manyRows(rows, MANY));
  try {
    await measure(`popup, ${MANY} entries`, folder, openings);
  } finally {
    remove();
  }
}
