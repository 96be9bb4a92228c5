import { describe, expect, test } from 'vitest';
import { frames, openPage, overlayDocument, painted, sleep, until } from './page';
import { boxOf } from './pointing';

const textOf = (entry: string, overlay: { terms(): readonly { entry: string; count: number }[] }): number =>
  overlay.terms().find((term) => term.entry === entry)?.count ?? 0;

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
    await until(() => textOf('tofacitinib', page.overlay), Boolean, 10_000);
    observer.disconnect();
    expect(textOf('tofacitinib', page.overlay)).toBe(1);
    expect(tasks).toEqual([]);
  });
});

describe('which mentions are marked', () => {
  const html =
    '<p>tofacitinib</p><h2>One</h2><p>tofacitinib</p><p>tofacitinib</p><section><p>tofacitinib baricitinib</p></section>';
  test.each([
    ['every', 5],
    ['section', 4],
    ['page', 2],
  ] as const)('%s', async (density, count) => {
    const page = openPage(html, { density });
    await page.settled();
    expect(painted().length).toBe(count);
  });

  test('the style has a name of its own, and can change', async () => {
    const page = openPage('<p>tofacitinib</p>', { style: 'wavy' });
    await page.settled();
    expect(painted('immunogloss-wavy')).toEqual(['tofacitinib']);
    page.overlay.update({
      style: 'tint',
      density: 'every',
      colourByKind: false,
      showDelay: 0,
      hideDelay: 0,
      known: [],
    });
    await sleep(150);
    expect(painted('immunogloss-wavy')).toEqual([]);
    expect(painted('immunogloss-tint')).toEqual(['tofacitinib']);
    page.overlay.update({
      style: 'none',
      density: 'every',
      colourByKind: false,
      showDelay: 0,
      hideDelay: 0,
      known: [],
    });
    await sleep(150);
    expect(painted()).toEqual([]);
  });

  test('kinds have colours when asked', async () => {
    const page = openPage(
      '<p>tofacitinib baricitinib</p>',
      { colourByKind: true },
      {
        colourOf: (entry) => (entry === 'tofacitinib' ? 'treatment' : undefined),
      },
    );
    await page.settled();
    expect(painted('immunogloss-dotted-treatment')).toEqual(['tofacitinib']);
    expect(painted('immunogloss-dotted')).toEqual(['baricitinib']);
  });

  test('an invisible first mention leaves the mark to the next', async () => {
    const page = openPage('<p style="visibility:hidden">tofacitinib</p><p><b>tofacitinib</b></p>', { density: 'page' });
    await page.settled();
    const [range] = [...(CSS.highlights.get('immunogloss-dotted') ?? [])];
    expect(range?.startContainer.parentElement?.localName).toBe('b');
  });
});

describe('marks', () => {
  test('far from the viewport are not registered until they come near', async () => {
    document.body.style.cssText = '';
    const page = openPage(`<p>tofacitinib</p><div style="height:9000px"></div><p id=far>baricitinib</p>`);
    await page.settled();
    expect(painted()).toEqual(['tofacitinib']);
    expect(textOf('baricitinib', page.overlay)).toBe(1);
    document.querySelector('#far')?.scrollIntoView();
    await until(painted, (texts) => texts.includes('baricitinib'));
    expect(painted()).toContain('baricitinib');
    window.scrollTo(0, 0);
  });

  test('of thousands of blocks are a few hundred, wherever the page is scrolled', async () => {
    const page = openPage(Array.from({ length: 6000 }, (_, i) => `<p id=p${i}>${i} tofacitinib</p>`).join(''));
    await page.settled();
    expect(page.overlay.terms()[0]?.count).toBe(6000);
    for (const i of [0, 3000, 5990, 17]) {
      const element = document.querySelector(`#p${i}`);
      element?.scrollIntoView({ block: 'center' });
      const isMarked = (): boolean =>
        [...(CSS.highlights.get('immunogloss-dotted') ?? [])].some((range) => element?.contains(range.startContainer));
      expect(await until(isMarked, Boolean)).toBe(true);
      expect(painted().length).toBeLessThan(600);
    }
    window.scrollTo(0, 0);
  });

  test('of one block of thousands of lines are a few hundred too', async () => {
    const page = openPage(Array.from({ length: 3000 }, (_, i) => `${i} tofacitinib<br><br>`).join(''));
    await page.settled();
    expect(page.overlay.terms()[0]?.count).toBe(3000);
    expect(painted().length).toBeGreaterThan(10);
    expect(painted().length).toBeLessThan(600);
    window.scrollTo(0, 30_000);
    const isMarked = (): boolean => {
      const at = [...(CSS.highlights.get('immunogloss-dotted') ?? [])].map((range) => {
        const live = document.createRange();
        live.selectNodeContents(range.startContainer);
        return live.getBoundingClientRect().top;
      });
      return at.some((top) => top > 0 && top < 500);
    };
    expect(await until(isMarked, Boolean)).toBe(true);
    window.scrollTo(0, 0);
  });

  test('come back when the page clears the registry, and the page keeps its own', async () => {
    const page = openPage('<p>tofacitinib <b>mine</b></p><p>baricitinib</p>');
    await page.settled();
    CSS.highlights.clear();
    const own = new Highlight(
      new StaticRange({ startContainer: document.body, startOffset: 0, endContainer: document.body, endOffset: 1 }),
    );
    CSS.highlights.set('theirs', own);
    document.body.insertAdjacentHTML('beforeend', '<p>a change</p>');
    await until(painted, (texts) => texts.length === 2);
    expect(painted()).toEqual(['tofacitinib', 'baricitinib']);
    page.leave();
    expect(CSS.highlights.get('theirs')).toBe(own);
    expect(CSS.highlights.size).toBe(1);
    CSS.highlights.clear();
  });

  test('are off the paper, unless asked for', async () => {
    const page = openPage('<p>tofacitinib</p>');
    await page.settled();
    window.dispatchEvent(new Event('beforeprint'));
    expect(painted()).toEqual([]);
    window.dispatchEvent(new Event('afterprint'));
    expect(painted()).toEqual(['tofacitinib']);
  });
});

