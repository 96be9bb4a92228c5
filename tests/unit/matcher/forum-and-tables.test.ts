/** How people write where nobody edits: forums in lower case, tables of short forms; and short forms of one field that are another's too. */
import { describe, expect, test } from 'vitest';
import { entry, found, lexiconOf } from './test-glossary';

const short = (form: string, near: string[], unless: string[] = []) => ({ abbreviations: [{ form, near, unless }] });

const lexicon = lexiconOf(
  entry('ankylosing-spondylitis', short('AS', ['spine', 'hla-b27', 'basdai'], ['stenosis'])),
  entry('rheumatoid-arthritis', short('RA', ['joint', 'dmard'], ['atrium'])),
  entry('psoriatic-arthritis', short('PsA', ['joint', 'psoriasis'], ['prostate'])),
  entry('psoriasis', {}),
  entry('multiple-sclerosis', short('MS', ['sclerosis', 'lesion', 'relapse'], ['manuscript', 'word'])),
  entry('crohns-disease', { headword: "Crohn's disease", ...short('CD', ['bowel', 'colitis'], ['disc']) }),
  entry('ulcerative-colitis', short('UC', ['bowel', 'colitis'], ['university', 'berkeley'])),
  entry('hidradenitis-suppurativa', short('HS', ['hurley', 'abscess'], ['school'])),
  entry('atopic-dermatitis', short('AD', ['eczema', 'itch'], ['alzheimer', 'advert'])),
  entry('alopecia-areata', short('AA', ['hair', 'scalp'], ['battery', 'meeting'])),
  entry('aplastic-anemia', short('AA', ['marrow', 'cytopenia'], ['battery', 'meeting'])),
  entry('uveitis', {}),
  entry('cd4-cell', { headword: 'CD4+ T cell', forms: ['CD4+'] }, 'biology'),
  entry('methotrexate', short('MTX', ['dmard']), 'drug'),
  entry('sulfasalazine', short('SSZ', ['dmard']), 'drug'),
  entry('hydroxychloroquine', short('HCQ', ['dmard']), 'drug'),
  entry('adalimumab', { forms: ['Humira'], ...short('ADA', ['tnf'], []) }, 'drug'),
  entry('anti-drug-antibody', short('ADA', ['antibody', 'neutralising'], []), 'lab-test'),
  entry('etanercept', {}, 'drug'),
  entry('spirometry', { notIn: ['incentive spirometry'] }, 'procedure'),
  entry('spirometry-training', { headword: 'training spirometry' }, 'procedure'),
);

describe('forums, in lower case', () => {
  test.each([
    [
      'a disease that is somebody’s',
      'my as is worse in winter: spine, uveitis',
      ['as → ankylosing-spondylitis', 'uveitis → uveitis'],
    ],
    [
      'does NOT take the word "as" for it elsewhere',
      'my spine hurts as soon as uveitis, as such',
      ['uveitis → uveitis'],
    ],
    ['does NOT take "my as" on a page that tells nothing', 'that was my as for today', []],
    ['does NOT take a phrase that goes on', 'my as yet unread letters on spine and uveitis', ['uveitis → uveitis']],
    ['does NOT take the end of another word for "my"', 'enemy as spine, uveitis', ['uveitis → uveitis']],
    [
      'a medicine with an amount, and what stands beside it',
      'my ra is bad today. mtx 15 mg and hcq 400mg daily',
      ['ra → rheumatoid-arthritis', 'mtx → methotrexate', 'hcq → hydroxychloroquine'],
    ],
    ['does NOT take any number for an amount', 'mtx 15 and hcq 2019', []],
    ['what a medicine is taken as', 'mtx shots hurt, uveitis', ['mtx → methotrexate', 'uveitis → uveitis']],
    ['does NOT take what goes on as another word', 'mtx shotgun, uveitis', ['uveitis → uveitis']],
    [
      'many that no word is spelt like, beside a name',
      'first mtx + ssz + hcq, then etanercept',
      ['mtx → methotrexate', 'ssz → sulfasalazine', 'hcq → hydroxychloroquine', 'etanercept → etanercept'],
    ],
    ['does NOT take them alone', 'first mtx + ssz + hcq', []],
  ])('%s', (_title, text, expected) => {
    expect(found(lexicon, text)).toEqual(expected);
  });
});

describe('short forms that mean more than one thing', () => {
  const naming = (text: string, form: string): string[] =>
    found(lexicon, text)
      .filter((match) => match.startsWith(`${form} →`))
      .map((match) => match.slice(form.length + 3));
  test.each([
    ['AS', 'AS with BASDAI 5, HLA-B27; uveitis', ['ankylosing-spondylitis']],
    ['AS', 'AS of the valve, stenosis; uveitis', []],
    ['PsA', 'PsA and psoriasis of the skin', ['psoriatic-arthritis']],
    ['PSA', 'PSA and psoriasis of the skin', []],
    ['MS', 'MS lesions after a relapse; uveitis', ['multiple-sclerosis']],
    ['MS', 'the MS, a manuscript; uveitis', []],
    ['CD', "CD of the bowel; Crohn's disease", ['crohns-disease']],
    ['CD', 'CD4+ cells, CD20 and CD-R; uveitis of the bowel', []],
    ['UC', 'UC, colitis of the bowel; etanercept', ['ulcerative-colitis']],
    ['UC', 'UC Berkeley, a university; etanercept', []],
    ['HS', 'HS, Hurley stage II, abscess; Humira', ['hidradenitis-suppurativa']],
    ['HS', 'HS, a school; Humira', []],
    ['AD', 'AD, eczema with itch; etanercept', ['atopic-dermatitis']],
    ['AD', 'AD (Alzheimer dementia); etanercept', []],
    ['AA', 'AA, hair of the scalp; etanercept', ['alopecia-areata']],
    ['AA', 'AA, an empty marrow, cytopenia; etanercept', ['aplastic-anemia']],
    ['AA', 'AA; etanercept', []],
    ['ADA', 'ADA 40 mg every other week', ['adalimumab']],
    ['ADA', 'ADA were found on adalimumab, neutralising in some', ['anti-drug-antibody']],
  ])('%s in “%s”', (form, text, entries) => {
    expect(naming(text, form)).toEqual(entries);
  });

  test('a table of short forms is read by what the page names', () => {
    expect(
      found(lexicon, 'Drugs for arthritis of the joint, psoriasis and bowel colitis\nHumira\nRA\nPsA\nUC'),
    ).toEqual([
      'psoriasis → psoriasis',
      'Humira → adalimumab',
      'RA → rheumatoid-arthritis',
      'PsA → psoriatic-arthritis',
      'UC → ulcerative-colitis',
    ]);
  });
});

