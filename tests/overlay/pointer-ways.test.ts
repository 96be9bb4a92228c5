/** The ways a hand takes with the pointer: along a line of terms, into the tooltip, over a selection. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openPage, sleep, type TestPage, until } from './page';
import { boxOf, mouse, moveSlowly, pointAtWord } from './pointing';
import { giveRoom, isOpen } from './tooltip-on-page';

giveRoom();

/** As a reader has them. */
const DELAYS = { showDelay: 150, hideDelay: 300 };

const middle = ({ left, top, width, height }: DOMRect): [number, number] => [left + width / 2, top + height / 2];
const tipBox = (page: TestPage): DOMRect => page.drawn.at(-1)?.parentElement?.getBoundingClientRect() ?? new DOMRect();
const entries = (page: TestPage): (string | null)[] => page.requests.map(({ entry }) => entry);

test('slowly along a line of three terms: each is explained once, none twice, and the tooltip is never gone between', async () => {
  const page = openPage('<p>tofacitinib baricitinib Xeljanz</p>', DELAYS);
  await page.settled();
  const [from, to] = [boxOf('tofacitinib'), boxOf('Xeljanz')];
  let wasOpen = false;
  let gaps = 0;
  const watch = setInterval(() => {
    if (wasOpen && !isOpen()) gaps++;
    wasOpen = isOpen();
  }, 10);
  const y = from.top + from.height / 2;
  await moveSlowly([from.left + 2, y], [to.right - 2, y], { steps: 100, pace: 20 });
  await sleep(400);
  clearInterval(watch);
  expect(entries(page)).toEqual(['tofacitinib', 'baricitinib', 'tofacitinib']);
  expect(gaps).toBe(0);
});

test('quickly along the same line: only the last is explained', async () => {
  const page = openPage('<p>tofacitinib baricitinib Xeljanz</p>', { ...DELAYS, showDelay: 1000 });
  await page.settled();
  const [from, to] = [boxOf('tofacitinib'), boxOf('Xeljanz')];
  const y = from.top + from.height / 2;
  await moveSlowly([from.left + 2, y], [to.right - 4, y], { steps: 12, pace: 16 });
  await until(() => page.requests.length, Boolean);
  await sleep(300);
  expect(page.requests.map(({ text }) => text)).toEqual(['Xeljanz']);
});

test.each([
  ['over another term beside it', '<p>tofacitinib baricitinib</p>'],
  ['over a line of terms below', '<p>tofacitinib and<br>baricitinib Xeljanz baricitinib Xeljanz</p>'],
])('from a term into its tooltip along the diagonal, %s: it stays', async (_, html) => {
  const page = openPage(html, DELAYS);
  await page.settled();
  await pointAtWord('tofacitinib');
  await until(() => page.requests.length, Boolean);
  await sleep(80);
  const from = boxOf('tofacitinib');
  const box = tipBox(page);
  await moveSlowly([from.left + 8, from.top + from.height / 2], [box.right - 12, box.bottom - 12], { steps: 24 });
  await sleep(600);
  expect(entries(page)).toEqual(['tofacitinib']);
  expect(page.drawn[0]?.isConnected).toBe(true);
});

test('away from the tooltip, over another term: that one is explained', async () => {
  const page = openPage('<p>baricitinib</p><p style="margin-top:30px">tofacitinib</p>', DELAYS);
  await page.settled();
  await pointAtWord('tofacitinib');
  await until(() => page.requests.length, Boolean);
  await moveSlowly(middle(boxOf('tofacitinib')), middle(boxOf('baricitinib')), { steps: 20 });
  await until(
    () => page.requests.length,
    (count) => count === 2,
  );
  expect(entries(page)).toEqual(['tofacitinib', 'baricitinib']);
});

test('after Escape, a hand that trembles on the word opens nothing, though the page changes meanwhile', async () => {
  const page = openPage('<p>Take tofacitinib <i>now</i>.</p>', DELAYS);
  await page.settled();
  await pointAtWord('tofacitinib');
  await until(() => page.requests.length, Boolean);
  await userEvent.keyboard('{Escape}');
  const [x, y] = middle(boxOf('tofacitinib'));
  for (let i = 0; i < 20; i++) {
    await mouse('mouseMoved', x + (i % 3), y + (i % 2));
    if (i % 4 === 0) (document.querySelector('i') as Element).textContent = `now ${i}`;
    await sleep(40);
  }
  expect(page.requests.length).toBe(1);
  expect(isOpen()).toBe(false);
});

test('a selection drawn from one term to another opens nothing, nor does the hand that rests at its end', async () => {
  const page = openPage('<p>tofacitinib is like baricitinib in this</p>', DELAYS);
  await page.settled();
  const [from, to] = [middle(boxOf('tofacitinib')), middle(boxOf('baricitinib'))];
  await mouse('mouseMoved', ...from);
  await mouse('mousePressed', ...from);
  await moveSlowly(from, to, { steps: 20, held: true });
  await sleep(250);
  expect(document.getSelection()?.toString()).not.toBe('');
  expect(page.requests).toEqual([]);
  await mouse('mouseReleased', ...to);
  await moveSlowly(to, [to[0] + 3, to[1] + 1], { steps: 4 });
  await sleep(400);
  expect(page.requests).toEqual([]);
  document.getSelection()?.removeAllRanges();
});
