/** The tooltip's host: the one node of ours on a page. */
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { EntryId } from '../../glossary/kinds';
import { openPage, overlayDocument, sleep, until } from './page';
import { giveRoom, host, isOpen, JUMP } from './tooltip-on-page';

giveRoom();

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
