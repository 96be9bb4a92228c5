/** The catalogue of the interface's words, held against where they are used. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { kindKey, levelKey } from '../../../components/words';
import { KINDS, LEVELS } from '../../../glossary/kinds';
import english from '../../../public/_locales/en/messages.json';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const sources = ['components', 'entrypoints', 'platform']
  .flatMap((room) => readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true }))
  .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
  .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
  .concat(readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8'))
  .join('\n');
const computed = new Set<string>([...KINDS.map(kindKey), ...LEVELS.map(levelKey)]);

test('every kind and level has its word', () => {
  for (const key of computed) expect(Object.keys(english)).toContain(key);
});

test('no message is there that nothing shows', () => {
  const unused = Object.keys(english).filter(
    (key) => !computed.has(key) && !new RegExp(`\\b(__MSG_)?${key}(__)?\\b`).test(sources),
  );
  expect(unused).toEqual([]);
});

test('every placeholder that a message names is defined', () => {
  for (const [key, { message, ...rest }] of Object.entries(english)) {
    const named = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name?.toLowerCase());
    const defined = 'placeholders' in rest ? Object.keys(rest.placeholders) : [];
    expect({ key, named: named.sort() }).toEqual({ key, named: defined.sort() });
  }
});
