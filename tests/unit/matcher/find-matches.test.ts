import { describe, expect, test } from 'vitest';
import { field, found, lexiconOfForms } from './test-glossary';

describe('folding', () => {
  test.each([
    ['case', 'TOFACITINIB and Tofacitinib', ['TOFACITINIB', 'Tofacitinib']],
    ['every dash and space', 'CP–690,550 or CP 690,550', ['CP–690,550', 'CP 690,550']],
    ['a Greek letter is its name', 'TNF-α, TNFα, TNF alpha, TNFalpha', ['TNF-α', 'TNFα', 'TNF alpha', 'TNFalpha']],
    ['a figure attached or apart', 'JAK1, JAK-1 and Janus kinase 1', ['JAK1', 'JAK-1', 'Janus kinase 1']],
    ['soft hyphens and zero-width spaces', 'tofa\u00adciti\u200bnib', ['tofa\u00adciti\u200bnib']],
    ['a trademark inside a phrase', 'XELJANZ® XR', ['XELJANZ® XR']],
    [
      'possessives every way',
      "Crohn's disease, Crohn’s, Crohns disease, Crohn disease",
      ["Crohn's disease", 'Crohn’s', 'Crohns disease', 'Crohn disease'],
    ],
    ['accents typed or not', 'tofacitínib', ['tofacitínib']],
    ['a letter with its accent apart', 'tofaciti\u0301nib', ['tofaciti\u0301nib']],
    ['full-width letters', 'ＲＩＮＶＯＱ', ['ＲＩＮＶＯＱ']],
    ['a word beside kanji', 'Rinvoq錠', ['Rinvoq']],
    ['British spelling', 'anaemia', ['anaemia']],
    [
      'plurals',
      'JAK inhibitors, thromboses, autoimmune diseases',
      ['JAK inhibitors', 'thromboses', 'autoimmune diseases'],
    ],
    ['a hyphen closed up or not', 'disease modifying anti-rheumatic drugs', ['disease modifying anti-rheumatic drugs']],
    ['a plus that belongs to the term', 'CD4+ T cells and CD4+', ['CD4+ T cells', 'CD4+']],
    ['a note number that lost its superscript', 'tofacitinib12', ['tofacitinib']],
  ])('%s', (_title, text, texts) => {
    expect(found(field, text).map((match) => match.split(' → ')[0])).toEqual(texts);
  });
});

describe('words', () => {
  test.each([
    ['the longest form wins', ['heart', 'heart failure'], 'heart failure', ['heart failure → heart failure']],
    ['does NOT match inside a word', ['lupus'], 'lupuslike alupus lupus_x', []],
    ['does NOT run across a comma', ['heart failure'], 'heart, failure', []],
    ['does NOT run across a sentence', ['heart failure'], 'my heart. Failure', []],
    ['does NOT run across a line', ['heart failure'], 'my heart\nfailure', []],
    ['does NOT run across a spaced dash', ['heart failure'], 'my heart – failure', []],
    ['a shorter form where the longer breaks off', ['heart', 'heart failure'], 'heart fails', ['heart → heart']],
    [
      'matches never overlap',
      ['kidney heart', 'heart failure'],
      'kidney heart failure',
      ['kidney heart → kidney heart'],
    ],
  ] as const)('%s', (_title, forms, text, expected) => {
    expect(found(lexiconOfForms(...forms), text)).toEqual(expected);
  });

  test('Greek letters after a slash share what comes before', () => {
    const lexicon = lexiconOfForms('IFN-alpha', 'IFN-beta');
    expect(found(lexicon, 'IFN-α/β')).toEqual(['IFN-α → IFN-alpha', 'β → IFN-beta']);
  });

  test('does NOT take "still disease" for Still’s disease', () => {
    expect(found(field, 'there is still disease; Still disease')).toEqual(['Still disease → stills-disease']);
  });
});

