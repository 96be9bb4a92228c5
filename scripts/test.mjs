/**
 * `npm test`: sets up, then every check of the project, in an order that fails early. Ends with a line `N passed, N failed`.
 * `npm test -- unit e2e` runs only the steps named.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureBrowser, ensurePackages, fail, ROOT, run } from './setup.mjs';

ensurePackages();
const browsers = {
  IMMUNOGLOSS_CHROMIUM: await ensureBrowser('chromium'),
  IMMUNOGLOSS_FIREFOX: await ensureBrowser('firefox'),
};

const REPORTS = join(ROOT, 'test-results', 'reports');
const bin = (path, ...args) => [join('node_modules', path), ...args];
const tsx = (script, ...args) => ['--import', 'tsx', join('scripts', script), ...args];
const wxt = (...args) => bin('wxt/bin/wxt.mjs', ...args);
const vitest = (project) =>
  bin(
    'vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile=${join(REPORTS, `${project}.json`)}`,
  );
const lintBuild = (folder) =>
  bin('web-ext/bin/web-ext.js', 'lint', '--source-dir', join('.output', folder), '--no-config-discovery', '--boring');

/** Each step: a name, what it runs, and whether it writes a report of single tests (else it counts as one). */
const STEPS = [
  { name: 'prepare', args: wxt('prepare') },
  { name: 'lint', args: bin('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.') },
  { name: 'types', args: bin('typescript/bin/tsc', '-p', '.') },
  { name: 'types-pure', args: bin('typescript/bin/tsc', '-p', 'glossary') },
  { name: 'dead-code', args: bin('knip/bin/knip.js') },
  { name: 'glossary', args: tsx('glossary-check.ts') },
  { name: 'unit', args: vitest('unit'), report: true },
  { name: 'build-chrome', args: wxt('build') },
  { name: 'build-firefox', args: wxt('build', '-b', 'firefox') },
  { name: 'lint-chrome', args: lintBuild('chrome-mv3') },
  { name: 'lint-firefox', args: lintBuild('firefox-mv3') },
  { name: 'overlay', args: vitest('overlay'), report: true },
  { name: 'e2e', args: bin('@playwright/test/cli.js', 'test'), report: true },
  { name: 'firefox', args: vitest('firefox'), report: true },
];

/** Passed, failed and skipped of a report, in vitest's JSON or Playwright's. */
function count(name) {
  const report = JSON.parse(readFileSync(join(REPORTS, `${name}.json`), 'utf8'));
  return 'stats' in report
    ? {
        passed: report.stats.expected + report.stats.flaky,
        failed: report.stats.unexpected,
        skipped: report.stats.skipped,
      }
    : {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests + report.numTodoTests,
      };
}

/** Names of the tests that failed in a report, each with the first line of what it said. */
function failures(name) {
  const report = JSON.parse(readFileSync(join(REPORTS, `${name}.json`), 'utf8'));
  const line = (title, message) => `${title}: ${stripVTControlCharacters(message ?? 'no message').split('\n')[0]}`;
  if ('testResults' in report)
    return report.testResults.flatMap(({ name: file, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      const title = relative(ROOT, file);
      if (failed.length === 0) return message ? [line(title, message)] : [];
      return failed.map(({ fullName, failureMessages }) => line(`${title} › ${fullName}`, failureMessages[0]));
    });
  const inSuite = ({ specs = [], suites = [] }) => [
    ...specs
      .filter(({ ok }) => !ok)
      .map((spec) => line(`tests/e2e/${spec.file} › ${spec.title}`, spec.tests[0]?.results.at(-1)?.error?.message)),
    ...suites.flatMap(inSuite),
  ];
  return report.suites.flatMap(inSuite);
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0)
  fail(`no such step: ${unknown.join(', ')} (steps: ${STEPS.map(({ name }) => name).join(', ')})`);

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
const failing = [];
for (const { name, args, report } of STEPS) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n── ${name}`);
  const code = run(args, { ...browsers, IMMUNOGLOSS_REPORT: join(REPORTS, `${name}.json`) });
  let result = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  if (report) {
    try {
      result = count(name);
      // A runner that fails without a failing test (a crash, an unhandled error) has failed all the same.
      if (code !== 0 && result.failed === 0) result.failed = 1;
    } catch {
      result = { passed: 0, failed: 1, skipped: 0 };
    }
    if (result.passed === 0) result.failed = Math.max(1, result.failed);
  }
  for (const key of Object.keys(total)) total[key] += result[key];
  if (result.failed > 0) failing.push({ name, report });
}
// Once more at the end, with what failed: of a long run the end is what is read, and sometimes all that is kept.
for (const { name, report } of failing) {
  console.log(`\nfailing: ${name}`);
  if (!report || !existsSync(join(REPORTS, `${name}.json`))) continue;
  for (const failure of failures(name)) console.log(`  ${failure}`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 ? 1 : 0;
