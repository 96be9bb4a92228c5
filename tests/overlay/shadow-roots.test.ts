/** Shadow roots, open and closed, are read as the page is. */
import { describe, expect, test } from 'vitest';
import { openPage, overlayDocument, painted, until } from './page';
import { boxOf } from './pointing';

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
