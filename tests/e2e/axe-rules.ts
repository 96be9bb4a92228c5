/** A page held against axe's rules (WCAG 2.2 A and AA, and best practices), and the schemes of colours to hold it in. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export const SCHEMES = [
  { name: 'light', media: { colorScheme: 'light' } },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'forced colours', media: { forcedColors: 'active' } },
] as const;

/** A line for each element that a rule is broken by. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}
