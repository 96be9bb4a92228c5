/**
 * Chromium under an organisation's policy, which it reads from a folder of the system. That folder is covered by one of the test's own, in
 * a mount namespace that only this browser sees: nothing of the system is changed.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Debian's Chromium looks. */
const SYSTEM = '/etc/chromium';

/** Whether this system lets a test do so: Linux with user namespaces and that folder. */
export function canBeManaged(): boolean {
  try {
    execFileSync('unshare', ['-rm', 'mount', '--bind', SYSTEM, SYSTEM], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The id that Chromium gives an extension from disk. */
const idOf = (folder: string): string =>
  [...createHash('sha256').update(folder).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)))
    .join('');

/** Writes the policy and a starter of the browser into `folder`, and gives the starter's path. */
export async function managedBrowser(
  folder: string,
  executable: string,
  extension: string,
  policy: object,
): Promise<string> {
  const policies = join(folder, 'policies/managed');
  await mkdir(policies, { recursive: true });
  await writeFile(
    join(policies, 'immunogloss.json'),
    JSON.stringify({ '3rdparty': { extensions: { [idOf(extension)]: policy } } }),
  );
  const starter = join(folder, 'chromium.sh');
  await writeFile(
    starter,
    `#!/bin/sh\nexec unshare -rm sh -c 'mount --bind "$0" ${SYSTEM} && exec "$@"' '${folder}' '${executable}' "$@"\n`,
  );
  await chmod(starter, 0o755);
  return starter;
}
