import { describe, expect, test } from 'vitest';
import { decodeStem } from '../../../glossary/matcher/stems';

describe('decodeStem', () => {
  test.each([
    ['tofacitinib', '-citinib'],
    ['Povorcitinib', '-citinib'],
    ['imatinib', '-tinib'],
    ['rilzabrutinib', '-brutinib'],
    ['etanercept', '-nercept'],
    ['abatacept', '-tacept'],
    ['rilonacept', '-cept'],
    ['anakinra', '-nakinra'],
    ['ozanimod', '-imod'],
    ['roflumilast', '-milast'],
    ['MONTELUKAST', '-lukast'],
    ['sirolimus', '-rolimus'],
    ['filgrastim', '-grastim'],
    ['adalimumab', '-mab'],
  ])('%s ends in %s', (word, stem) => {
    expect(decodeStem(word)?.stem).toBe(stem);
  });

  test.each([
    ['adalimumab', 'acts on the immune system, human'],
    ['infliximab', 'acts on the immune system, chimeric (part mouse, part human)'],
    ['tocilizumab', 'acts on the immune system, humanized'],
    ['secukinumab', 'acts on an interleukin, human'],
    ['risankizumab', 'acts on an interleukin, humanized'],
    ['guselkumab', 'acts on an interleukin, human'],
    ['rituximab', 'acts on a tumor, chimeric (part mouse, part human)'],
    ['ofatumumab', 'acts on a tumor, human'],
    ['denosumab', 'acts on bone, human'],
    ['evolocumab', 'acts on the heart and vessels, human'],
    ['spesolimab', 'acts on the immune system'],
  ])('%s %s', (word, parts) => {
    expect(
      decodeStem(word)
        ?.parts.map(({ meaning }) => meaning)
        .join(', '),
    ).toBe(parts);
  });

  test.each(
    'accept except concept intercept percept precept Mab Ahmab Ranvir Jasvir Manavir aripiprazole dapiprazole interleukin angiopoetin Natafungin concepts exempt April napkin Excel Hobart peptide Spartan statin imod clax mab'.split(
      ' ',
    ),
  )('does NOT decode %s', (word) => {
    expect(decodeStem(word)).toBeNull();
  });

  test('does NOT decode codes and mixed case', () => {
    for (const word of ['CTLA4-cept', 'xMab', 'IgMab2', 'a.mab', '']) expect(decodeStem(word)).toBeNull();
  });
});
