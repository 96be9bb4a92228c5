/** Where the tooltip stands, and that it goes with its word. */
import { describe, expect, test } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import { openPage, sleep, until } from './page';
import { boxOf, pointAtWord, tapAtWord } from './pointing';
import { giveRoom, isOpen } from './tooltip-on-page';

giveRoom();

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
