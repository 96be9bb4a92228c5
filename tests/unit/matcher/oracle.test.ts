/**
 * The matcher against an oracle that is plainly right and plainly slow: every slice of the text, spelt out by a few
 * replacements, looked up in the list of forms. It shares no code with the matcher but the list of variants.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLexicon, surfacesOfAll } from '../../../glossary/compile';
import { decodeLexicon } from '../../../glossary/lexicon/lexicon';
import { findCandidates } from '../../../glossary/matcher/find-candidates';
import type { Span } from '../../../glossary/matcher/match';
import { tokenise } from '../../../glossary/matcher/tokens';
import { entry } from './test-glossary';

const GREEK: Readonly<Record<string, string>> = { α: 'alpha', β: 'beta', γ: 'gamma' };
const IGNORED = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\p{M}]/gu;
/** Letters and figures; a script without spaces parts words. */
const EDGE = /(?![\p{sc=Han}])[\p{L}\p{N}_]/u;

/** A slice as the words it stands for, or null when it can be no form. */
function spell(slice: string): string | null {
  let text = slice
    .replace(/([\p{L}\p{N}])['’]s(?![\u00ad\u200b-\u200f\p{M}]*[\p{L}\p{N}_])/gu, '$1')
    .normalize('NFKD')
    .replace(IGNORED, '')
    .toLowerCase();
  for (const [gap, before] of text.matchAll(/(?<=([a-z0-9αβγ]))[\s®\u2010-\u2013-]+(?=[a-zαβγ])/g))
    if (/\s[\u2010-\u2013-]+\s/.test(gap) && !/\d/.test(before ?? '')) return null;
  text = text.replace(/[αβγ]/g, (letter) => `|${GREEK[letter]}|`);
  text = text.replace(/[-\u2010-\u2013\s®]+/g, ' ');
  text = text
    .replace(/([a-z])(?=\d)/g, '$1 ')
    .replace(/(\d)(?=[a-z])(?![a-z]{1,2}(?![a-z\d|]))/g, '$1 ')
    .replace(/(\d)(?=\|)/g, '$1 ');
  text = text.replace(/\|/g, ' ').replace(/ +/g, ' ').trim();
  return /^[a-z0-9 ]+$/.test(text) ? text : null;
}

/** Leftmost, then longest. */
function oracle(forms: ReadonlySet<string>, text: string): Span[] {
  const chars = [...text];
  const places = chars.map((_, i) => chars.slice(0, i).join('').length).concat(text.length);
  const isEdge = (i: number): boolean => EDGE.test(chars[i] ?? '');
  const visible = (i: number): boolean => (chars[i] ?? 'a').replace(IGNORED, '') !== '';
  const found: Span[] = [];
  for (let i = 0; i < chars.length; i++) {
    const start = places[i] as number;
    if (start < (found.at(-1)?.end ?? 0) || !isEdge(i)) continue;
    let before = i - 1;
    while (before >= 0 && !visible(before)) before--;
    if (isEdge(before)) continue;
    for (let k = chars.length; k > i; k--) {
      let after = k;
      while (after < chars.length && !visible(after)) after++;
      if (!isEdge(k - 1) || isEdge(after)) continue;
      const slice = text.slice(start, places[k]);
      const spelt = spell(slice);
      if (spelt === null || !forms.has(spelt) || /['’]s$/.test(slice)) continue;
      found.push({ start, end: places[k] as number });
      break;
    }
  }
  return found;
}

const FORMS = [
  'ab',
  'ab cd',
  'cd-ef',
  'ab cd ef',
  'il-6',
  'il 17',
  'tnf-α',
  'x',
  'ifn-β 1a',
  'cd8',
  'ghi6r',
  'e 5',
  'α',
  'cd 8 ab',
];
const entries = FORMS.map((headword, i) => entry(`e${i}`, { headword }));
const lexicon = decodeLexicon(compileLexicon(entries));
const spellings = new Set(surfacesOfAll(entries).map(({ words }) => words.join(' ')));

const PIECES = [
  ...['ab', 'cd', 'ef', 'il', 'ifn', 'tnf', 'ghi', 'AB', 'Cd', 'x', 'e', 'á', 'ｂ', 'a\u0301', '𝐚', 'é', 'ж', '_'],
  ...['6', '17', '1', '8', '5', '６', 'α', 'β', 'alpha', 'Α', '6r', '1a', 's'],
  ...[' ', ' ', ' ', '-', '–', '\u00a0', '\u2009', '\u2011', '\n', ' - ', '® ', '\u00ad', '\u200b', '\u200d', '\u0301'],
  ...[', ', '. ', '’s', "'s ", '😀', '漢', '—', '\ud800', ':', '%'],
];

describe('the matcher finds what the oracle finds', () => {
  test('on ten thousand texts of nasty pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        const kept: Span[] = [];
        for (const { start, end, shared } of findCandidates(lexicon, tokenise(text)).candidates)
          if (!shared && start >= (kept.at(-1)?.end ?? 0)) kept.push({ start, end });
        expect(kept.map(({ start, end }) => text.slice(start, end))).toEqual(
          oracle(spellings, text).map(({ start, end }) => text.slice(start, end)),
        );
        expect(kept).toEqual(oracle(spellings, text));
      }),
      { numRuns: 12_000 },
    );
  });

  test('a found slice, spelt out, is a form', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 20 }),
        (pieces) => {
          const text = pieces.join('');
          for (const { start, end, shared } of findCandidates(lexicon, tokenise(text)).candidates)
            if (!shared) expect(spellings).toContain(spell(text.slice(start, end)));
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
