import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAbbreviations } from '../../../glossary/matcher/abbreviations';

const pairs = (text: string): string[] => findAbbreviations(text).map(({ short, long }) => `${short} = ${long}`);

describe('findAbbreviations', () => {
  test.each([
    ['long form, then short', 'in rheumatoid arthritis (RA) today', ['RA = rheumatoid arthritis']],
    ['short form, then long', 'RA (rheumatoid arthritis) is', ['RA = rheumatoid arthritis']],
    ['a plural', 'proton pump inhibitors (PPIs)', ['PPIs = proton pump inhibitors']],
    ['letters inside words', 'methotrexate (MTX)', ['MTX = methotrexate']],
    [
      'hyphens part words',
      'disease-modifying antirheumatic drugs (DMARDs)',
      ['DMARDs = disease-modifying antirheumatic drugs'],
    ],
    ['small words are passed over', 'area under the curve (AUC)', ['AUC = area under the curve']],
    ['figures', 'interleukin 6 (IL-6)', ['IL-6 = interleukin 6']],
    ['figures before the name', '2,4,6-trinitrobenzene sulfonate (TNBS)', ['TNBS = 2,4,6-trinitrobenzene sulfonate']],
    ['the first of several in the bracket', 'rheumatoid arthritis (RA; n = 12)', ['RA = rheumatoid arthritis']],
    ['square brackets', 'confidence interval [CI]', ['CI = confidence interval']],
    ['brackets inside brackets', '(hazard ratio [HR] 1.2)', ['HR = hazard ratio']],
    [
      'notes under a table',
      'ULN, upper limit of normal; NRS, numerical rating scale.',
      ['ULN = upper limit of normal', 'NRS = numerical rating scale'],
    ],
    ['an apposition', 'myeloproliferative neoplasms, or MPNs', ['MPNs = myeloproliferative neoplasms']],
    [
      'initials before inner letters',
      'idiopathic interstitial pneumonias (IIPs)',
      ['IIPs = idiopathic interstitial pneumonias'],
    ],
    [
      'short form with full stops',
      'at an M.O.I. (multiplicity of infection) of 4',
      ['M.O.I. = multiplicity of infection'],
    ],
    [
      'a list spells it out',
      'ADME (absorption, distribution, metabolism, excretion)',
      ['ADME = absorption, distribution, metabolism, excretion'],
    ],
    [
      'both in one bracket',
      'tumours (posttransplant lymphoproliferative disorder, PTLD) grew',
      ['PTLD = posttransplant lymphoproliferative disorder'],
    ],
    [
      'a list that shares its last word',
      'the polychromatic (PCE) and normochromatic (NCE) erythrocytes',
      ['PCE = polychromatic erythrocytes', 'NCE = normochromatic erythrocytes'],
    ],
    ['the Greek letter on the other side', 'with gamma-interferon (IFN-gamma)', ['IFN-gamma = gamma-interferon']],
    ['a letter that says which', 'interrupted aortic arch (IAA-B)', ['IAA-B = interrupted aortic arch']],
    ['how many items', 'the 36-item Short Form (SF-36)', ['SF-36 = 36-item Short Form']],
    ['an initial before a species', 'infected. C. trachomatis infection (CTI)', ['CTI = C. trachomatis infection']],
    ['does NOT reach into another sentence', 'They are rheumatoid. Arthritis (RA)', []],
    ['does NOT take a remark', 'we use it (e.g. in arthritis), see it (see above), or so (n = 3)', []],
    ['does NOT take a plain word', 'the study (trial) and others (mostly women)', []],
    ['does NOT take letters that do not fit', 'large vessel vasculitis (RA)', []],
    ['does NOT take the short form itself', 'the RA (RA)', []],
    ['an unclosed bracket is nothing', 'rheumatoid arthritis (RA', []],
  ] as const)('%s', (_title, text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });

  test('spans slice to what was found', () => {
    const word = fc.constantFrom(
      'rheumatoid',
      'arthritis',
      'RA',
      'of',
      'TNF',
      'tumour',
      'necrosis',
      'factor',
      '(',
      ')',
      '(RA)',
      '(TNF)',
      '[',
      ']',
      ';',
      ',',
      '.',
      'é',
      '(é)',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), fc.constantFrom(' ', ''), (words, gap) => {
        const text = words.join(gap);
        for (const { short, long, shortSpan, longSpan } of findAbbreviations(text)) {
          expect(text.slice(shortSpan.start, shortSpan.end)).toBe(short);
          expect(text.slice(longSpan.start, longSpan.end)).toBe(long);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  const corpus = fileURLToPath(new URL('../../../../shared/reference/ner-dev/abbrev-ab3p.dev.jsonl', import.meta.url));
  test.skipIf(!existsSync(corpus))(
    `reads the Ab3P corpus with F1 above 0.92${existsSync(corpus) ? '' : ' (skipped: no ../shared)'}`,
    () => {
      const key = (pair: { short: string; long: string }): string =>
        `${pair.short}\t${pair.long}`
          .toLowerCase()
          .replace(/[^\S\t]+/g, ' ')
          .trim();
      let gold = 0;
      let said = 0;
      let right = 0;
      for (const line of readFileSync(corpus, 'utf8').trim().split('\n')) {
        const doc = JSON.parse(line) as { text: string; abbreviations: { short: string; long: string }[] };
        const want = new Set(doc.abbreviations.map(key));
        const have = new Set(findAbbreviations(doc.text).map(key));
        gold += want.size;
        said += have.size;
        for (const pair of have) if (want.has(pair)) right++;
      }
      expect((2 * right) / (gold + said)).toBeGreaterThan(0.92);
    },
  );
});
