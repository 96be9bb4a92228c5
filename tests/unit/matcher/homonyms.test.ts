import { describe, expect, test } from 'vitest';
import { findMatches } from '../../../glossary/matcher/find-matches';
import { entry, found, lexiconOf } from './test-glossary';

const crohn = ['crohn', 'bowel', 'colitis'];
const rheumatoid = ['rheumatoid', 'arthritis', 'swollen joints'];
const lexicon = lexiconOf(
  entry('crohns-disease', { headword: "Crohn's disease" }),
  entry('rheumatoid-arthritis'),
  entry('tofacitinib', { forms: ['Xeljanz', 'Xeljanz XR'] }, 'drug'),
  entry('upadacitinib', { forms: ['Rinvoq'] }, 'drug'),
  entry('methotrexate', { abbreviations: [{ form: 'MTX', near: ['arthritis', 'dmard'] }] }, 'drug'),
  entry('adalimumab', { forms: ['Humira'] }, 'drug'),
  entry('dmard', { headword: 'DMARD' }, 'drug-class'),
  entry('nsaid', { headword: 'NSAID', near: ['painkiller'] }, 'drug-class'),
  entry('hla-b27', { headword: 'HLA-B27' }, 'lab-test'),
  entry('crohns-index', { abbreviations: [{ form: 'CDAI', near: crohn, unless: rheumatoid }] }, 'outcome-measure'),
  entry('clinical-index', { abbreviations: [{ form: 'CDAI', near: rheumatoid, unless: crohn }] }, 'outcome-measure'),
  entry('rheumatoid-factor', { abbreviations: [{ form: 'RF', near: ['rheumatoid', 'joints'], unless: ['radio'] }] }),
  entry('inadequate-response', {
    abbreviations: [{ form: 'IR', near: ['inadequate', 'tnf', 'methotrexate'], unless: ['tablet'] }],
  }),
  entry('immediate-release', {
    abbreviations: [{ form: 'IR', near: ['release', 'tablet'], unless: ['inadequate'] }],
  }),
  entry('janus-kinase', { abbreviations: [{ form: 'JAK', near: ['kinase', 'enzyme', 'inhibitor'] }] }, 'biology'),
  entry('interleukin-12', { headword: 'IL-12', near: ['cytokine', 'interleukin'] }, 'biology'),
  entry('interleukin-23', { headword: 'IL-23', near: ['cytokine', 'interleukin'] }, 'biology'),
  entry('serious-infection', { abbreviations: [{ form: 'SIE', near: ['infection', 'tofacitinib'] }] }),
  entry('graves-disease', { headword: 'Graves disease' }),
  entry('april-cytokine', { abbreviations: [{ form: 'APRIL', near: ['nephropathy', 'ligand'] }] }, 'biology'),
  entry('jak-stat', { headword: 'JAK/STAT' }, 'biology'),
  entry('complement', { headword: 'C3/C4' }, 'lab-test'),
  entry('truelove', { headword: 'Truelove and Witts criteria' }, 'outcome-measure'),
);

const bodies = lexiconOf(
  entry('psoriasis', { forms: ['psoriasis vulgaris'] }),
  entry('crohns-disease', { headword: "Crohn's disease", forms: ["Crohn's"] }),
  entry('ankylosing-spondylitis', { abbreviations: [{ form: 'AS', near: ['spondylitis', 'directed'] }] }),
  entry('lymphoblastic-leukemia', { abbreviations: [{ form: 'ALL', near: ['leukemia', 'patients', 'psoriasis'] }] }),
);

const sensesOf = (text: string, short: string): readonly string[] =>
  found(lexicon, text).filter((match) => match.startsWith(`${short} →`));

describe('homonyms', () => {
  test.each([
    [
      'the nearer cue decides, sense by sense of one line',
      "In patients with Crohn's disease, CDAI fell, while among patients with rheumatoid arthritis CDAI fell too.",
      'CDAI',
      ['crohns-index', 'clinical-index'],
    ],
    [
      'the end of a clause stands between',
      "Crohn's disease was measured by CDAI; the CDAI in rheumatoid arthritis is another index.",
      'CDAI',
      ['crohns-index', 'clinical-index'],
    ],
    [
      'does NOT take a German word for a short form',
      'Nehmen Sie tofacitinib? A serious infection needs care.',
      'Sie',
      [],
    ],
    ['does NOT take a month for a ligand', 'IgA nephropathy: on 12 April the kidneys were well.', 'April', []],
    ['but takes the ligand', 'In IgA nephropathy Xeljanz does not bind the ligand APRIL.', 'APRIL', ['april-cytokine']],
    ['undecided where both are as near', "For rheumatoid arthritis, CDAI, and Crohn's disease", 'CDAI', []],
    [
      'does NOT take a coil for a factor, though the page spells it out',
      'Rheumatoid factor (RF) in rheumatoid arthritis. The RF coil was tuned.',
      'RF',
      ['rheumatoid-factor'],
    ],
    [
      'does NOT take what a cue right beside it denies, though the page spells it out',
      'Rheumatoid factor (RF) in rheumatoid arthritis. A radio RF source was near.',
      'RF',
      ['rheumatoid-factor'],
    ],
    ['an inadequate response', 'Patients with methotrexate-IR; Xeljanz', 'IR', ['inadequate-response']],
    ['a release', 'An IR tablet of tofacitinib; Xeljanz', 'IR', ['immediate-release']],
  ])('%s', (_title, text, short, entries) => {
    expect(sensesOf(text, short)).toEqual(entries.map((id) => `${short} → ${id}`));
  });
});

