import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openPage, sleep, until } from './page';
import { boxOf, pointAt, pointAtWord } from './pointing';
import { giveRoom, host, isOpen } from './tooltip-on-page';

giveRoom();

test('a term the pointer rests on is explained', async () => {
  const page = openPage('<p>Take <b>tofacitinib</b> now.</p>');
  await page.settled();
  await pointAtWord('tofacitinib');
  await until(() => page.requests.length, Boolean);
  expect(page.requests).toMatchObject([{ entry: 'tofacitinib', text: 'tofacitinib', openedBy: 'pointer' }]);
  expect(isOpen()).toBe(true);
  expect(host()?.parentNode).toBe(document.documentElement);
  expect(page.errors).toEqual([]);
});

test('words beside a term are NOT explained', async () => {
  const page = openPage('<p>Take tofacitinib now.</p>');
  await page.settled();
  await pointAtWord('now');
  await sleep(200);
  expect(page.requests).toEqual([]);
  expect(host()).toBe(null);
});

test('a term passed over quickly is NOT explained', async () => {
  const page = openPage('<p>Take tofacitinib now.</p>', { showDelay: 400 });
  await page.settled();
  await pointAtWord('tofacitinib');
  await pointAtWord('now');
  await sleep(600);
  expect(page.requests).toEqual([]);
});

test('the tooltip stays while the pointer is in it, and goes when it has left', async () => {
  const page = openPage('<p>Take tofacitinib now.</p>');
  await page.settled();
  await pointAtWord('tofacitinib');
  await until(() => page.requests.length, Boolean);
  await sleep(60);
  const box = page.drawn[0]?.getBoundingClientRect();
  await pointAt((box?.left ?? 0) + 40, (box?.top ?? 0) + 20);
  await sleep(300);
  expect(page.drawn[0]?.isConnected).toBe(true);
  await pointAt(300, 650);
  await until(
    () => page.drawn[0]?.isConnected,
    (is) => is === false,
  );
  expect(page.drawn[0]?.isConnected).toBe(false);
  expect(isOpen()).toBe(false);
});

test('Escape closes it, and it does NOT open again until the pointer has left the word', async () => {
  const page = openPage('<p>Take tofacitinib now.</p>');
  await page.settled();
  await pointAtWord('tofacitinib');
  await until(() => page.requests.length, Boolean);
  await userEvent.keyboard('{Escape}');
  expect(page.drawn[0]?.isConnected).toBe(false);
  const { left, top } = boxOf('tofacitinib');
  await pointAt(left + 30, top + 5);
  await sleep(250);
  expect(page.requests.length).toBe(1);
  await pointAtWord('now');
  await sleep(100);
  await pointAtWord('tofacitinib');
  await until(
    () => page.requests.length,
    (n) => n === 2,
  );
  expect(page.requests.length).toBe(2);
});

test('from one term to the next the tooltip changes once', async () => {
  const page = openPage('<p>Take tofacitinib or baricitinib now.</p>');
  await page.settled();
  await pointAtWord('tofacitinib');
  await until(() => page.requests.length, Boolean);
  await pointAtWord('baricitinib');
  await until(
    () => page.requests.length,
    (n) => n === 2,
  );
  await sleep(200);
  expect(page.requests.map(({ entry }) => entry)).toEqual(['tofacitinib', 'baricitinib']);
  expect(page.drawn.map(({ isConnected }) => isConnected)).toEqual([false, true]);
});

test('a term the reader knows is neither marked nor explained', async () => {
  const page = openPage('<p>Take tofacitinib now.</p>', { known: ['tofacitinib' as never] });
  await page.settled();
  expect(page.painted()).toEqual([]);
  await pointAtWord('tofacitinib');
  await sleep(200);
  expect(page.requests).toEqual([]);
});

test('an occurrence that is not marked is explained all the same', async () => {
  const page = openPage('<p>Take tofacitinib.</p><p><i>More tofacitinib</i>.</p>', { density: 'page' });
  await page.settled();
  expect(page.painted()).toEqual(['tofacitinib']);
  await pointAtWord('tofacitinib', document.querySelector('i') ?? undefined);
  await until(() => page.requests.length, Boolean);
  expect(page.requests.length).toBe(1);
});

