/** The preview on the page of settings. */
import type { Page } from '@playwright/test';

/** What the preview shows as marked. */
export const previewed = (options: Page): Promise<string[]> =>
  options.evaluate(() =>
    [...CSS.highlights]
      .flatMap(([name, marks]) => (name.startsWith('immunogloss-line-') ? [] : [...marks]))
      .filter(({ startContainer }) => startContainer.parentElement?.closest('.preview-page'))
      .map(({ startContainer }) => startContainer.nodeValue ?? ''),
  );
