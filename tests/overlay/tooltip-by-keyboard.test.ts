/** The tooltip by keyboard: steps, focus, selection. */
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { EntryId } from '../../glossary/kinds';
import { openPage, until } from './page';
import { boxOf } from './pointing';
import { giveRoom, host, isOpen, JUMP } from './tooltip-on-page';

giveRoom();

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
});