describe('a page that changes', () => {
  test.each<[string, string, () => void, string[]]>([
    [
      'gets more',
      '<p>a</p>',
      () => document.body.insertAdjacentHTML('beforeend', '<p>tofacitinib</p>'),
      ['tofacitinib'],
    ],
    [
      'loses some',
      '<p>tofacitinib</p><p id=x>baricitinib</p>',
      () => document.querySelector('#x')?.remove(),
      ['tofacitinib'],
    ],
    [
      'edits a text',
      '<p id=x>tofacitinib</p>',
      () => ((document.querySelector('#x')?.firstChild as Text).data = 'now baricitinib'),
      ['baricitinib'],
    ],
    [
      'completes a term',
      '<p id=x>tumour <b>necrosis</b> </p>',
      () => document.querySelector('#x')?.append('factor'),
      ['tumour ', 'necrosis', ' ', 'factor'],
    ],
    [
      'completes a term from the front',
      '<p id=x> <b>necrosis</b> factor</p>',
      () => document.querySelector('#x')?.prepend('tumour'),
      ['tumour', ' ', 'necrosis', ' factor'],
    ],
    [
      'joins a term by taking away what stood between',
      '<p>JAK <span id=x>x</span>inhibitor</p>',
      () => document.querySelector('#x')?.remove(),
      ['JAK ', 'inhibitor'],
    ],
    [
      'parts a term',
      '<p>JAK <i id=x></i>inhibitor</p>',
      () => document.querySelector('#x')?.replaceWith(document.createElement('hr')),
      [],
    ],
    [
      'empties an inline element that stood between',
      '<p>JAK <i id=x>x</i>inhibitor</p>',
      () => document.querySelector('#x')?.replaceChildren(),
      ['JAK ', 'inhibitor'],
    ],
    [
      'moves a paragraph',
      '<p id=x>tofacitinib</p><div id=y><p>baricitinib</p></div>',
      () => document.querySelector('#y')?.append(document.querySelector('#x') as Node),
      ['baricitinib', 'tofacitinib'],
    ],
    [
      'becomes an editor',
      '<div id=x><p>tofacitinib</p></div><p>baricitinib</p>',
      () => document.querySelector('#x')?.setAttribute('contenteditable', ''),
      ['baricitinib'],
    ],
    [
      'is an editor no more',
      '<div id=x contenteditable><p>tofacitinib</p></div>',
      () => document.querySelector('#x')?.removeAttribute('contenteditable'),
      ['tofacitinib'],
    ],
    [
      'shows what was hidden',
      '<div id=x style="display:none"><p>tofacitinib</p><div style="display:none">baricitinib</div></div>',
      () => (document.querySelector('#x') as HTMLElement).style.removeProperty('display'),
      ['tofacitinib'],
    ],
    [
      'replaces everything',
      '<p>tofacitinib</p>',
      () => document.body.replaceChildren(Object.assign(document.createElement('p'), { textContent: 'baricitinib' })),
      ['baricitinib'],
    ],
  ])('%s', async (_, html, change, expected) => {
    const page = openPage(html);
    await page.settled();
    change();
    await sleep(60);
    await page.settled();
    expect(painted()).toEqual(expected);
    const all = page.overlay.terms().reduce((sum, { count }) => sum + count, 0);
    expect(all).toBeLessThanOrEqual(expected.length);
    expect(page.errors).toEqual([]);
  });

  test('like a chat, for a while: nothing is missed at the end', async () => {
    const page = openPage('<div id=log style="height:300px;overflow:auto"></div>');
    await page.settled();
    const log = document.querySelector('#log') as HTMLElement;
    for (let turn = 0; turn < 60; turn++) {
      for (let i = 0; i < 5; i++)
        log.insertAdjacentHTML('beforeend', `<div>${turn} take <b>tofacitinib</b> or <i>x</i></div>`);
      if (turn % 2) log.firstElementChild?.remove();
      const last = log.lastElementChild?.querySelector('i')?.firstChild as Text;
      if (turn % 3 === 0) last.data = 'baricitinib';
      await sleep(10);
    }
    await until(
      () => textOf('tofacitinib', page.overlay),
      (n) => n === 270,
      5000,
    );
    expect(textOf('tofacitinib', page.overlay)).toBe(270);
    expect(textOf('baricitinib', page.overlay)).toBe((log.textContent?.split('baricitinib').length as number) - 1);
  });

  test('from beneath the reading: what is behind and ahead is found all the same', async () => {
    document.body.innerHTML = Array.from({ length: 4000 }, (_, i) => `<p id=p${i}>text ${i} tofacitinib</p>`).join('');
    const page = overlayDocument();
    for (let i = 0; i < 4000; i += 2) {
      document.querySelector(`#p${i}`)?.remove();
      if (i % 200 === 0) await sleep(1);
    }
    await until(
      () => textOf('tofacitinib', page.overlay),
      (n) => n === 2000,
      8000,
    );
    expect(textOf('tofacitinib', page.overlay)).toBe(2000);
  });
});

