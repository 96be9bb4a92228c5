/** A page that changes under the reading: nothing new is missed, nothing stale stays. */
import { describe, expect, test } from 'vitest';
import { openPage, overlayDocument, painted, sleep, until } from './page';

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
      () => page.count('tofacitinib'),
      (n) => n === 270,
      5000,
    );
    expect(page.count('tofacitinib')).toBe(270);
    expect(page.count('baricitinib')).toBe((log.textContent?.split('baricitinib').length as number) - 1);
  });

  test('from beneath the reading: what is behind and ahead is found all the same', async () => {
    document.body.innerHTML = Array.from({ length: 4000 }, (_, i) => `<p id=p${i}>text ${i} tofacitinib</p>`).join('');
    const page = overlayDocument();
    for (let i = 0; i < 4000; i += 2) {
      document.querySelector(`#p${i}`)?.remove();
      if (i % 200 === 0) await sleep(1);
    }
    await until(
      () => page.count('tofacitinib'),
      (n) => n === 2000,
      8000,
    );
    expect(page.count('tofacitinib')).toBe(2000);
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
