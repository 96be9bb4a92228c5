import { existsSync } from 'node:fs';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const chromium = [process.env.IMMUNOGLOSS_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);

/** A busy machine can swallow a pointer's move or be late with a frame; what fails twice is broken. */
const retry = process.env.CI ? 1 : 0;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{unit,glossary}/**/*.test.ts'],
          environment: 'node',
          // Ten thousand generated cases take seconds, and have taken half a minute on a machine that did much else.
          testTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'firefox',
          retry,
          include: ['tests/firefox/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'overlay',
          retry,
          include: ['tests/overlay/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(chromium ? { executablePath: chromium } : {}), args: ['--no-sandbox'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
