import { expect, test } from 'vitest';
import { makeWords } from '../../../components/words';
import { sayFault } from '../../../entrypoints/options/say-fault';
import { flattenCatalogue, lookupIn } from '../../../platform/catalogue';
import { readSettingsFile } from '../../../platform/settings-file';
import german from '../../../public/_locales/de/messages.json';
import english from '../../../public/_locales/en/messages.json';
import spanish from '../../../public/_locales/es/messages.json';

const words = { en: english, de: german, es: spanish };

const FILE = JSON.stringify({
  format: 'immunogloss-settings',
  version: 1,
  settings: {
    level: 'wizard',
    showDelay: 9000,
    hideDelay: '150',
    known: { pain: true },
    print: 'yes',
  },
});

const said = (language: keyof typeof words, text: string): string[] => {
  const t = makeWords(lookupIn(flattenCatalogue(words[language])), [language]);
  const result = readSettingsFile(new TextEncoder().encode(text));
  return result.kind === 'refused' ? result.faults.map((fault) => sayFault(t, fault)) : [];
};

test.each([
  [
    'en',
    [
      'settings.level: expected plain, student, or clinician, found "wizard".',
      'settings.showDelay: expected 5,000 at most, found 9000.',
      'settings.hideDelay: expected a number, found "150".',
      'settings.known: expected a list in square brackets, found {…}.',
      'settings.print: expected true or false, found "yes".',
    ],
  ],
  [
    'de',
    [
      'settings.level: erwartet plain, student oder clinician, gefunden "wizard".',
      'settings.showDelay: erwartet höchstens 5.000, gefunden 9000.',
      'settings.hideDelay: erwartet eine Zahl, gefunden "150".',
      'settings.known: erwartet eine Liste in eckigen Klammern, gefunden {…}.',
      'settings.print: erwartet true oder false, gefunden "yes".',
    ],
  ],
  [
    'es',
    [
      'settings.level: se esperaba plain, student o clinician y se encontró "wizard".',
      'settings.showDelay: se esperaba 5000 como máximo y se encontró 9000.',
      'settings.hideDelay: se esperaba un número y se encontró "150".',
      'settings.known: se esperaba una lista entre corchetes y se encontró {…}.',
      'settings.print: se esperaba true o false y se encontró "yes".',
    ],
  ],
] as const)('what is wrong with a file is said in %s, names and choices as the file has them', (language, lines) => {
  expect(said(language, FILE)).toEqual(lines);
});

test.each([
  ['text in quotation marks', { known: [3] }],
  ['a whole number', { showDelay: 1.5 }],
  ['0 or more', { showDelay: -1 }],
  ['settings in curly brackets', []],
])('%s is what should be there', (what, settings) => {
  const [line] = said('en', JSON.stringify({ format: 'immunogloss-settings', version: 1, settings }));
  expect(line).toContain(`expected ${what}, found`);
});