describe('short forms and everyday words', () => {
  test.each([
    ['are silent without evidence', 'RA on every floor, CD shop, a flare', []],
    [
      'speak with a cue nearby',
      'My RA hurts in each joint\ntofacitinib',
      ['RA → rheumatoid-arthritis', 'tofacitinib → tofacitinib'],
    ],
    [
      'speak when the page names the thing',
      'Rheumatoid arthritis is common.\nRA hurts.',
      ['Rheumatoid arthritis → rheumatoid-arthritis', 'RA → rheumatoid-arthritis'],
    ],
    [
      'are silenced by another definition',
      'Right atrium (RA) and rheumatoid arthritis.\nThe RA',
      ['rheumatoid arthritis → rheumatoid-arthritis'],
    ],
    [
      'follow a definition to the known sense',
      'Crohn disease (CD).\nCD',
      ['Crohn disease → crohns-disease', 'CD → crohns-disease', 'CD → crohns-disease'],
    ],
    ['does NOT match another case', 'arthritis joint psoriasis PSA', []],
    [
      'plural',
      'RAs of the joint, arthritis, methotrexate',
      ['RAs → rheumatoid-arthritis', 'methotrexate → methotrexate'],
    ],
    ['does NOT match part of another name', 'colitis on CD-R', []],
    ['an everyday word with cues', 'a flare of joint symptoms, a disease', ['flare → flare']],
    ['does NOT take one cue for enough where nothing else is of the field', 'RA Dickey hurt a joint', []],
    ['an everyday word with a cue against', 'a solar flare, a disease of the sun', []],
    ['the right one of two senses', 'ADA (Humira, a TNF biologic)', ['ADA → adalimumab', 'Humira → adalimumab']],
    [
      'the other of two senses',
      'ADA are antibodies: immunogenicity\nXeljanz',
      ['ADA → anti-drug-antibody', 'Xeljanz → tofacitinib'],
    ],
    [
      'lower case where the page makes it plain',
      'methotrexate for my ra\nmy mtx and tofacitinib, upadacitinib: joint pain, folic acid',
      [
        'methotrexate → methotrexate',
        'ra → rheumatoid-arthritis',
        'mtx → methotrexate',
        'tofacitinib → tofacitinib',
        'upadacitinib → upadacitinib',
      ],
    ],
  ] as const)('%s', (_title, text, expected) => {
    expect(found(field, text)).toEqual(expected);
  });
});

describe('split and shared heads', () => {
  test.each([
    ['an aside inside', 'Janus kinase (JAK) inhibitors', ['Janus kinase (JAK) inhibitors → jak-inhibitor']],
    [
      'an aside with a Greek letter',
      'tumour necrosis factor (TNF-α) inhibitor',
      ['tumour necrosis factor (TNF-α) inhibitor → tnf-inhibitor'],
    ],
    ['does NOT skip a long aside', 'Janus kinase (which is one of four) inhibitors', ['Janus kinase → janus-kinase']],
    [
      'a list before its head',
      'IL-17 and IL-23 inhibitors',
      ['IL-17 → il-17-inhibitor', 'IL-23 inhibitors → il-23-inhibitor'],
    ],
    [
      'three before their head',
      'TNF, IL-17 or IL-6 inhibitors',
      ['TNF → tnf-inhibitor', 'IL-17 → il-17-inhibitor', 'IL-6 inhibitors → il-6-inhibitor'],
    ],
    ['blockers too', 'TNF or IL-6 blockers', ['TNF → tnf-inhibitor', 'IL-6 blockers → il-6-inhibitor']],
    [
      'adjectives of one noun',
      'rheumatoid and psoriatic arthritis',
      ['rheumatoid → rheumatoid-arthritis', 'psoriatic arthritis → psoriatic-arthritis'],
    ],
    ['figures after a slash', 'JAK1/2', ['JAK1 → jak1', '2 → jak2']],
    ['a row of figures', 'ACR20/50/70', ['ACR20 → acr20', '50 → acr50', '70 → acr70']],
    ['figures after and', 'ACR20, 50 and 70 responses', ['ACR20 → acr20', '50 → acr50', '70 → acr70']],
    ['does NOT take a count for a name', 'ACR20 and 50 patients', ['ACR20 → acr20']],
    ['does NOT take a share for a name', 'ACR20, 50% of them', ['ACR20 → acr20']],
    ['does NOT take a letter that no list goes before', 'vitamin C, plan C and hepatitis', []],
    [
      'Roman figures',
      'a phase II/III trial of phase I/IIa',
      ['phase II → phase-2', 'III → phase-3', 'phase I → phase-1', 'IIa → phase-2'],
    ],
    ['does NOT take the pronoun for a figure', 'in phase II and I felt well', ['phase II → phase-2']],
    ['letters', 'hepatitis B and C', ['hepatitis B → hepatitis-b', 'C → hepatitis-c']],
    ['does NOT take an article for a name', 'hepatitis B and c', ['hepatitis B → hepatitis-b']],
  ] as const)('%s', (_title, text, expected) => {
    expect(found(field, text)).toEqual(expected);
  });
});
