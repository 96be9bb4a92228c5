/** Chromium with and without the built extension, and what a page costs in it, read from the browser's own trace. */
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { welcomePage } from '../e2e/welcome-page';

export interface Cost {
  /** Milliseconds of processor time of the renderer's main thread from navigation until it rests. */
  readonly mainThread: number;
  /** Longest task of the main thread, and the longest that ran the extension's script. */
  readonly longest: number;
  readonly longestOurs: number;
  /** Time over 50 ms of every task. */
  readonly blocked: number;
  /** Sum of the tasks that ran the extension's script, its compilation included. */
  readonly ours: number;
  /** From the start of the extension's script to the first frame with marks, by the clock; NaN where there is none. */
  readonly firstMarks: number;
  /** MB in use after a collection: of scripts, and of the browser itself for the page's elements and their styles. */
  readonly heap: number;
  readonly browserHeap: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread, where the trace has it. */
  readonly tdur?: number;
  readonly tid: number;
  readonly pid: number;
  readonly args: { data?: { url?: string; fileName?: string; message?: string }; name?: string };
}

export async function launch(extension: string | null): Promise<BrowserContext> {
  const executablePath = [process.env.IMMUNOGLOSS_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  );
  const context = await chromium.launchPersistentContext('', {
    ...(executablePath ? { executablePath } : {}),
    headless: true,
    viewport: { width: 1000, height: 800 },
    args: [
      '--no-sandbox',
      '--js-flags=--expose-gc',
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    ],
  });
  if (extension) await (await welcomePage(context)).close();
  return context;
}

export async function serve(
  pages: ReadonlyMap<string, string>,
): Promise<{ url(name: string): string; server: Server }> {
  const server = createServer((request, response) => {
    const html = pages.get(decodeURIComponent((request.url ?? '').slice(1).replace(/\?.*/, '')));
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return { url: (name) => `http://localhost:${port}/${encodeURIComponent(name)}`, server };
}

/** Tells the trace of the first frame that is painted with marks. A timer would not do: it waits until no slice is left to run. */
const WATCH = `{
  const look = () => {
    for (const name of CSS.highlights.keys()) if (name.startsWith('immunogloss-')) return performance.mark('first-marks');
    if (performance.now() < 5000) requestAnimationFrame(look);
  };
  addEventListener('DOMContentLoaded', () => requestAnimationFrame(look));
}`;

const OURS = /^chrome-extension:/;
const CALLS = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'v8.run',
  'v8.callFunction',
  'v8.compile',
  'EventDispatch',
]);

/** What every frame does, and nothing else. */
const FRAME = new Set([
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
  'IntersectionObserverController::computeIntersections',
]);

export async function trace(page: Page, work: () => Promise<void>): Promise<TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        // The second alone tells of every task; others leave out those that are all promises.
        'devtools.timeline',
        'disabled-by-default-devtools.timeline',
        'v8.execute',
        'v8',
        'blink.user_timing',
        '__metadata',
      ],
      excludedCategories: ['*'],
    },
  } as never);
  await work();
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await done;
  await session.detach();
  return events;
}

/**
 * Opens a page in a fresh tab and reads what it cost until `rest` milliseconds after its load.
 *
 * @param watches whether the first frame with marks is looked for: the page then draws frame after frame
 */
export async function costOf(context: BrowserContext, url: string, rest: number, watches: boolean): Promise<Cost> {
  const page = await context.newPage();
  await page.goto('about:blank');
  if (watches) await page.addInitScript(WATCH);
  const events = await trace(page, async () => {
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(rest);
  });
  const session = await page.context().newCDPSession(page);
  const heaps = await heapsOf(session);
  await page.close();
  return { ...readTrace(events), ...heaps };
}

async function heapsOf(session: CDPSession): Promise<Pick<Cost, 'heap' | 'browserHeap'>> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await session.send('Runtime.getHeapUsage');
  return { heap: usedSize / 1e6, browserHeap: embedderHeapUsedSize / 1e6 };
}

export function readTrace(events: readonly TraceEvent[]): Omit<Cost, 'heap' | 'browserHeap'> {
  // The page's renderer is the one whose main thread ran most.
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const busy = (pid: number, tid: number): number =>
    events.reduce((sum, e) => (e.pid === pid && e.tid === tid && isTask(e) ? sum + (e.dur ?? 0) : sum), 0);
  const main = mains.map(({ pid, tid }) => ({ pid, tid, busy: busy(pid, tid) })).sort((a, b) => b.busy - a.busy)[0];
  const own = events.filter((e) => e.pid === main?.pid && e.tid === main?.tid).sort((a, b) => a.ts - b.ts);
  const tasks = own.filter(isTask);
  const ours = own.filter(
    (e) => e.ph === 'X' && CALLS.has(e.name) && OURS.test(e.args.data?.url ?? e.args.data?.fileName ?? ''),
  );
  // A slice that goes on after `scheduler.postTask` names nobody: it is a task that is all promises, and calls nothing of the page's.
  const began = ours[0]?.ts ?? Number.POSITIVE_INFINITY;
  /** Of a frame, what we do in it; else the task is ours or it is not. */
  const oursOf = (task: TraceEvent): number => {
    const { ts, dur = 0 } = task;
    const within = eventsWithin(own, task).filter((e) => e.ts < ts + dur);
    const called = within.filter((e) => ours.includes(e));
    if (within.some(({ name }) => FRAME.has(name))) {
      const outermost = called.filter((e) => !called.some((o) => o !== e && o.ts <= e.ts && ends(o) >= ends(e)));
      return outermost.reduce((sum, e) => sum + cpu(e), 0);
    }
    if (called.length > 0) return cpu(task);
    if (ts < began || within.some(({ name }) => name === 'FunctionCall' || name === 'EvaluateScript')) return 0;
    return within.some((e) => e.name === 'RunMicrotasks' && (e.dur ?? 0) > dur / 2) ? cpu(task) : 0;
  };
  const ownTasks = tasks.filter(({ dur = 0 }) => dur > 200).map(oursOf);
  const durations = tasks.map(cpu);
  const first = own.find(({ name }) => name === 'first-marks');
  const start = ours.find(({ name }) => name === 'EvaluateScript' || name === 'v8.run') ?? ours[0];
  return {
    mainThread: durations.reduce((sum, ms) => sum + ms, 0),
    longest: Math.max(0, ...durations),
    longestOurs: Math.max(0, ...ownTasks),
    blocked: durations.reduce((sum, ms) => sum + Math.max(0, ms - 50), 0),
    ours: ownTasks.reduce((sum, ms) => sum + ms, 0),
    firstMarks: first && start ? (first.ts - start.ts) / 1000 : Number.NaN,
  };
}

/** Milliseconds of the processor: what else the machine does is left out. */
const cpu = ({ tdur, dur = 0 }: TraceEvent): number => (tdur ?? dur) / 1000;

const ends = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

/** Complete events that begin while a task runs; `own` is sorted by time. */
function eventsWithin(own: readonly TraceEvent[], task: TraceEvent): TraceEvent[] {
  const found: TraceEvent[] = [];
  let low = 0;
  let high = own.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((own[middle]?.ts ?? 0) < task.ts) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < own.length; i++) {
    const event = own[i];
    if (!event || event.ts > task.ts + (task.dur ?? 0)) break;
    if (event !== task && event.ph === 'X') found.push(event);
  }
  return found;
}

const isTask = ({ name, ph }: TraceEvent): boolean => ph === 'X' && name === 'RunTask';

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.filter((n) => !Number.isNaN(n)).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
