/** The catalogues of the interface's words, held against where they are used, and the other languages against the English one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { kindKey, levelKey } from '../../../components/words';
import { KINDS, LEVELS } from '../../../glossary/kinds';
import type { CatalogueFile } from '../../../platform/catalogue';
import { LANGUAGES } from '../../../platform/languages';
import catalogue from '../../../public/_locales/en/messages.json';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const LOCALES = join(ROOT, 'public/_locales');
const english: CatalogueFile = catalogue;
const sources = ['components', 'entrypoints', 'platform']
  .flatMap((room) => readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true }))
  .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
  .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
  .concat(readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8'))
  .join('\n');
const computed = new Set<string>([...KINDS.map(kindKey), ...LEVELS.map(levelKey)]);

const FORM = /_(zero|one|two|few|many|other)$/;
const baseOf = (key: string): string =>
  FORM.test(key) && key.replace(FORM, '_other') in english ? key.replace(FORM, '') : key;
const placeholdersIn = (message: string): string[] =>
  [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase()).sort();

test('every kind and level has its word', () => {
  for (const key of computed) expect(Object.keys(english)).toContain(key);
});

test('no message is there that nothing shows', () => {
  const unused = Object.keys(english).filter(
    (key) =>
      !computed.has(key) &&
      !new RegExp(`\\b(__MSG_)?${baseOf(key)}(__)?\\b`).test(sources) &&
      // Made of a beginning and what is looked at: `factWhen_${when}`.
      !sources.includes(`\`${key.replace(/_.*/, '_')}\${`),
  );
  expect(unused).toEqual([]);
});

test('the folders of catalogues are the languages that can be set', () => {
  expect(readdirSync(LOCALES).sort()).toEqual([...LANGUAGES].sort());
});

/** What may be the same in both: names, and words that the languages share. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  de: [
    'extensionName',
    'languageDirection',
    'popupTermCount',
    'optionsMilliseconds',
    'kind_symptom',
    'factBiosimilars',
  ],
  es: ['extensionName', 'languageDirection', 'popupTermCount', 'optionsMilliseconds', 'figureReceptor'],
};
/** The familiar forms of address, and quotation marks and spaces that the language has not. */
const FAULTS: Readonly<Record<string, RegExp>> = {
  de: /\b(du|dir|dich|dein\w*)\b|["“](?=\p{L}|\$)|\S…|ß{2}/iu,
  es: /(?<!\p{L})(tú|tu|tus|ti|te|vosotros|vuestr\w+)(?!\p{L})|["“”]|\s…|(?<!¿[^?]*)\?|(?<!¡[^!]*)!/iu,
};
/** What stands on a button, a switch of few words or a badge: room is short there. */
const SHORT =
  /^(level_|kind_)|Button$|^(entryKnow|entryUnknow|entryBack|entryClose|optionsOpen|optionsAdd|optionsRemove|optionsUndo)$/;

describe.each(LANGUAGES)('the catalogue of %s', (language) => {
  const file: CatalogueFile = JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));
  const messages = Object.entries(file);
  const englishOf = (key: string) => english[key] ?? english[`${baseOf(key)}_other`];

  test('says what it is, and which way it runs', () => {
    expect(file.languageCode?.message).toBe(language);
    expect(file.languageDirection?.message).toMatch(/^(ltr|rtl)$/);
  });

  test('has every message of the English one, in every form that its numbers take, and no other', () => {
    const rules = new Intl.PluralRules(language);
    const forms = [...new Set(Array.from({ length: 1001 }, (_, n) => rules.select(n)))];
    const wanted = new Set(
      Object.keys(english).flatMap((key) =>
        baseOf(key) === key ? [key] : forms.map((form) => `${baseOf(key)}_${form}`),
      ),
    );
    expect(Object.keys(file).filter((key) => !wanted.has(key))).toEqual([]);
    expect([...wanted].filter((key) => !(key in file))).toEqual([]);
  });

  test('puts in what the English one puts in', () => {
    for (const [key, { message, placeholders }] of messages) {
      expect({ key, placeholders }).toEqual({ key, placeholders: englishOf(key)?.placeholders });
      expect({ key, named: placeholdersIn(message) }).toEqual({ key, named: Object.keys(placeholders ?? {}).sort() });
    }
  });

  test('has no empty message, and no space at an end', () => {
    expect(messages.filter(([, { message }]) => !message || message.trim() !== message)).toEqual([]);
  });

  test.skipIf(language === 'en')('left nothing in English', () => {
    const same = messages.filter(([key, { message }]) => message === english[key]?.message).map(([key]) => key);
    expect(same.sort()).toEqual([...(SAME[language] ?? [])].sort());
  });

  test.skipIf(language === 'en')('addresses the reader formally, in the marks of the language', () => {
    expect(messages.filter(([, { message }]) => FAULTS[language]?.test(message))).toEqual([]);
  });

  test('keeps to the room there is', () => {
    const length = (key: string): number => file[key]?.message.length ?? 0;
    // What the browsers' stores take.
    expect(length('extensionName')).toBeLessThanOrEqual(45);
    expect(length('extensionDescription')).toBeLessThanOrEqual(132);
    expect(messages.filter(([key, { message }]) => SHORT.test(key) && message.length > 32)).toEqual([]);
    expect(
      messages.filter(([key, { message }]) => message.length > 1.6 * (englishOf(key)?.message.length ?? 0) + 16),
    ).toEqual([]);
  });
});
