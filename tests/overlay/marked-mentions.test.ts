/** Marks on a page: which mentions have one, in which style, and where on a long page they are registered. */
import { describe, expect, test } from 'vitest';
import { openPage, painted, SETTINGS, sleep, until } from './page';

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
    page.overlay.update({ ...SETTINGS, style: 'tint' });
    await sleep(150);
    expect(painted('immunogloss-wavy')).toEqual([]);
    expect(painted('immunogloss-tint')).toEqual(['tofacitinib']);
    page.overlay.update({ ...SETTINGS, style: 'none' });
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
    expect(page.count('baricitinib')).toBe(1);
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
