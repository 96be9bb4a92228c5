import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/e2e',
  timeout: 45_000,
  expect: { timeout: 10_000 },
  // Each test has a browser of its own; more at once only fight over the machine.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A busy machine can swallow a pointer's move; what fails twice is broken. The list names what needed its second try.
  retries: process.env.CI ? 1 : 0,
  reporter: [
    ['list'],
    ...(process.env.IMMUNOGLOSS_REPORT ? [['json', { outputFile: process.env.IMMUNOGLOSS_REPORT }] as const] : []),
  ],
});
