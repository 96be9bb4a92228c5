import type { BrowserContext, Page } from '@playwright/test';

/** The page that a fresh install opens by itself. */
export async function welcomePage(context: BrowserContext): Promise<Page> {
  const isIt = (page: Page): boolean => page.url().endsWith('/welcome.html');
  for (;;) {
    const open = context.pages().find(isIt);
    if (open) return open;
    const page = await context.waitForEvent('page', { timeout: 15_000 });
    await page.waitForURL(/./);
  }
}
