/** Searching in the popup, as a reader does. */
import type { Page } from '@playwright/test';

/** Opens the entry that the popup finds first for a name. */
export async function lookUp(popup: Page, name: string): Promise<void> {
  await popup.getByRole('combobox').fill(name);
  await popup.keyboard.press('Enter');
  await popup.locator('.entry h2').waitFor();
}
