/** The tooltip in the test's own document: its host, and room around the words it stands beside. */
import { afterEach, beforeEach } from 'vitest';

export const JUMP = { nth: 0, direction: 1, how: 'open' } as const;

export const host = (): HTMLElement | null => document.querySelector('[data-immunogloss]');
export const isOpen = (): boolean => host()?.matches(':popover-open') ?? false;

/** Room above and below the words of each test of a file, more than fits on the screen, and each from the top of the page. */
export function giveRoom(): void {
  beforeEach(() => {
    document.body.style.cssText = 'margin: 0; padding: 150px 20px; min-height: 700px';
  });
  afterEach(() => {
    window.scrollTo(0, 0);
  });
}
