import { describe, expect, test } from 'vitest';
import { makeWords, type Translate } from '../../../components/words';

const wordsOf = (messages: Record<string, string>, ...regions: string[]): Translate =>
  makeWords(
    (key, parts = []) => (messages[key] ?? '').replace(/\$(\d)/g, (_, n) => parts[Number(n) - 1] ?? ''),
    regions,
  );
const RESULTS = { popupResults_one: '$1 one', popupResults_other: '$1 others' };

describe('words', () => {
  test('a key that the catalogue lacks is shown, so that the gap is seen', () => {
    expect(wordsOf({ languageCode: 'en' })('entryBack')).toBe('entryBack');
  });
  test.each([
    ['en', 1, '1 one'],
    ['en', 0, '0 others'],
    ['en', 1200, '1,200 others'],
    ['de', 1200, '1.200 others'],
    ['es', 12_000, '12.000 others'],
    ['fr', 0, '0 one'],
  ])('in %s, of %d: %s', (languageCode, count, said) => {
    expect(wordsOf({ languageCode, ...RESULTS }).count('popupResults', count)).toBe(said);
  });
  test('forms of its own are used, and where one is missing the last', () => {
    const polish = wordsOf({ languageCode: 'pl', ...RESULTS, popupResults_few: '$1 few' });
    expect([1, 3, 5].map((n) => polish.count('popupResults', n))).toEqual(['1 one', '3 few', '5 others']);
  });
  test('days and numbers are written as the language writes them, in the reader’s own region of it', () => {
    expect(wordsOf({ languageCode: 'en' }, 'de-AT', 'en-GB').date('2026-01-05')).toBe('5 Jan 2026');
    expect(wordsOf({ languageCode: 'de' }, 'en-GB').date('2026-01-05')).toBe('05.01.2026');
    expect(wordsOf({ languageCode: 'es' }).date('2026-01-05')).toBe('5 ene 2026');
    expect(wordsOf({ languageCode: 'es', optionsMilliseconds: '$1 ms' })('optionsMilliseconds', 12_500)).toBe(
      '12.500 ms',
    );
  });
  test('what is put into a language that runs from right to left is kept together, and only there', () => {
    const hebrew = wordsOf({ languageCode: 'he', languageDirection: 'rtl', menuExplain: '> $1 <' });
    expect(hebrew('menuExplain', '*.org')).toBe('> \u2068*.org\u2069 <');
    expect(wordsOf({ languageCode: 'en', menuExplain: '> $1 <' })('menuExplain', '*.org')).toBe('> *.org <');
  });
  test('the compiler knows how many parts a message takes', () => {
    const t = wordsOf({ languageCode: 'en' });
    t('entryBack');
    t('menuExplain', 'RA');
    t('importWrong', 'settings', 'number', 3);
    // @ts-expect-error nothing belongs in this one
    t('entryBack', 'RA');
    // @ts-expect-error something belongs in this one
    t('menuExplain');
    // @ts-expect-error a message with a number asks for its number
    t.count('popupResults');
    // @ts-expect-error there is no such message
    expect(t('nowhere')).toBe('nowhere');
  });
});
