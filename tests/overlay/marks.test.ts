import { describe, expect, test } from 'vitest';
import type { EntryId } from '../../glossary/kinds';
import { chooseMarks } from '../../overlay/marks/choose-marks';
import { isOnTheWay } from '../../overlay/pointer/grace';
import type { ReadFlow } from '../../overlay/text-flow/occurrence';
import { openPage, painted, sleep, until } from './page';

/** A flow of matches, one a letter. */
const flow = (entries: string, section: Element | null = null, isSeen = true): ReadFlow => ({
  print: 0,
  block: document.body,
  nodes: [],
  starts: [],
  matches: [...entries].map((entry, i) => ({ start: i, end: i + 1, entry: entry as EntryId })),
  marked: [],
  isSeen,
  section,
  nextPiece: null,
});

describe('which of a page’s mentions are marked', () => {
  const [one, two] = [document.createElement('h2'), document.createElement('h2')];
  test.each([
    ['every', [flow('ab'), flow('a', one), flow('a', two)], 'ab a a'],
    ['section', [flow('ab'), flow('ab', one), flow('ac', one), flow('a', two)], 'ab ab .c a'],
    ['section', [flow('a', one), flow('a', two), flow('a', one)], 'a a .'],
    ['page', [flow('ab'), flow('ac', one), flow('c', two)], 'ab .c .'],
    ['page', [flow('a', null, false), flow('a')], '. a'],
    ['every', [flow('axa')], 'a.a'],
    ['page', [flow('xa'), flow('x')], '.a .'],
  ] as const)('%s', (density, flows, expected) => {
    chooseMarks(flows, { density, known: ['x' as EntryId] }, (each) => each.isSeen);
    const shown = flows.map(({ matches, marked }) => matches.map(({ entry }, i) => (marked[i] ? entry : '.')).join(''));
    expect(shown.join(' ')).toBe(expected);
  });

  test('what stays as it was stays the same object', () => {
    const only = flow('ab');
    chooseMarks([only], { density: 'every', known: [] }, () => true);
    const before = only.marked;
    chooseMarks([only], { density: 'page', known: [] }, () => true);
    expect(only.marked).toBe(before);
  });
});

describe('the way into the tooltip', () => {
  const box = { left: 100, top: 200, right: 300, bottom: 300 };
  test.each([
    ['straight down is on it', [150, 180], [150, 195], true],
    ['slantwise to the far corner is on it', [150, 180], [220, 192], true],
    ['to the side is NOT', [150, 180], [260, 180], false],
    ['away is NOT', [150, 180], [150, 150], false],
    ['in the box is on it', [150, 180], [299, 299], true],
    ['past the box is NOT', [150, 180], [150, 320], false],
    ['from above back up to a box above is on it', [200, 400], [200, 350], true],
  ] as const)('%s', (_, [x, y], [atX, atY], expected) => {
    expect(isOnTheWay({ x, y }, { x: atX, y: atY }, box)).toBe(expected);
  });
});

describe('a large page', () => {
  const html = `<p>tofacitinib</p>${'<i>a</i><b>b</b>'.repeat(6000)}`;

  test('that changes frame after frame has its marks taken off until it rests', async () => {
    const page = openPage(html);
    await page.settled();
    expect(painted()).toEqual(['tofacitinib']);
    let isEnough = false;
    const change = (i: number): void => {
      document.body.setAttribute('data-x', String(i));
      if (!isEnough) requestAnimationFrame(() => change(i + 1));
    };
    change(0);
    await until(painted, (texts) => texts.length === 0);
    expect(painted()).toEqual([]);
    isEnough = true;
    await until(painted, (texts) => texts.length === 1);
    expect(painted()).toEqual(['tofacitinib']);
    document.body.removeAttribute('data-x');
  });

  test('that changes now and then keeps them', async () => {
    const page = openPage(html);
    await page.settled();
    for (let i = 0; i < 6; i++) {
      document.body.setAttribute('data-x', String(i));
      await sleep(150);
      expect(painted()).toEqual(['tofacitinib']);
    }
    document.body.removeAttribute('data-x');
  });
});
