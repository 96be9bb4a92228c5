import { describe, expect, test } from 'vitest';
import { describeSuggestion } from '../../../platform/omnibox';

const humira = {
  name: 'adalimumab',
  met: 'Humira',
  ranges: [[0, 3]],
  gist: 'An injected medicine that blocks TNF.',
} as const;

describe('a line in the address bar', () => {
  test('marks the letters met and says the meaning more quietly', () => {
    expect(describeSuggestion(humira, true)).toBe(
      '<match>Hum</match>ira (adalimumab) <dim>– An injected medicine that blocks TNF.</dim>',
    );
  });
  test('is plain text where a browser knows no marks', () => {
    expect(describeSuggestion(humira, false)).toBe('Humira (adalimumab) – An injected medicine that blocks TNF.');
  });
  test('does NOT say a name twice', () => {
    expect(describeSuggestion({ ...humira, name: 'Humira' }, false)).toBe(
      'Humira – An injected medicine that blocks TNF.',
    );
  });
  test.each([
    ['letters that XML takes for its own', 'Crohn’s & <b>', 'Crohn’s &#38; &#60;b&#62;'],
    ['quotes', `a "b" 'c'`, 'a &#34;b&#34; &#39;c&#39;'],
    ['what XML has no place for', 'a\u0000b\u0008c', 'abc'],
  ])('writes %s so that the browser shows the line at all', (_, met, shown) => {
    expect(describeSuggestion({ name: met, met, ranges: [], gist: 'x' }, true)).toBe(`${shown} <dim>– x</dim>`);
  });
});
