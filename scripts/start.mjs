/**
 * `npm start [-- [--pseudo] <url or file>]`: sets up, builds, and opens a browser with the extension on the sample article or on the page given.
 */
import { ensureBrowser, ensurePackages, fail, run } from './setup.mjs';

ensurePackages();
const chromium = await ensureBrowser('chromium');
if (run(['node_modules/wxt/bin/wxt.mjs', 'build']) !== 0) fail('the build failed (its output is above)');
process.exitCode = run(['--import', 'tsx', 'scripts/open.ts', ...process.argv.slice(2)], {
  IMMUNOGLOSS_CHROMIUM: chromium,
});
