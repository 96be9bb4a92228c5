import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import type { EntryId } from '../../glossary/kinds';
import { openPage, overlayDocument, sleep, until } from './page';
import { boxOf, pointAtWord, tapAtWord } from './pointing';

const JUMP = { nth: 0, direction: 1, how: 'open' } as const;

const host = (): HTMLElement | null => document.querySelector('[data-immunogloss]');
const isOpen = (): boolean => host()?.matches(':popover-open') ?? false;

beforeEach(() => {
  document.body.style.cssText = 'margin: 0; padding: 150px 20px; min-height: 600px';
});
afterEach(() => {
  window.scrollTo(0, 0);
});

describe('the host', () => {
  test('is closed to the page', async () => {
    const page = openPage('<p>tofacitinib</p>');
    await page.settled();
    page.overlay.step(1);
    expect(host()?.shadowRoot).toBe(null);
    expect(host()?.textContent).toBe('');
    expect(page.drawn[0]?.getRootNode()).toBeInstanceOf(ShadowRoot);
  });

  test('is gone with the signal', async () => {
    const page = openPage('<p>tofacitinib</p>');
    await page.settled();
    page.overlay.step(1);
    expect(host()).not.toBe(null);
    page.leave();
    expect(host()).toBe(null);
  });

  test('stands up to a page that takes every style away', async () => {
    const page = openPage(
      '<style>* { all: unset !important; display: none !important; pointer-events: none !important; opacity: 0 !important } html, body, p, div { display: block !important; opacity: 1 !important }</style><p>tofacitinib</p>',
    );
    await page.settled();
    page.overlay.step(1);
    await sleep(50);
    const box = page.drawn[0]?.getBoundingClientRect();
    expect(box?.width).toBe(242);
    const at = document.elementFromPoint((box?.left ?? 0) + 5, (box?.top ?? 0) + 5);
    expect(at).toBe(host());
    const style = getComputedStyle(host() as HTMLElement);
    expect([style.position, style.opacity, style.visibility]).toEqual(['fixed', '1', 'visible']);
  });

  test('taken away by the page comes again with the next tooltip, and does no harm meanwhile', async () => {
    const page = openPage('<p>tofacitinib</p><p>baricitinib</p>');
    await page.settled();
    page.overlay.step(1);
    host()?.remove();
    await sleep(50);
    expect(page.overlay.step(1)).toBe(true);
    expect(isOpen()).toBe(true);
    expect(page.errors).toEqual([]);
  });

  test('is put into the modal dialog the word is in, and out again', async () => {
    document.body.innerHTML = '<p>tofacitinib</p><dialog><p>baricitinib</p></dialog>';
    const page = overlayDocument();
    const dialog = document.querySelector('dialog');
    dialog?.showModal();
    await page.settled();
    await until(
      () => page.overlay.terms().length,
      (n) => n === 2,
    );
    page.overlay.goTo('baricitinib' as EntryId, JUMP);
    expect(host()?.parentNode).toBe(dialog);
    const box = page.drawn.at(-1)?.getBoundingClientRect();
    expect(document.elementFromPoint((box?.left ?? 0) + 5, (box?.top ?? 0) + 5)).toBe(host());
    await userEvent.keyboard('{Escape}');
    expect(isOpen()).toBe(false);
    expect(dialog?.open).toBe(true);
    dialog?.close();
    page.overlay.goTo('tofacitinib' as EntryId, JUMP);
    expect(host()?.parentNode).toBe(document.documentElement);
  });

  test('keeps what happens in it from the page', async () => {
    const seen: string[] = [];
    const life = new AbortController();
    for (const type of ['keydown', 'click', 'mousedown', 'pointerdown', 'wheel'])
      document.addEventListener(type, () => seen.push(type), { signal: life.signal });
    const page = openPage('<p>tofacitinib</p>');
    await page.settled();
    page.overlay.step(1);
    await sleep(60);
    const button = page.drawn[0]?.querySelector('button');
    let clicks = 0;
    button?.addEventListener('click', () => clicks++);
    const box = button?.getBoundingClientRect();
    await userEvent.click(document.body, {
      position: {
        x: (box?.left ?? 0) - document.body.getBoundingClientRect().left + 4,
        y: (box?.top ?? 0) - document.body.getBoundingClientRect().top + 4,
      },
      force: true,
    });
    await userEvent.keyboard('j');
    life.abort();
    expect(clicks).toBe(1);
    expect(seen).toEqual([]);
    expect(isOpen()).toBe(true);
  });
});

