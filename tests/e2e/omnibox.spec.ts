/** Looking up from the address bar. The bar itself is the browser's: what it hands over is handed over here. */
import { type Extension, expect, test } from './extension';

/** As the browser calls listeners; its types leave that out. */
interface Dispatching {
  readonly omnibox: Record<'onInputEntered', { dispatch(text: string, disposition: string): void }>;
}
const enter = (extension: Extension, text: string, disposition: string): Promise<void> =>
  extension.worker.evaluate(
    ([typed, where]) => (chrome as unknown as Dispatching).omnibox.onInputEntered.dispatch(typed, where),
    [text, disposition] as const,
  );

test('a brand leads to its medicine, in a new tab where the reader wants one', async ({ context, extension }) => {
  const opened = context.waitForEvent('page');
  await enter(extension, 'humira', 'newForegroundTab');
  const page = await opened;
  await expect(page.getByRole('heading', { name: 'adalimumab' })).toBeVisible();
});

test('what is no name for sure leads to what was found, in the same tab', async ({ page, extension }) => {
  await page.goto('about:blank');
  await page.bringToFront();
  await enter(extension, 'arthr', 'currentTab');
  await expect(page.getByRole('combobox')).toHaveValue('arthr');
  await expect(page.getByRole('option').first()).toContainText('arthritis');
});
