import { expect, test } from 'vitest';
import { letterPattern } from '../../../glossary/matcher/letter-pattern';

const NAMES = ['L', 'Lu', 'Ll', 'N'] as const;

test.each(NAMES)('plain ranges hold what Unicode says is %s', (name) => {
  const pattern = letterPattern(`[\\p{${name}}]`);
  const unicode = new RegExp(`\\p{${name}}`, 'u');
  for (let unit = 0; unit < 0x3000; unit++) {
    const char = String.fromCharCode(unit);
    expect([unit, pattern.in(char).test(char)]).toEqual([unit, unicode.test(char)]);
  }
});

test('letters of other alphabets are asked of Unicode', () => {
  const word = letterPattern(String.raw`^[\p{Lu}][\p{Ll}]+$`);
  for (const [text, is] of [
    ['Crohn', true],
    ['Sjögren', true],
    ['Šimun', true],
    ['Псориаз', true],
    ['псориаз', false],
    ['\ud835\udc09x', true],
  ] as const)
    expect([text, word.in(text).test(text)]).toEqual([text, is]);
});