describe('by keyboard', () => {
  test('steps go through the marked terms in order, round and back', async () => {
    const page = openPage('<p>tofacitinib</p><p>baricitinib</p><p>Janus kinase</p>');
    await page.settled();
    for (const direction of [1, 1, 1, 1, -1, -1] as const) page.overlay.step(direction);
    expect(page.requests.map(({ entry }) => entry)).toEqual([
      'tofacitinib',
      'baricitinib',
      'janus-kinase',
      'tofacitinib',
      'janus-kinase',
      'baricitinib',
    ]);
    expect(page.requests.every(({ openedBy }) => openedBy === 'keyboard')).toBe(true);
    expect(page.drawn.map(({ isConnected }) => isConnected)).toEqual([false, false, false, false, false, true]);
  });

  test('the focus goes into a labelled dialog and round in it; Escape gives it back', async () => {
    const page = openPage('<button id=before>b</button><p>tofacitinib</p>');
    await page.settled();
    const before = document.querySelector<HTMLElement>('#before');
    before?.focus();
    page.overlay.step(1);
    const root = page.drawn[0]?.getRootNode() as ShadowRoot;
    const dialog = root.activeElement;
    expect(dialog?.getAttribute('role')).toBe('dialog');
    expect(dialog?.getAttribute('aria-label')).toBe('tofacitinib');
    expect(document.activeElement).toBe(host());
    const buttons = [...(page.drawn[0]?.querySelectorAll('button') ?? [])];
    await userEvent.keyboard('{Tab}');
    expect(root.activeElement).toBe(buttons[0]);
    await userEvent.keyboard('{Tab}{Tab}');
    expect(root.activeElement).toBe(buttons[0]);
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(root.activeElement).toBe(buttons[1]);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(before);
    expect(isOpen()).toBe(false);
  });

  test('keys are NOT taken from the page while no tooltip is open', async () => {
    const page = openPage('<p>tofacitinib</p>');
    await page.settled();
    const seen: string[] = [];
    const life = new AbortController();
    document.addEventListener('keydown', (event) => seen.push(`${event.key} ${event.defaultPrevented}`), {
      signal: life.signal,
    });
    await userEvent.keyboard('{Escape}');
    page.overlay.step(1);
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Escape}');
    life.abort();
    expect(seen).toEqual(['Escape false', 'Escape false']);
  });

  test('a step scrolls to its term, in scrollers within the page too', async () => {
    const page = openPage(
      '<div style="height:3000px"></div><div id=s style="height:100px;overflow:auto"><div style="height:900px"></div><p>tofacitinib</p></div>',
    );
    await page.settled();
    expect(page.overlay.step(1)).toBe(true);
    const box = boxOf('tofacitinib', document.querySelector('#s') ?? undefined);
    expect(box.top).toBeGreaterThan(0);
    expect(box.bottom).toBeLessThan(window.innerHeight);
  });

  test('a step leaves out what is folded away', async () => {
    const page = openPage('<details><summary>s</summary><p>tofacitinib</p></details><p>baricitinib</p>');
    await page.settled();
    expect(page.overlay.step(1)).toBe(true);
    expect(page.requests.map(({ entry }) => entry)).toEqual(['baricitinib']);
  });

  test('says nothing where there is nothing', async () => {
    const page = openPage('<p>no terms</p>');
    await page.settled();
    expect(page.overlay.step(1)).toBe(false);
    expect(page.overlay.goTo('tofacitinib' as EntryId, JUMP)).toBe(null);
    expect(page.overlay.openAtSelection()).toBe(false);
    expect(host()).toBe(null);
  });

  test('opens the term at the selection, or a given entry for it', async () => {
    const page = openPage('<p>Take <b>tofacitinib</b> and tofacitnib</p>');
    await page.settled();
    const [, rest] = [...(document.querySelector('p')?.childNodes ?? [])].filter(
      (node) => node.nodeType === 3,
    ) as Text[];
    const bold = document.querySelector('b')?.firstChild as Text;
    document.getSelection()?.setBaseAndExtent(bold, 3, bold, 6);
    expect(page.overlay.openAtSelection()).toBe(true);
    expect(page.requests.at(-1)).toMatchObject({ entry: 'tofacitinib', text: 'tofacitinib' });
    document.getSelection()?.setBaseAndExtent(rest as Text, 5, rest as Text, 15);
    expect(page.overlay.openAtSelection()).toBe(false);
    expect(page.overlay.openAtSelection('tofacitinib' as EntryId)).toBe(true);
    expect(page.requests.at(-1)).toMatchObject({ entry: 'tofacitinib', text: 'tofacitnib' });
    document.getSelection()?.removeAllRanges();
  });

  test('what the content says goes to a polite live region', async () => {
    const page = openPage(
      '<p>tofacitinib</p>',
      {},
      {
        mountTooltip: (_, request) => {
          request.announce('tofacitinib. A pill.');
          return { unmount: () => undefined };
        },
      },
    );
    await page.settled();
    expect(page.overlay.step(1)).toBe(true);
    expect(page.errors).toEqual([]);
  });
});