test('a flood of changes is answered by reading the whole page, and nothing stale stays', async () => {
  const page = openPage('<p id=x>tofacitinib</p><div id=y></div>');
  await page.settled();
  for (let i = 0; i < 6000; i++) {
    const line = document.createElement('p');
    line.textContent = i % 100 === 0 ? `${i} baricitinib` : `${i}`;
    document.querySelector('#y')?.append(line);
  }
  (document.querySelector('#x')?.firstChild as Text).data = 'nothing';
  await until(
    () => page.overlay.terms(),
    (terms) => terms[0]?.count === 60,
  );
  await page.settled();
  expect(page.overlay.terms()).toEqual([{ entry: 'baricitinib', count: 60, text: 'baricitinib' }]);
  expect(painted()).not.toContain('tofacitinib');
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

describe('shadow roots', () => {
  const attach = (host: Element | null, html: string): ShadowRoot | undefined => {
    const root = host?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = html;
    return root;
  };

  test('of elements with names of their own and of empty ones are read, nested ones too', async () => {
    document.body.innerHTML = '<x-card></x-card><div id=app></div>';
    const root = attach(document.querySelector('x-card'), '<p>tofacitinib</p><y-inner></y-inner>');
    attach(root?.querySelector('y-inner') ?? null, '<p>rheumatoid <b>arthritis</b></p>');
    attach(document.querySelector('#app'), '<p>baricitinib</p>');
    const page = overlayDocument();
    await page.settled();
    expect(page.overlay.terms().map(({ entry }) => entry)).toEqual([
      'tofacitinib',
      'rheumatoid-arthritis',
      'baricitinib',
    ]);
    expect(painted().length).toBe(4);
  });

  test('that change are read again', async () => {
    document.body.innerHTML = '<x-card></x-card>';
    const root = attach(document.querySelector('x-card'), '<p>nothing</p>');
    const page = overlayDocument();
    await page.settled();
    root?.querySelector('p')?.append(' tofacitinib');
    await until(painted, (texts) => texts.length === 1);
    expect(painted()).toEqual(['tofacitinib']);
  });

  test('that are attached late are found', async () => {
    document.body.innerHTML = '<x-late></x-late>';
    const page = overlayDocument();
    await page.settled();
    attach(document.querySelector('x-late'), '<p>tofacitinib</p>');
    await until(painted, (texts) => texts.length === 1);
    expect(painted()).toEqual(['tofacitinib']);
  });

  test('that leave are forgotten', async () => {
    document.body.innerHTML = '<div><x-card></x-card></div><p>baricitinib</p>';
    attach(document.querySelector('x-card'), '<p>tofacitinib</p>');
    const page = overlayDocument();
    await page.settled();
    document.querySelector('div')?.remove();
    await until(
      () => page.overlay.terms(),
      (terms) => terms.length === 1,
    );
    expect(page.overlay.terms().map(({ entry }) => entry)).toEqual(['baricitinib']);
  });

  test('words of a page below are still where they are drawn', async () => {
    const page = openPage('<p>tofacitinib</p>');
    await page.settled();
    expect(boxOf('tofacitinib').width).toBeGreaterThan(10);
  });
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

test('a closed shadow root the platform opens is read, on an ordinary element too', async () => {
  document.body.innerHTML = '<div id=app></div><x-card></x-card>';
  const closed = new Map<Element, ShadowRoot>();
  for (const [selector, word] of [
    ['#app', 'tofacitinib'],
    ['x-card', 'baricitinib'],
  ] as const) {
    const host = document.querySelector(selector) as Element;
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = `<p>${word}</p>`;
    closed.set(host, root);
  }
  const page = overlayDocument({}, { shadowRootOf: (element) => closed.get(element) ?? null });
  await until(
    () => page.overlay.terms().length,
    (n) => n === 2,
  );
  expect(page.overlay.terms().map(({ entry }) => entry)).toEqual(['tofacitinib', 'baricitinib']);
});
