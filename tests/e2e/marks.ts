/** What can be seen of the marks from the page's side: the highlight registry is shared between the worlds. */
import type { Frame, Page } from '@playwright/test';

export interface Mark {
  readonly text: string;
  /** Middle of the first line of the mark, in the frame's viewport. */
  readonly x: number;
  readonly y: number;
}

/** Marks registered in the frame now, in no particular order. */
export const marksIn = (frame: Page | Frame): Promise<Mark[]> =>
  frame.evaluate(() =>
    [...CSS.highlights]
      // The lines under those in the marks' own colours are the same ranges once more.
      .filter(([name]) => /^immunogloss-(?!line-)/.test(name))
      .flatMap(([, highlight]) => [...highlight])
      // The page may have changed a text and the mark not followed yet: such a range paints nothing.
      .filter(
        ({ endContainer, endOffset }) => endContainer.isConnected && endOffset <= (endContainer.nodeValue?.length ?? 0),
      )
      .map((mark) => {
        const range = new Range();
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        const box = range.getClientRects()[0] ?? new DOMRect();
        return { text: range.toString(), x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }),
  );

/** Waits until `text` is marked and gives its mark. */
export async function waitForMark(frame: Page | Frame, text: string, timeout = 10_000): Promise<Mark> {
  const until = Date.now() + timeout;
  for (;;) {
    const marks = await marksIn(frame);
    const mark = marks.find((candidate) => candidate.text === text);
    if (mark) return mark;
    if (Date.now() > until)
      throw new Error(`“${text}” is not marked; marked: ${marks.map((m) => m.text).join(', ') || 'nothing'}`);
    await new Promise((wait) => setTimeout(wait, 100));
  }
}

/** How many marks there are once no more come. */
export async function settledCount(page: Page): Promise<number> {
  for (let last = -1; ; ) {
    const now = (await marksIn(page)).length;
    if (now === last) return now;
    last = now;
    await page.waitForTimeout(600);
  }
}

/** Moves the pointer on to a mark as a hand would: from beside it, in steps, and never quite still. */
export async function pointAt(page: Page, { x, y }: Mark): Promise<void> {
  await page.mouse.move(x - 40, y + 60);
  await page.mouse.move(x, y, { steps: 6 });
  await page.waitForTimeout(60);
  await page.mouse.move(x + 1, y);
}