describe('by touch', () => {
  test('a tap on a marked word opens it, pinned; a tap elsewhere closes it', async () => {
    const page = openPage('<p>Take tofacitinib now.</p><p>Else</p>');
    await page.settled();
    await tapAtWord('tofacitinib');
    await until(() => page.requests.length, Boolean);
    expect(page.requests[0]).toMatchObject({ entry: 'tofacitinib', openedBy: 'touch' });
    await tapAtWord('Else');
    await until(isOpen, (is) => !is);
    expect(isOpen()).toBe(false);
  });

  test.each([
    ['a link', '<a href="#x">tofacitinib</a>'],
    ['a button', '<button>tofacitinib</button>'],
    ['a label', '<label>tofacitinib <input type=checkbox></label>'],
    ['a summary', '<details><summary>tofacitinib</summary></details>'],
    ['what acts as a button', '<span role=button>tofacitinib</span>'],
  ])('a tap on %s is the page’s', async (_, html) => {
    const page = openPage(`<p>${html}</p>`);
    await page.settled();
    await tapAtWord('tofacitinib');
    await sleep(150);
    expect(page.requests).toEqual([]);
    location.hash = '';
  });

  test('a tap the page has taken is NOT ours', async () => {
    const page = openPage('<p>tofacitinib</p>');
    await page.settled();
    document.querySelector('p')?.addEventListener('click', (event) => event.preventDefault());
    await tapAtWord('tofacitinib');
    await sleep(150);
    expect(page.requests).toEqual([]);
  });

  test('a tap on a mention that is not marked is NOT ours', async () => {
    const page = openPage('<p>tofacitinib</p><p id=x>tofacitinib</p>', { density: 'page' });
    await page.settled();
    await tapAtWord('tofacitinib', document.querySelector('#x') ?? undefined);
    await sleep(150);
    expect(page.requests).toEqual([]);
  });
});