test('a page that is read anew around an open tooltip does NOT open it again', async () => {
  const page = openPage('<p>Take <b>tofacitinib</b> <i>now</i>.</p>');
  await page.settled();
  await pointAtWord('tofacitinib');
  await until(() => page.requests.length, Boolean);
  const text = document.querySelector('i')?.firstChild as Text;
  for (let i = 0; i < 5; i++) {
    text.data = `now ${i}`;
    await sleep(60);
    const { left, top } = boxOf('tofacitinib');
    await pointAt(left + 10 + i, top + 5);
  }
  await sleep(200);
  expect(page.requests.length).toBe(1);
  expect(page.drawn[0]?.isConnected).toBe(true);
});

test('what scrolls under a pointer at rest is NOT explained, and something else that scrolls is no hindrance', async () => {
  const page = openPage(
    '<p>Take tofacitinib now.</p><div id=ticker style="height:20px;overflow:auto"><div style="height:900px"></div></div>',
    { showDelay: 250 },
  );
  await page.settled();
  const ticker = document.querySelector('#ticker');
  let isOn = true;
  const tick = (): void => {
    if (ticker) ticker.scrollTop += 1;
    if (isOn) requestAnimationFrame(tick);
  };
  tick();
  await pointAtWord('tofacitinib');
  await until(() => page.requests.length, Boolean);
  isOn = false;
  expect(page.requests.length).toBe(1);
  await userEvent.keyboard('{Escape}');
  await pointAtWord('now');
  await sleep(50);
  await pointAtWord('tofacitinib');
  window.scrollBy(0, 60);
  await sleep(400);
  window.scrollTo(0, 0);
  expect(page.requests.length).toBe(1);
});

test('a pressed button, as when text is selected, opens nothing', async () => {
  const page = openPage('<p>Take tofacitinib now.</p>');
  await page.settled();
  const box = document.body.getBoundingClientRect();
  const [from, to] = [boxOf('now'), boxOf('tofacitinib')];
  await userEvent.dragAndDrop(document.body, document.body, {
    force: true,
    sourcePosition: { x: from.left - box.left + 3, y: from.top - box.top + 5 },
    targetPosition: { x: to.left - box.left + 20, y: to.top - box.top + 5 },
  });
  await sleep(250);
  expect(page.requests).toEqual([]);
  document.getSelection()?.removeAllRanges();
});

test.each([
  ['that cannot be selected', '<p style="user-select:none">Take tofacitinib now.</p>'],
  ['in a link', '<p>Take <a href="#x">tofacitinib</a> now.</p>'],
  ['in a button', '<p><button>Take tofacitinib now.</button></p>'],
  [
    'in a positioned and turned box',
    '<div style="position:absolute;top:200px;rotate:8deg">Take tofacitinib now.</div>',
  ],
  ['from right to left', '<p dir=rtl>مع tofacitinib الآن</p>'],
  ['in a table cell', '<table><tr><td>a<td>tofacitinib</table>'],
])('a term %s is explained too', async (_, html) => {
  const page = openPage(html);
  await page.settled();
  await pointAtWord('tofacitinib');
  await until(() => page.requests.length, Boolean);
  expect(page.requests.map(({ entry }) => entry)).toEqual(['tofacitinib']);
});

test('a term under something else is NOT explained', async () => {
  const page = openPage(
    '<p>Take tofacitinib now.</p><div style="position:fixed;inset:0;background:#fff">a curtain</div>',
  );
  await page.settled();
  await pointAtWord('tofacitinib');
  await sleep(250);
  expect(page.requests).toEqual([]);
});

test('in an open shadow root a term is explained', async () => {
  const page = openPage('<x-card></x-card>');
  const root = document.querySelector('x-card')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<p>Take tofacitinib now.</p>';
  await until(
    () => page.overlay.terms().length,
    (n) => n === 1,
  );
  await pointAtWord('tofacitinib', root);
  await until(() => page.requests.length, Boolean);
  expect(page.requests.map(({ entry }) => entry)).toEqual(['tofacitinib']);
});
