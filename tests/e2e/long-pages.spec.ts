/** Pages that draw only what is near: parts that are skipped until they are scrolled to, rows that are used again, styles that come late. */
import type { Page } from '@playwright/test';
import { serve } from '../fixtures/serve';
import { type Extension, expect, test } from './extension';
import { marksIn, pointAt, settledCount, waitForMark } from './marks';
import { waitForTooltip } from './tooltip';

const texts = async (page: Page): Promise<string[]> => (await marksIn(page)).map(({ text }) => text).sort();

/** How often the page's terms are mentioned, as its script tells the popup; null while it is still reading. */
const mentions = ({ worker }: Extension, url: string): Promise<Record<string, number> | null> =>
  worker.evaluate(async (address) => {
    const [tab] = await chrome.tabs.query({ url: address });
    const port = chrome.tabs.connect(tab?.id ?? 0, { name: 'page', frameId: 0 });
    const report = await new Promise<{ state: string; terms: { entry: string; count: number }[] }>((resolve) =>
      port.onMessage.addListener(resolve),
    );
    port.disconnect();
    return report.state === 'done' ? Object.fromEntries(report.terms.map(({ entry, count }) => [entry, count])) : null;
  }, url);

const SECTIONS = 200;
const section = (i: number): string =>
  `<section style="content-visibility:auto;contain-intrinsic-size:auto 400px"><h2>Part ${i}</h2>
   ${'<p>People take <b>methotrexate</b> or <i>adalimumab</i> every week.</p>'.repeat(4)}</section>`;

test('parts the browser skips until they are near: counted, marked when they come near, and never laid out for us', async ({
  page,
  context,
  extension,
  noise,
}) => {
  const body = Array.from({ length: SECTIONS }, (_, i) => section(i)).join('');
  const server = await serve('/nowhere', { '/': { body: `<p>It begins with etanercept.</p>${body}` } });
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(server.origin);
  await waitForMark(page, 'etanercept');
  await expect
    .poll(() => mentions(extension, server.origin))
    .toEqual({ etanercept: 1, methotrexate: 4 * SECTIONS, adalimumab: 4 * SECTIONS });
  await settledCount(page);
  const { metrics } = await session.send('Performance.getMetrics');
  const layouts = metrics.find(({ name }) => name === 'LayoutCount')?.value ?? 0;
  expect(layouts).toBeGreaterThan(0);
  expect(layouts).toBeLessThan(SECTIONS / 2);
  await page.evaluate((nth) => document.querySelectorAll('section')[nth]?.scrollIntoView(), SECTIONS / 2);
  const marked = (): Promise<number> =>
    page.evaluate(
      (nth) =>
        [...(CSS.highlights.get('immunogloss-dotted') ?? [])].filter(({ startContainer }) =>
          document.querySelectorAll('section')[nth]?.contains(startContainer),
        ).length,
      SECTIONS / 2,
    );
  await expect.poll(marked).toBe(2);
  const mark = (await marksIn(page)).find(({ text, y }) => text === 'adalimumab' && y > 0 && y < 700);
  if (!mark) throw new Error('nothing is marked on the screen');
  await pointAt(page, mark);
  await waitForTooltip(page, 'Adalimumab is');
  expect(noise.errors).toEqual([]);
  server.close();
});

