/** What a page's own changes, scrolling and pointing cost once it is marked, in milliseconds of the main thread. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { median, trace } from './page-browser';

export interface Handling {
  readonly idle: number;
  /** A `data-*` attribute set now and then, with rest between; and in every frame. */
  readonly attribute: number;
  readonly storm: number;
  readonly text: number;
  readonly scroll: number;
  /** Our part of a pointer move over text; NaN without the extension. */
  readonly hover: number;
}

export interface Wrapping {
  readonly script: string;
  readonly terms: readonly string[];
}

const FRAMES = 60;
const REST = 700;

export async function handlingOf(context: BrowserContext, url: string, wrapping: Wrapping | null): Promise<Handling> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  if (wrapping) {
    await page.addScriptTag({ content: wrapping.script });
    await page.evaluate((terms) => {
      const escaped = terms
        .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .sort((a, b) => b.length - a.length);
      // biome-ignore lint/suspicious/noExplicitAny: a global of the script just added
      new (window as any).Mark(document.body).markRegExp(new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'gi'));
    }, wrapping.terms);
  }
  await page.waitForTimeout(6000);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');

  const each = (change: string): Promise<number> =>
    timed(session, page, `for(let i=0;i<${FRAMES};i++){${change};await frame()}`, FRAMES);
  const idle = await each('');
  const attribute = await timed(
    session,
    page,
    `for(let i=0;i<8;i++){document.querySelectorAll('p')[4000].setAttribute('data-x',i);await frame();await frame();await rest(${REST})}`,
    8,
  );
  const storm = await each(`document.querySelectorAll('p')[4000].setAttribute('data-x','s'+i)`);
  await page.waitForTimeout(1500);
  const text = await each(`document.querySelectorAll('p span')[9].firstChild.data='word'+i`);
  await page.waitForTimeout(2500);
  const scroll = await each('scrollBy(0,60)');
  const hover = await hoverCost(page);
  await page.close();
  return { idle, attribute, storm, text, scroll, hover };
}

async function timed(session: CDPSession, page: Page, body: string, count: number): Promise<number> {
  const taskTime = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await taskTime();
  await page.evaluate(
    `(async()=>{const frame=()=>new Promise(requestAnimationFrame),rest=(ms)=>new Promise(r=>setTimeout(r,ms));${body}})()`,
  );
  return ((await taskTime()) - before) / count;
}

async function hoverCost(page: Page): Promise<number> {
  await page.evaluate('scrollTo(0,20000)');
  await page.waitForTimeout(500);
  const events = await trace(page, async () => {
    for (let i = 0; i < 40; i++) {
      await page.mouse.move(60 + i * 17, 100 + (i % 9) * 60);
      await page.waitForTimeout(45);
    }
  });
  const ours = events.filter(
    ({ name, args }) => name === 'FunctionCall' && /^chrome-extension:/.test(args.data?.url ?? ''),
  );
  return median(ours.map(({ dur = 0 }) => dur / 1000));
}
