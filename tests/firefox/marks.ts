/** What can be seen of marks and tooltip in Firefox from the page's side. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { until } from './until';

interface Mark {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Firefox lets a page look up a highlight by name; iterating the registry from outside is what breaks. */
export const marksIn = (frame: Page | Frame): Promise<Mark[]> =>
  frame.evaluate(() =>
    ['dotted', 'solid', 'wavy', 'tint']
      .flatMap((style) => [...(CSS.highlights.get(`immunogloss-${style}`) ?? [])])
      .map((mark) => {
        const range = document.createRange();
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        const box = range.getBoundingClientRect();
        return { text: range.toString(), x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }),
  );

export const waitForMark = (frame: Page | Frame, text: string): Promise<Mark> =>
  until(`a mark on “${text}”`, async () => (await marksIn(frame)).find((mark) => mark.text === text));

export const isOpen = (frame: Page | Frame): Promise<boolean> =>
  frame.evaluate(() => document.querySelector('[popover=manual]')?.matches(':popover-open') ?? false);

export async function pointAt(page: Page, { x, y }: Mark, dx = 0, dy = 0): Promise<void> {
  await page.mouse.move(x + dx - 30, y + dy + 50);
  await page.mouse.move(x + dx, y + dy, { steps: 5 });
  await pause(60);
  await page.mouse.move(x + dx + 1, y + dy);
}