/** Thirty rows over ten thousand items, in both ways that libraries go: the same rows with other texts, or other rows. */
const LIST = `<div id="list" style="height:600px;overflow:auto"><div style="height:240000px;position:relative"></div></div>
  <script>
    const DRUGS = ['methotrexate', 'adalimumab', 'baricitinib', 'nothing', 'leflunomide', 'lunch'];
    const list = document.querySelector('#list'), inner = list.firstElementChild;
    const rows = Array.from({ length: 30 }, () => inner.appendChild(document.createElement('div')));
    const draw = () => {
      const first = Math.max(0, Math.min(9970, Math.floor(list.scrollTop / 24)));
      rows.forEach((row, i) => {
        const n = first + i, text = 'Item ' + n + ': ' + DRUGS[n % 6] + ' it is.';
        if (HOW === 'texts') { (row.firstChild ?? row.appendChild(new Text())).data = text; row.style.cssText = 'position:absolute;top:' + n * 24 + 'px'; return; }
        const fresh = document.createElement('div');
        fresh.textContent = text; fresh.style.cssText = 'position:absolute;top:' + n * 24 + 'px';
        row.replaceWith(fresh); rows[i] = fresh;
      });
    };
    list.addEventListener('scroll', draw); draw();
  </script>`;

for (const how of ['texts', 'rows'])
  test(`a list of ten thousand items that uses its ${how} again: after fast scrolling the marks are right, and nothing is left over`, async ({
    page,
    extension,
    noise,
  }) => {
    await extension.store({ density: 'every' });
    const server = await serve('/nowhere', { '/': { body: LIST.replace('HOW', `'${how}'`) } });
    await page.goto(server.origin);
    await waitForMark(page, 'methotrexate');
    await page.mouse.move(200, 300);
    for (let i = 0; i < 40; i++) {
      await page.mouse.wheel(0, i % 7 === 6 ? -9000 : 2500);
      await page.waitForTimeout(25);
    }
    const expected = (): Promise<string[]> =>
      page.evaluate(() =>
        [
          ...(document
            .querySelector('#list')
            ?.textContent?.matchAll(/methotrexate|adalimumab|baricitinib|leflunomide/g) ?? []),
        ]
          .map(([word]) => word)
          .sort(),
      );
    await expect.poll(async () => (await texts(page)).join()).toBe((await expected()).join());
    expect((await expected()).length).toBe(20);
    const total = await mentions(extension, server.origin);
    expect(Object.values(total ?? {}).reduce((sum, count) => sum + count, 0)).toBe(20);
    const { kept, gone } = await page.evaluate(() => {
      const ranges = [...CSS.highlights].flatMap(([, marks]) => [...marks]);
      const gone = ranges.filter(({ startContainer }) => !startContainer.isConnected).length;
      return { kept: ranges.length, gone };
    });
    // Each word once in its colour, once in the line under it.
    expect({ kept, gone }).toEqual({ kept: 40, gone: 0 });
    expect(noise.errors).toEqual([]);
    server.close();
  });

/** What a sheet that comes a second after the page does to it. */
const LATE: readonly (readonly [name: string, css: string, body: string, before: string[], after: string[]])[] = [
  [
    'makes blocks of words',
    'b { display: block }',
    '<p>ulcerative <b>colitis</b></p><p>methotrexate</p>',
    ['colitis', 'methotrexate', 'ulcerative '],
    ['methotrexate'],
  ],
  [
    'takes the first mention away',
    '#first { display: none }',
    '<p id="first">methotrexate</p><p id="second">methotrexate</p>',
    ['methotrexate'],
    ['methotrexate'],
  ],
  [
    'shows what was hidden',
    '#first { display: block !important }',
    '<p id="first" style="display:none">adalimumab</p><p>methotrexate</p>',
    ['methotrexate'],
    ['adalimumab', 'methotrexate'],
  ],
];

for (const [name, css, body, before, after] of LATE)
  test(`a style sheet that comes late and ${name} is followed`, async ({ page, extension }) => {
    expect(extension.id).toBeTruthy();
    const server = await serve('/nowhere', {
      '/': { body },
      '/late.css': { body: css, headers: { 'content-type': 'text/css' } },
    });
    await page.goto(server.origin);
    await expect.poll(() => texts(page)).toEqual(before);
    await page.addStyleTag({ url: '/late.css' });
    await expect.poll(() => texts(page)).toEqual(after);
    await expect.poll(async () => (await marksIn(page)).every(({ x }) => x > 0)).toBe(true);
    server.close();
  });