describe('its place', () => {
  test('is beside the word, not over it, and within the screen', async () => {
    const page = openPage('<p style="text-align:right">tofacitinib</p>');
    await page.settled();
    page.overlay.step(1);
    await sleep(60);
    const box = page.drawn[0]?.getBoundingClientRect() as DOMRect;
    const word = boxOf('tofacitinib');
    expect(box.top).toBeGreaterThanOrEqual(word.bottom);
    expect(box.right).toBeLessThanOrEqual(window.innerWidth);
    expect(box.left).toBeGreaterThanOrEqual(0);
  });

  test('is above where there is no room below', async () => {
    document.body.style.cssText = 'margin:0;padding:0;height:100vh;display:flex;align-items:end';
    const page = openPage('<p style="margin:0">tofacitinib</p>');
    await page.settled();
    page.overlay.step(1);
    await sleep(60);
    expect(page.drawn[0]?.getBoundingClientRect().bottom).toBeLessThanOrEqual(boxOf('tofacitinib').top);
  });

  test('follows the page when it is scrolled, and a tooltip by pointer goes with its word out of sight', async () => {
    const page = openPage('<p>tofacitinib</p><div style="height:3000px"></div>');
    await page.settled();
    await pointAtWord('tofacitinib');
    await until(isOpen, Boolean);
    await sleep(60);
    const before = page.drawn[0]?.getBoundingClientRect().top ?? 0;
    window.scrollBy(0, 40);
    await until(
      () => page.drawn[0]?.getBoundingClientRect().top ?? 0,
      (top) => Math.abs(before - 40 - top) < 1,
    );
    expect(before - (page.drawn[0]?.getBoundingClientRect().top ?? 0)).toBeCloseTo(40, 0);
    window.scrollBy(0, 2000);
    await until(isOpen, (is) => !is);
    expect(isOpen()).toBe(false);
  });

  test('is at the line of the word that was pointed at', async () => {
    const page = openPage('<p style="width:90px;margin:0">take rheumatoid arthritis</p>');
    await page.settled();
    await pointAtWord('arthritis');
    await until(isOpen, Boolean);
    await sleep(60);
    expect(page.drawn[0]?.getBoundingClientRect().top).toBeGreaterThanOrEqual(boxOf('arthritis').bottom);
  });

  test.each([300, 400, 460, 520])('goes above its word at %i px rather than be squeezed below it', async (y) => {
    await browserPage.viewport(1000, 720);
    document.body.style.cssText = `margin:0;padding:${y}px 0 400px`;
    let drawn: HTMLElement | undefined;
    const page = openPage(
      '<p style="margin:0">tofacitinib</p>',
      {},
      {
        mountTooltip(into) {
          // As an entry does that has to be fetched: small at first.
          into.style.height = '20px';
          setTimeout(() => {
            into.style.height = '300px';
          }, 60);
          drawn = into;
          return { unmount: () => into.replaceChildren() };
        },
      },
    );
    await page.settled();
    page.overlay.step(1);
    await until(isOpen, Boolean);
    await sleep(250);
    const word = boxOf('tofacitinib');
    const box = drawn?.parentElement?.getBoundingClientRect();
    expect(box?.height).toBeGreaterThanOrEqual(300);
    if (720 - word.bottom < 320) expect(box?.bottom).toBeLessThanOrEqual(word.top);
    else expect(box?.top).toBeGreaterThanOrEqual(word.bottom);
    await browserPage.viewport(414, 896);
  });

  test('after Escape, where nothing had the focus, the reading goes on from the word', async () => {
    const page = openPage('<p><a href="#a">first</a> <span id="at">tofacitinib</span></p>');
    await page.settled();
    getSelection()?.removeAllRanges();
    (document.activeElement as HTMLElement | null)?.blur();
    page.overlay.step(1);
    await until(isOpen, Boolean);
    await userEvent.keyboard('{Escape}');
    await until(isOpen, (open) => !open);
    const selection = getSelection();
    expect(selection?.isCollapsed).toBe(true);
    expect(document.querySelector('#at')?.contains(selection?.anchorNode ?? null)).toBe(true);
  });

  test('is a sheet at the bottom of a small screen without room beside the word', async () => {
    await browserPage.viewport(360, 300);
    document.body.style.cssText = 'margin:0;padding:130px 0 0';
    const page = openPage('<p style="margin:0">tofacitinib</p>');
    await page.settled();
    await tapAtWord('tofacitinib');
    await until(isOpen, Boolean);
    await sleep(60);
    const dialog = page.drawn[0]?.parentElement as HTMLElement;
    expect(dialog.dataset.layout).toBe('sheet');
    const box = dialog.getBoundingClientRect();
    expect([box.left, Math.round(box.bottom), box.width]).toEqual([0, 300, 360]);
    await browserPage.viewport(414, 896);
  });
});
