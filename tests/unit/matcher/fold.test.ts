import { describe, expect, test } from 'vitest';
import { foldByUnicode, foldCodePoint } from '../../../glossary/matcher/fold';
import { tokenise } from '../../../glossary/matcher/tokens';

const fold = (char: string): string => {
  const folded = foldCodePoint(char.codePointAt(0) as number);
  return 'text' in folded ? folded.text : folded.kind;
};

/** One row for each kind of row of the tables: a change to any of them shows here. */
describe('folding', () => {
  test.each([
    ['A', 'a'],
    ['Z', 'z'],
    ['9', '9'],
    ['é', 'e'],
    ['ö', 'o'],
    ['Ş', 's'],
    ['ñ', 'n'],
    ['ç', 'c'],
    ['Å', 'a'],
    ['æ', 'ae'],
    ['Œ', 'oe'],
    ['ø', 'o'],
    ['ß', 'ss'],
    ['ł', 'l'],
    ['đ', 'd'],
    ['ð', 'd'],
    ['þ', 'th'],
    ['ı', 'i'],
    ['ħ', 'h'],
    ['ŧ', 't'],
    ['İ', 'i'],
    ['ﬁ', 'fi'],
    ['ﬀ', 'ff'],
    ['Ⅳ', 'iv'],
    ['Ｒ', 'r'],
    ['６', '6'],
    ['𝐉', 'j'],
    ['₂', '2'],
    ['α', 'alpha'],
    ['β', 'beta'],
    ['γ', 'gamma'],
    ['δ', 'delta'],
    ['ε', 'epsilon'],
    ['ζ', 'zeta'],
    ['η', 'eta'],
    ['θ', 'theta'],
    ['ι', 'iota'],
    ['κ', 'kappa'],
    ['λ', 'lambda'],
    ['μ', 'mu'],
    ['ν', 'nu'],
    ['ξ', 'xi'],
    ['ο', 'omicron'],
    ['π', 'pi'],
    ['ρ', 'rho'],
    ['σ', 'sigma'],
    ['ς', 'sigma'],
    ['τ', 'tau'],
    ['υ', 'upsilon'],
    ['φ', 'phi'],
    ['χ', 'chi'],
    ['ψ', 'psi'],
    ['ω', 'omega'],
    ['µ', 'mu'],
    ['Ω', 'omega'],
    ['Α', 'alpha'],
    ['ά', 'alpha'],
    ['\u00ad', 'ignored'],
    ['\u200b', 'ignored'],
    ['\u200d', 'ignored'],
    ['\u2060', 'ignored'],
    ['\ufeff', 'ignored'],
    ['\u0301', 'ignored'],
    ['\ufe0f', 'ignored'],
    [' ', 'soft'],
    ['\t', 'soft'],
    ['\n', 'soft'],
    ['\u00a0', 'soft'],
    ['\u2009', 'soft'],
    ['\u202f', 'soft'],
    ['\u3000', 'soft'],
    ['®', 'soft'],
    ['™', 'soft'],
    ['℠', 'soft'],
    ['-', 'soft'],
    ['\u2010', 'soft'],
    ['\u2011', 'soft'],
    ['\u2012', 'soft'],
    ['–', 'soft'],
    ['−', 'soft'],
    ['－', 'soft'],
    ['﹣', 'soft'],
    ['﹘', 'soft'],
    ['—', 'hard'],
    ['/', 'hard'],
    [',', 'hard'],
    ['.', 'hard'],
    ['(', 'hard'],
    ['’', 'hard'],
    ['¹', 'hard'],
    ['⁹', 'hard'],
    ['·', 'hard'],
    ['😀', 'hard'],
    ['½', 'hard'],
    ['漢', 'hard'],
    ['カ', 'hard'],
    ['の', 'hard'],
    ['ก', 'hard'],
    ['д', 'д'],
    ['Ж', 'ж'],
    ['א', 'א'],
  ])('%s is %s', (char, expected) => {
    expect(fold(char)).toBe(expected);
  });
});

describe('tokenise', () => {
  test.each([
    ['IL-6, IL6 and il 6', 'il 6 il 6 and il 6'],
    ['TNFα TNF-α αβ', 'tnf alpha tnf alpha alpha beta'],
    ['JAK1i IL-6R 5-ASA 15mg 5asa', 'jak 1i il 6r 5 asa 15mg 5 asa'],
    ["Crohn’s patients' it`s o'clock d's", 'crohn patients it o clock d'],
    ['don\u2019t Sjögren\u2019s', 'don t sjogren'],
    ['a_b под RA患者', 'a_b под ra'],
    ['', ''],
    ['\ud800 \udc00x', 'x'],
    ['cd8𝐚ｂ 8a\u0301b 8𝐚𝐛𝐜', 'cd 8ab 8ab 8 abc'],
  ])('%s', (text, words) => {
    expect(tokenise(text).words().join(' ')).toBe(words);
  });

  test('words slice to where they stand, and are found from their hashes', () => {
    const tokens = tokenise('The JAK\u00ad1 (Ｒinvoq®)');
    expect(tokens.words().map((_, i) => tokens.source.slice(tokens.starts[i], tokens.ends[i]))).toEqual([
      'The',
      'JAK',
      '1',
      'Ｒinvoq',
    ]);
    expect(tokens.hashes[1]).toBe(tokenise('jak').hashes[0]);
    expect(tokens.hashes[3]).toBe(tokenise('RINVOQ').hashes[0]);
  });
});

test('what is known of common characters is what Unicode says of them', () => {
  for (let point = 0x80; point < 0x3000; point++)
    expect([point, foldCodePoint(point)]).toEqual([point, foldByUnicode(point)]);
});