describe('how people write', () => {
  test.each([
    [
      'a brand with ® and a strength',
      'Rinvoq® 15 mg, XELJANZ XR 11 mg',
      ['Rinvoq → upadacitinib', 'XELJANZ XR → tofacitinib'],
    ],
    ['a short form with an apostrophe before its plural s', "her DMARD's", ['DMARD → dmard']],
    [
      'the plural of an enzyme',
      'rheumatoid arthritis: the JAKs are enzymes: each kinase has an inhibitor',
      ['rheumatoid arthritis → rheumatoid-arthritis', 'JAKs → janus-kinase'],
    ],
    [
      'figures that share a name',
      'adalimumab, a cytokine: IL-12/23 now',
      ['adalimumab → adalimumab', 'IL-12 → interleukin-12', '23 → interleukin-23'],
    ],
    ["an apostrophe behind a name's own s", "Graves' disease", ["Graves' disease → graves-disease"]],
    ['a curly one', 'Graves’ disease', ['Graves’ disease → graves-disease']],
    ['does NOT run on where a quotation ends', "the 'Graves' was a disease", []],
    ['a slash written as a dash', 'JAK-STAT', ['JAK-STAT → jak-stat']],
    ['does NOT take a part of the neck for complement', 'the disc at C3-C4', []],
    ['an ampersand for "and"', 'Truelove & Witts criteria', ['Truelove & Witts criteria → truelove']],
    [
      'short forms in lower case that no word is spelt like',
      'my mtx, dmard for arthritis, and rf: rheumatoid joints, humira\nno nsaids for me, and hla-b27 was there',
      [
        'mtx → methotrexate',
        'dmard → dmard',
        'rf → rheumatoid-factor',
        'humira → adalimumab',
        'nsaids → nsaid',
        'hla-b27 → hla-b27',
      ],
    ],
  ])('%s', (_title, text, expected) => {
    expect(found(lexicon, text)).toEqual(expected);
  });
});

describe('names of bodies', () => {
  test.each([
    ['a charity', 'the Psoriasis Foundation of our town', []],
    ['a charity of two', "from the Crohn's & Colitis Foundation", []],
    ['a department', 'Department of Psoriasis', []],
    ['an institute', 'National Institute of Psoriasis and Skin Diseases', []],
    ['does NOT silence the rest of the page', 'Psoriasis UK: Psoriasis is common', ['Psoriasis → psoriasis']],
    [
      'does NOT silence what is no name',
      'a psoriasis society, Psoriasis and society',
      ['psoriasis → psoriasis', 'Psoriasis → psoriasis'],
    ],
    [
      'does NOT silence a heading',
      'PSORIASIS Foundation, Department of psoriasis',
      ['PSORIASIS → psoriasis', 'psoriasis → psoriasis'],
    ],
  ])('%s', (_title, text, expected) => {
    expect(found(bodies, text)).toEqual(expected);
  });
});

describe('lines in capitals', () => {
  test.each([
    [
      'does NOT take a word for a short form',
      'MONITOR ALL PATIENTS, USE AS DIRECTED OR LATER. Psoriasis, spondylitis',
      [],
    ],
    ['nor where the page spells the form out', 'ankylosing spondylitis (AS)\nHOSPITALIZATION AS DIRECTED', ['AS']],
    ['takes it in a row of short forms', 'psoriasis, spondylitis: | PBO | AS | ADA |', ['AS']],
    ['takes it in a sentence', 'psoriasis, spondylitis: the AS PATIENTS', ['AS']],
  ])('%s', (_title, text, expected) => {
    const shorts = findMatches(bodies, text).map(({ start, end }) => text.slice(start, end));
    expect(shorts.filter((short) => /^[A-Z]{2,3}$/.test(short))).toEqual(expected);
  });
});

describe('short forms that only a page gives', () => {
  test.each([
    ['to the whole long form', 'psoriasis vulgaris (PVU) and PVU', ['PVU', 'PVU']],
    ['does NOT give one to the last word of it', 'deleted in psoriasis vulgaris (DIPV) and DIPV', []],
    ['nor to what is narrower', 'early onset psoriasis vulgaris (EOPV) and EOPV', []],
    ['but a known one stands for it there too', 'early ankylosing spondylitis (AS) and AS', ['AS', 'AS']],
  ])('%s', (_title, text, expected) => {
    const shorts = findMatches(bodies, text).map(({ start, end }) => text.slice(start, end));
    expect(shorts.filter((short) => /^[A-Z]{2,4}$/.test(short))).toEqual(expected);
  });
});
