/** How long a reader waits for a tooltip with its text, beyond the delay of intent. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** Milliseconds of intent: the default of the setting. */
const SHOW_DELAY = 150;

/**
 * Milliseconds from the pointer's arrival on a term to its text being drawn, less the delay of intent: for the first tooltip of a
 * page just opened, whose code is not there yet, with the background asleep; and for a later one, with it awake. One a round.
 */
export async function tooltipWaits(
  context: BrowserContext,
  url: string,
  rounds: number,
): Promise<{ asleep: number[]; awake: number[] }> {
  const asleep: number[] = [];
  const awake: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const contexts: number[] = [];
    session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin.startsWith('chrome-extension:')) contexts.push(id);
    });
    await session.send('Runtime.enable');
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction(() => CSS.highlights.size > 0);
    await page.waitForTimeout(300);
    const marks = await marksOf(page);
    const [first, second] = [marks[0], marks.find(({ text }) => text !== marks[0]?.text)];
    const world = contexts.at(-1);
    if (!first || !second || world === undefined) throw new Error('no marks to point at');
    await stopWorkers(context);
    asleep.push(await waitFor(session, page, world, first));
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 5);
    await page.waitForTimeout(500);
    awake.push(await waitFor(session, page, world, second));
    await page.close();
  }
  return { asleep, awake };
}

const marksOf = (page: Page): Promise<{ text: string; x: number; y: number }[]> =>
  page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .map((mark) => {
        const range = new Range();
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        const box = range.getClientRects()[0] ?? new DOMRect();
        return { text: range.toString().toLowerCase(), x: box.x + box.width / 2, y: box.y + box.height / 2 };
      })
      .filter(({ y }) => y > 20 && y < innerHeight - 20),
  );

async function stopWorkers(context: BrowserContext): Promise<void> {
  const [worker] = context.serviceWorkers();
  const page = await context.newPage();
  if (worker) await page.goto(new URL('popup.html', worker.url()).href);
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.close();
}

/** Watched from the extension's own world, where the browser opens closed shadow roots. */
async function waitFor(
  session: CDPSession,
  page: Page,
  world: number,
  { x, y }: { x: number; y: number },
): Promise<number> {
  await page.bringToFront();
  const answer = session.send('Runtime.evaluate', {
    contextId: world,
    awaitPromise: true,
    returnByValue: true,
    expression: `new Promise((resolve) => {
      let arrived = 0;
      addEventListener('pointermove', () => (arrived ||= performance.now()), { capture: true });
      const look = () => {
        const host = document.querySelector('[data-immunogloss]');
        const root = host?.matches(':popover-open') && chrome.dom.openOrClosedShadowRoot(host);
        if (arrived && root && root.querySelector('.entry-text')) resolve(performance.now() - arrived);
        else if (arrived && performance.now() - arrived > 5000) resolve(NaN);
        else requestAnimationFrame(look);
      };
      look();
    })`,
  });
  await page.waitForTimeout(50);
  await page.mouse.move(x, y);
  const { result } = await answer;
  return (result.value as number) - SHOW_DELAY;
}
