/**
 * What every command needs before it can begin: the packages of the lockfile and a browser. Plain JavaScript without packages, since
 * it is what brings them.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = join(ROOT, 'node_modules', '.immunogloss-lock');

/** Ends the command with one clear line. */
export function fail(message) {
  console.error(`immunogloss: ${message}`);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) fail(`needs Node 20.19 or newer; this is ${process.versions.node}`);
}

/** npm as this very Node can run it, on every system (on Windows `npm` is a script that spawn cannot start by name). */
function npm(args) {
  const cli = process.env.npm_execpath;
  const viaNode = cli?.endsWith('.js') || cli?.endsWith('.cjs');
  return viaNode
    ? spawnSync(process.execPath, [cli, ...args], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
}

/** Installs the lockfile's packages when they are missing or when the lockfile has changed since. */
export function ensurePackages() {
  checkNode();
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  console.error('immunogloss: installing packages…');
  const { status } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) fail('npm ci failed (its output is above)');
  writeFileSync(STAMP, lock);
}

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function onPath(names) {
  const suffixes = process.platform === 'win32' ? ['.exe'] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of names)
      for (const suffix of suffixes) {
        const path = join(folder, name + suffix);
        if (folder && isProgram(path)) return path;
      }
  return undefined;
}

const under = (variable, path) => (process.env[variable] ? [join(process.env[variable], path)] : []);

/** Where browsers live when they are not on the PATH. */
const PLACES = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => [
      ...under(variable, 'Chromium\\Application\\chrome.exe'),
      ...under(variable, 'Google\\Chrome\\Application\\chrome.exe'),
    ]),
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...['ProgramFiles', 'ProgramFiles(x86)'].flatMap((variable) => under(variable, 'Mozilla Firefox\\firefox.exe')),
  ],
};
const NAMES = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  firefox: ['firefox', 'firefox-esr'],
};
const VARIABLE = { chromium: 'IMMUNOGLOSS_CHROMIUM', firefox: 'IMMUNOGLOSS_FIREFOX' };
const DEBIAN = { chromium: 'chromium', firefox: 'firefox-esr' };

async function playwrightDownload(browser) {
  try {
    const playwright = await import('@playwright/test');
    const path = playwright[browser].executablePath();
    // Playwright's Firefox is patched and takes no extension; only its Chromium is of use.
    return browser === 'chromium' && existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function fromDebian(browser) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath(['apt-get'])) return undefined;
  console.error(`immunogloss: installing Debian's ${DEBIAN[browser]}…`);
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', DEBIAN[browser], 'fonts-dejavu-core');
  return onPath(NAMES[browser]);
}

/**
 * Path of a browser: from the environment, on the machine, Playwright's own download, or Debian's package when root. Ends the command
 * with one line that says what is missing when there is none.
 * @param {'chromium' | 'firefox'} browser
 */
export async function ensureBrowser(browser) {
  const named = process.env[VARIABLE[browser]];
  if (named) {
    if (!isProgram(named)) fail(`${VARIABLE[browser]} names ${named}, which is no program`);
    return named;
  }
  const found =
    onPath(NAMES[browser]) ??
    PLACES[browser].find(isProgram) ??
    (await playwrightDownload(browser)) ??
    fromDebian(browser);
  if (!found)
    fail(
      `no ${browser === 'chromium' ? 'Chromium or Chrome' : 'Firefox'} found: install one, or set ${VARIABLE[browser]} to its path`,
    );
  return found;
}

/**
 * Runs a TypeScript file or a package's command with this Node; output goes through.
 * @returns {Promise<number>} its exit code
 */
export function run(args, env = {}) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status ?? 1;
}
