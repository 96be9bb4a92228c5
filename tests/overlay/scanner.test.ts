/** Reading a page: what is found on it and what is not, in which order, and how a page of another make is treated. */
import { describe, expect, test } from 'vitest';
import { frames, openPage, overlayDocument, painted, sleep, until } from './page';

describe('a page', () => {
  test('has its terms marked, across inline elements', async () => {
    const page = openPage('<p>Take <b>tofacitinib</b>, a <i>JAK</i> inhibitor.</p><p>serious infections</p>');
    await page.settled();
    expect(painted()).toEqual(['tofacitinib', 'JAK', ' inhibitor', 'serious infections']);
    expect(page.errors).toEqual([]);
  });

  test('is NOT changed, and has nothing left of it when the signal ends', async () => {
    const html = '<p id="a">Take <b>tofacitinib</b>, a <i>JAK</i> inhibitor.</p>';
    const page = openPage(html);
    await page.settled();
    expect(document.body.innerHTML).toBe(html);
    expect(document.documentElement.children.length).toBe(2);
    page.leave();
    expect(painted()).toEqual([]);
    document.body.append('tofacitinib');
    await sleep(150);
    expect(painted()).toEqual([]);
    expect(page.overlay.terms()).toEqual([]);
  });

  test.each([
    ['block siblings', '<p>JAK</p><p>inhibitor</p>'],
    ['table cells', '<table><tr><td>rheumatoid</td><td>arthritis</td></tr></table>'],
    ['an input between', '<p>JAK <input> inhibitor</p>'],
    ['a text area', '<textarea>tofacitinib</textarea>'],
    ['a field', '<input value="tofacitinib">'],
    ['an editor', '<div contenteditable><p>tofacitinib</p></div>'],
    ['code', '<p><code>tofacitinib</code></p><pre>tofacitinib</pre>'],
    ['a script', '<script type="text/plain">tofacitinib</script>'],
    ['a longer word', '<p>tofacitinibs-like pretofacitinib</p><p>tofacitinib<b>oid</b></p>'],
  ])('does NOT find a term in %s', async (_, html) => {
    const page = openPage(html);
    await page.settled();
    expect(painted().filter((text) => text !== 'tofacitinibs')).toEqual([]);
  });

  test('tells its terms in order of first mention, with counts', async () => {
    const page = openPage('<p>baricitinib and Xeljanz</p><p>tofacitinib or TOFACITINIB</p>');
    await page.settled();
    expect(page.overlay.terms()).toEqual([
      { entry: 'baricitinib', count: 1, text: 'baricitinib' },
      { entry: 'tofacitinib', count: 3, text: 'Xeljanz' },
    ]);
  });

  test('shows its first marks before its last words are read', async () => {
    const page = openPage(`<p>tofacitinib</p>${'<p>nothing here, and baricitinib</p>'.repeat(15_000)}`);
    await until(painted, ({ length }) => length > 0);
    await frames(1);
    expect(page.overlay.reading).toBe(true);
    await page.settled();
    expect(page.errors).toEqual([]);
  });

  test('of one 5 MB text node is read in pieces, none of them a long task', async () => {
    const page = openPage('');
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    document.body.style.cssText = 'height: 100px; overflow: hidden; contain: strict';
    document.body.textContent = `${'lorem ipsum dolor '.repeat(290_000)} tofacitinib`;
    await frames(3);
    observer.observe({ type: 'longtask' });
    await until(() => page.count('tofacitinib'), Boolean, 10_000);
    observer.disconnect();
    expect(page.count('tofacitinib')).toBe(1);
    expect(tasks).toEqual([]);
  });
});

test('a second instance takes the marks over, and the first takes nothing of it away', async () => {
  const first = openPage('<p>tofacitinib</p>');
  await first.settled();
  const second = overlayDocument();
  await second.settled();
  first.leave();
  expect(painted()).toEqual(['tofacitinib']);
  second.leave();
  expect(painted()).toEqual([]);
});

test('late style sheets that make blocks of inline elements part a term', async () => {
  const page = openPage('<p><span>JAK</span> <span>inhibitor</span></p>');
  await page.settled();
  expect(painted().length).toBe(3);
  const link = Object.assign(document.createElement('link'), {
    rel: 'stylesheet',
    href: 'data:text/css,span{display:block}',
  });
  document.head.append(link);
  await until(painted, (texts) => texts.length === 0);
  expect(painted()).toEqual([]);
  link.remove();
});

test('a page that is scrolled far down is read from where it is looked at, and all is in order in the end', async () => {
  document.body.innerHTML = Array.from(
    { length: 3000 },
    (_, i) =>
      `<p id=p${i}>${i} ${'some words that are no terms at all '.repeat(4)} ${i % 2 ? 'tofacitinib' : 'baricitinib'}</p>`,
  ).join('');
  document.querySelector('#p2500')?.scrollIntoView();
  const page = overlayDocument({ density: 'page' });
  const first = (
    await until(
      () => page.overlay.terms(),
      (terms) => terms.length > 0,
    )
  ).length;
  await page.settled();
  window.scrollTo(0, 0);
  await until(painted, (texts) => texts.length === 2);
  expect(first).toBe(2);
  expect(painted()).toEqual(['baricitinib', 'tofacitinib']);
  expect(page.overlay.terms().map(({ count }) => count)).toEqual([1500, 1500]);
  window.scrollTo(0, 0);
});

test('a document being edited as a whole is left alone', async () => {
  document.designMode = 'on';
  const page = openPage('<p>tofacitinib</p>');
  await page.settled();
  expect(painted()).toEqual([]);
  document.designMode = 'off';
});

test('errors of ours go to onError, never to the page', async () => {
  const page = openPage(
    '<x-bad></x-bad><p>tofacitinib</p>',
    {},
    {
      shadowRootOf: () => {
        throw new Error('closed');
      },
      onTermsChanged: () => {
        throw new Error('ours');
      },
    },
  );
  await page.settled();
  expect(painted()).toEqual(['tofacitinib']);
  expect(page.errors.every((error) => (error as Error).message === 'ours')).toBe(true);
});

test('a frame is a page of its own', async () => {
  document.body.innerHTML = '<iframe srcdoc="<p>Take tofacitinib</p>" style="width:300px;height:100px"></iframe>';
  const frame = document.querySelector('iframe') as HTMLIFrameElement;
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const inner = frame.contentWindow as Window & typeof globalThis;
  const page = overlayDocument({}, {}, inner);
  await page.settled();
  const ranges = [...(inner.CSS.highlights.get('immunogloss-dotted') ?? [])];
  expect(ranges.map((range) => range.startContainer.ownerDocument === inner.document)).toEqual([true]);
  expect(page.overlay.step(1)).toBe(true);
  expect(inner.document.querySelector('[data-immunogloss]')?.matches(':popover-open')).toBe(true);
  expect(document.querySelector('[data-immunogloss]')).toBe(null);
  expect(page.errors).toEqual([]);
});