describe('another thing that holds a form', () => {
  test.each([
    ['is not marked, nor the form in it', 'Incentive spirometry after surgery', []],
    ['the form elsewhere is', 'incentive spirometry, then spirometry', ['spirometry → spirometry']],
    ['what another entry is named is', 'training spirometry', ['training spirometry → spirometry-training']],
  ])('%s', (_title, text, expected) => {
    expect(found(lexicon, text)).toEqual(expected);
  });

  test('unless an entry has it for a form', () => {
    const both = lexiconOf(entry('flare', { notIn: ['solar flare'] }), entry('solar-flare', {}));
    expect(found(both, 'a solar flare')).toEqual(['solar flare → solar-flare']);
  });
});

describe('letters and case reports, of which most is short forms', () => {
  test.each([
    [
      'three of medicines are as good as a name',
      'etanercept, then MTX, SSZ and HCQ: uveitis',
      [
        'etanercept → etanercept',
        'MTX → methotrexate',
        'SSZ → sulfasalazine',
        'HCQ → hydroxychloroquine',
        'uveitis → uveitis',
      ],
    ],
    [
      'does NOT take two for it',
      'etanercept, then MTX and SSZ: uveitis',
      ['etanercept → etanercept', 'uveitis → uveitis'],
    ],
    ['does NOT take them where nothing is named', 'MTX, SSZ and HCQ', []],
    ['nor twice as many', 'MTX, SSZ, HCQ, AS, PsA, CD', []],
  ])('%s', (_title, text, expected) => {
    expect(found(lexicon, text)).toEqual(expected);
  });
});

test('diseases that a hyphen joins are both marked, a label joined to one is not', () => {
  expect(found(lexicon, 'uveitis of the joint with psoriasis: RA-PsA, STAR-RA')).toEqual([
    'uveitis → uveitis',
    'psoriasis → psoriasis',
    'RA → rheumatoid-arthritis',
    'PsA → psoriatic-arthritis',
  ]);
});

describe('many short forms', () => {
  const CODES = ['BLA', 'SEC', 'CAP', 'MAR', 'PSC', 'AMA'];
  const lexiconOfCodes = lexiconOf(
    ...['adalimumab', 'etanercept', 'infliximab'].map((name) => entry(name, {}, 'drug')),
    ...CODES.map((form, i) => entry(`code-${i}`, short(form, [`cue${i}x`]), 'lab-test')),
    entry('multiple-sclerosis', short('MS', ['sclerosis'])),
  );
  const NAMES = 'Adalimumab, etanercept and infliximab.';
  const marksMs = (line: string): boolean => found(lexiconOfCodes, `${NAMES}\n${line}`).some((m) => /^MS/.test(m));

  test('let one of two letters through where cues speak for some, as in a table of the field', () => {
    expect(marksMs(`${CODES.join(', ')}: cue0x, cue1x, cue2x; and far behind them the MS`)).toBe(true);
  });

  test('not where nothing speaks for any, as on a page of shares', () => {
    expect(marksMs(`${CODES.join(', ')}; and far behind them the MS`)).toBe(false);
  });
});

describe('what is related to what the page names', () => {
  const kin = (related: readonly string[]) =>
    lexiconOf(
      entry('ulcerative-colitis', short('UC', ['bowel', 'colitis'], ['berkeley'])),
      entry('vedolizumab', { forms: ['Entyvio'], related: related as never }, 'drug'),
      entry('budesonide', {}, 'drug'),
      entry('itch', { common: ['itch'], near: ['skin'], related: related.length > 0 ? (['budesonide'] as never) : [] }),
    );
  const POST = 'UC since 2019, on budesonide, next week Entyvio. The itch is new.';

  test('is taken with less evidence, whichever of the two says so', () => {
    expect(found(kin(['ulcerative-colitis']), POST)).toEqual([
      'UC → ulcerative-colitis',
      'budesonide → budesonide',
      'Entyvio → vedolizumab',
      'itch → itch',
    ]);
  });

  test('not what is related to nothing there, nor what a cue is against', () => {
    expect(found(kin([]), POST)).toEqual(['budesonide → budesonide', 'Entyvio → vedolizumab']);
    expect(found(kin(['ulcerative-colitis']), `Berkeley: ${POST}`)).not.toContain('UC → ulcerative-colitis');
  });
});
