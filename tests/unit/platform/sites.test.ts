import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSiteOn, readPattern, switchSite } from '../../../platform/sites';

const everywhere = { sites: 'all', sitesOff: [], sitesOn: [] } as const;
const chosen = { sites: 'chosen', sitesOff: [], sitesOn: [] } as const;

describe('where terms are marked', () => {
  test.each([
    ['everywhere, to begin with', everywhere, 'www.example.org', true],
    ['not on a site that is off', { ...everywhere, sitesOff: ['www.example.org'] }, 'www.example.org', false],
    [
      'a name alone does NOT speak for what is under it',
      { ...everywhere, sitesOff: ['example.org'] },
      'www.example.org',
      true,
    ],
    ['a pattern speaks for the host itself', { ...everywhere, sitesOff: ['*.example.org'] }, 'example.org', false],
    ['and for all under it', { ...everywhere, sitesOff: ['*.example.org'] }, 'a.b.example.org', false],
    [
      'but NOT for a name that only ends like it',
      { ...everywhere, sitesOff: ['*.example.org'] },
      'notexample.org',
      true,
    ],
    ['nor for the domain above', { ...everywhere, sitesOff: ['*.www.example.org'] }, 'example.org', true],
    [
      'the closer name counts',
      { ...everywhere, sitesOff: ['*.example.org'], sitesOn: ['www.example.org'] },
      'www.example.org',
      true,
    ],
    [
      'the closer pattern too',
      { ...everywhere, sitesOff: ['*.b.example.org'], sitesOn: ['*.example.org'] },
      'a.b.example.org',
      false,
    ],
    ['off wins between equals', { ...everywhere, sitesOff: ['a.org'], sitesOn: ['a.org'] }, 'a.org', false],
    ['nowhere where none is chosen', chosen, 'www.example.org', false],
    ['on a chosen site', { ...chosen, sitesOn: ['*.example.org'] }, 'www.example.org', true],
    ['files have a name of their own', { ...everywhere, sitesOff: ['file'] }, 'file', false],
    ['a page without a site follows the mode', { ...everywhere, sitesOff: ['*.org'] }, null, true],
    ['both ways', { ...chosen, sitesOn: ['*.org'] }, null, false],
  ] as const)('%s', (_, settings, site, on) => {
    expect(isSiteOn(settings, site)).toBe(on);
  });

  test('a switched site is as it was switched, whatever the lists were; others stay as they were', () => {
    const host = fc.constantFrom('a.org', 'b.a.org', 'c.b.a.org', 'x.net');
    const pattern = fc.oneof(
      host,
      host.map((name) => `*.${name}`),
    );
    const settings = fc.record({
      sites: fc.constantFrom('all' as const, 'chosen' as const),
      sitesOff: fc.array(pattern),
      sitesOn: fc.array(pattern),
    });
    fc.assert(
      fc.property(settings, host, host, fc.boolean(), (before, site, other, on) => {
        const after = { ...before, ...switchSite(before, site, on) };
        expect(isSiteOn(after, site)).toBe(on);
        if (other !== site) expect(isSiteOn(after, other)).toBe(isSiteOn(before, other));
      }),
    );
  });

  test('a list says no more than it must: switched off and on again leaves nothing', () => {
    const off = { ...everywhere, ...switchSite(everywhere, 'a.org', false) };
    expect(off.sitesOff).toEqual(['a.org']);
    expect(switchSite(off, 'a.org', true)).toEqual({ sitesOff: [], sitesOn: [] });
  });
});

describe('reading what was typed', () => {
  test.each([
    ['www.example.org', 'www.example.org'],
    ['  Example.ORG ', 'example.org'],
    ['https://www.example.org/a/b?c#d', 'www.example.org'],
    ['www.example.org:8080/x', 'www.example.org'],
    ['*.example.org', '*.example.org'],
    ['https://*.example.org/*', '*.example.org'],
    ['https://*.example.org/', '*.example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['localhost:3000', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '[::1]'],
    ['file:///home/me/a.html', 'file'],
    ['file', 'file'],
  ])('%s is %s', (typed, pattern) => {
    expect(readPattern(typed)).toBe(pattern);
  });
  test.each([
    '',
    ' ',
    '*',
    '*.',
    '*.*.org',
    'a*.org',
    '*.127.0.0.1',
    'two words',
    'chrome://settings',
    'javascript:alert(1)',
    'a..b/*',
  ])('“%s” is no site', (typed) => {
    expect(readPattern(typed)).toBeNull();
  });
  test('nothing that can be typed makes it throw', () => {
    fc.assert(fc.property(fc.string(), (typed) => void readPattern(typed)));
  });
});
