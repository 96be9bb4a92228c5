/** What does not fit: a page that has to be scrolled sideways, and anything in it that is cut off or stands out. */
import type { Page } from '@playwright/test';
import { evaluateInTooltip } from './tooltip';

/** Runs in the page, on its root element or on a shadow root: a line for each thing that is wrong. */
function misfits(root: Element | ShadowRoot): string[] {
  const page = document.documentElement;
  const found: string[] = [];
  if (root === page && page.scrollWidth > page.clientWidth)
    found.push(`the page scrolls sideways by ${page.scrollWidth - page.clientWidth} px`);
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    // What is read out but not seen.
    const isUnseen =
      style.clipPath !== 'none' || style.opacity === '0' || !element.checkVisibility() || box.width === 0;
    if (isUnseen || element.closest('svg, .visually-hidden, option')) continue;
    const name = `${element.localName}.${element.className || element.parentElement?.className} “${element.textContent?.trim().slice(0, 40)}”`;
    if (box.left < -1 || box.right > page.clientWidth + 1) found.push(`${name} stands out of the page`);
    if (element.localName === 'input' || style.display === 'inline' || style.overflowX === 'visible') continue;
    if (element.scrollWidth > element.clientWidth + 1)
      found.push(`${name} is cut off by ${element.scrollWidth - element.clientWidth} px`);
  }
  return found;
}

export const pageMisfits = (page: Page): Promise<string[]> => page.evaluate(`(${misfits})(document.documentElement)`);

export const tooltipMisfits = (page: Page): Promise<string[]> =>
  evaluateInTooltip(page, `function () { return (${misfits})(this); }`);

/** By how many pixels a page has to be scrolled sideways. */
export const sidewaysOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The size of text that a reader has chosen, such as `200%`. */
export const setTextSize = (page: Page, size: string): Promise<void> =>
  page.evaluate((to) => {
    document.documentElement.style.fontSize = to;
  }, size);

/** Fields whose hint in grey is longer than they are. A browser ends it in dots, and its name is said in full: no harm, but no good text. */
export const longPlaceholders = (page: Page): Promise<string[]> =>
  page.locator('input[placeholder]').evaluateAll((fields) =>
    fields.flatMap((field) => {
      const { placeholder, clientWidth } = field as HTMLInputElement;
      const style = getComputedStyle(field);
      const paper = document.createElement('canvas').getContext('2d');
      if (!paper) throw new Error('nothing to measure with');
      paper.font = style.font;
      const room = clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      return paper.measureText(placeholder).width > room ? [placeholder] : [];
    }),
  );

/** Looks at a page as it opens, and under each of its tabs if it has any. */
export async function underEachTab(page: Page, look: (tab: number) => Promise<void>): Promise<void> {
  const tabs = page.getByRole('tab');
  for (let i = 0; i < Math.max(1, await tabs.count()); i++) {
    if (i > 0) {
      await tabs.nth(i).click();
      await page.waitForTimeout(400);
    }
    await look(i);
  }
}
