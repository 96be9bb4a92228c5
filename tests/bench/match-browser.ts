/** What the parts of `npm run bench -- match` share: a meter of CPU time, pages, lexicons of plain forms. */
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { compileSurfaces, type Surface } from '../../glossary/compile';
import type { EntryId } from '../../glossary/kinds';

export interface Timed {
  /** CPU time of the main thread. */
  readonly ms: number;
  readonly count: number;
}

/** Runs an expression in one of a page's worlds. */
export type Evaluate = <T>(expression: string) => Promise<T>;

export type Meter = (expression: string) => Promise<Timed>;

/** The page's own world. */
export const mainWorld =
  (page: Page): Evaluate =>
  (expression) =>
    page.evaluate(expression);

/** A world as content scripts have: the page's nodes, none of its scripts, and another way to get at the nodes. */
export async function isolatedWorld(page: Page): Promise<Evaluate> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  });
  return async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
}

/** Measures in one page, less what asking for nothing costs. */
export async function meterFor(page: Page, evaluate = mainWorld(page)): Promise<Meter> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const measure = async (expression: string): Promise<Timed> => {
    const before = await spent();
    const count = await evaluate<number>(expression);
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

export const kilobytes = (bytes: Uint8Array): string =>
  `${(bytes.length / 1024).toFixed(0)} KB, ${(gzipSync(bytes, { level: 9 }).length / 1024).toFixed(0)} KB gzipped`;

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

export function lexiconOf(forms: readonly string[]): Uint8Array {
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

export async function newPage(open: () => Promise<Page>, script: string, html: string): Promise<Page> {
  const page = await open();
  await page.setContent(`<!doctype html><body>${html}</body>`);
  await page.evaluate(script);
  await page.evaluate('document.body.offsetHeight');
  return page;
}

/** Puts the lexicon into a page's scope. */
export async function giveLexicon(page: Page, bytes: Uint8Array, evaluate = mainWorld(page)): Promise<void> {
  await evaluate(`globalThis.lexicon = bench.decode('${Buffer.from(bytes).toString('base64')}'); 0`);
}

/** What is measured, by name: expressions over what a page was given. */
export const RUN: Readonly<Record<string, string>> = {
  L1: 'bench.readAll()',
  sieve: 'bench.sieveOnly(lexicon)',
  ours: 'bench.ours(lexicon)',
  map: 'bench.withMap(map)',
  regex: 'bench.withRegex(regex)',
  aho: 'bench.withAho(aho)',
  'ours, marked': 'bench.oursMarked(lexicon)',
  'mark.js': 'bench.withMark(regex)',
};
