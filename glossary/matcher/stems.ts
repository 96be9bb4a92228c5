/**
 * What the ending of a drug's name says: "-citinib" marks JAK inhibitors. For names the glossary does not hold; what is
 * said is a pattern of naming, never a definition of the drug.
 *
 * The stems are those of the World Health Organization's international nonproprietary names (INN). Only endings that
 * are rare outside drug names are here, each with the words of other kinds that share it.
 */

export interface DecodedStem {
  /** As the INN lists write it: "-citinib". */
  readonly stem: string;
  /** What such names are: "JAK inhibitor". */
  readonly meaning: string;
  /** Of an antibody, what the syllables before the ending say. */
  readonly parts: readonly { readonly text: string; readonly meaning: string }[];
}

interface Stem {
  readonly ending: string;
  readonly meaning: string;
  /** Whole words, in lower case, that end so and are no such drug. */
  readonly except?: RegExp;
}

/** The longest ending that fits is taken: "-citinib" before "-tinib". */
const STEMS: readonly Stem[] = (
  [
    ['citinib', 'JAK (Janus kinase) inhibitor'],
    ['brutinib', 'BTK (Bruton tyrosine kinase) inhibitor'],
    ['tinib', 'tyrosine kinase inhibitor'],
    ['rafenib', 'RAF kinase inhibitor'],
    ['metinib', 'MEK inhibitor'],
    ['lisib', 'PI3K (phosphatidylinositol 3-kinase) inhibitor'],
    ['sertib', 'serine/threonine kinase inhibitor'],
    ['ciclib', 'CDK (cyclin-dependent kinase) inhibitor'],
    ['zomib', 'proteasome inhibitor'],
    ['parib', 'PARP inhibitor'],
    ['degib', 'hedgehog pathway inhibitor'],
    ['sidenib', 'IDH (isocitrate dehydrogenase) inhibitor'],
    ['clax', 'BCL-2 inhibitor', /^(?:anti|pro)?clax$/],
    ['domide', 'thalidomide-like immunomodulator'],
    ['nakinra', 'interleukin-1 receptor blocker'],
    ['trakinra', 'interleukin-4 receptor blocker'],
    ['kinra', 'interleukin receptor blocker'],
    ['nercept', 'TNF receptor fusion protein'],
    ['lefacept', 'LFA-3 receptor fusion protein'],
    ['tacept', 'CTLA-4 receptor fusion protein'],
    [
      'cept',
      'receptor fusion protein',
      /^(?:ac|ex|con|inter|per|pre|in|re|trans|sus|mis?con|precon|apper|de|proprio|back|preac|self-ac|autoac)cept$/,
    ],
    ['rolimus', 'rapamycin-like or tacrolimus-like immunosuppressant'],
    ['imod', 'immunomodulator', /^(?:p?imod|animod|minimod|maximod|multimod|unimod|semimod)$/],
    ['milast', 'PDE4 (phosphodiesterase 4) inhibitor'],
    ['lukast', 'leukotriene receptor blocker'],
    ['siran', 'small interfering RNA'],
    ['grastim', 'granulocyte colony-stimulating factor'],
    ['gramostim', 'granulocyte-macrophage colony-stimulating factor'],
    ['plestim', 'interleukin-3 type growth factor'],
    ['poetin', 'erythropoietin-type growth factor', /^(?:angio|thrombo|erythro|ha?emato)poetin$/],
    ['leukin', 'interleukin-2 type cytokine', /^(?:inter|lympho)leukin$/],
    ['dekin', 'interleukin-12 type cytokine', /^.{0,2}dekin$/],
    ['coxib', 'COX-2 inhibitor'],
    ['profen', 'ibuprofen-type anti-inflammatory'],
    ['oxicam', 'piroxicam-type anti-inflammatory'],
    ['fenac', 'diclofenac-type anti-inflammatory'],
    ['metacin', 'indometacin-type anti-inflammatory'],
    ['vastatin', 'statin (HMG-CoA reductase inhibitor)'],
    ['sartan', 'angiotensin receptor blocker'],
    ['gliptin', 'DPP-4 inhibitor'],
    ['gliflozin', 'SGLT2 inhibitor'],
    ['glutide', 'GLP-1 receptor agonist'],
    ['xaban', 'factor Xa inhibitor'],
    ['gatran', 'thrombin inhibitor'],
    ['prazole', 'proton pump inhibitor', /^(?:aripi|brexpi|dapi)prazole$/],
    ['dronate', 'bisphosphonate'],
    ['conazole', 'azole antifungal'],
    ['fungin', 'echinocandin antifungal', /^(?:nata|fili|lyso)fungin$/],
    ['ciclovir', 'herpes antiviral'],
    ['navir', 'HIV protease inhibitor', /^.{0,3}navir$/],
    ['buvir', 'hepatitis C polymerase inhibitor'],
    ['asvir', 'hepatitis C NS5A inhibitor', /^.{0,4}asvir$/],
    ['previr', 'hepatitis C protease inhibitor'],
    ['floxacin', 'quinolone antibiotic'],
    ['dustat', 'HIF prolyl hydroxylase inhibitor'],
    ['vaptan', 'vasopressin receptor blocker'],
    ['gepant', 'CGRP receptor blocker'],
    ['mab', 'monoclonal antibody', /^.{0,4}mab$|^(?:biomab|antimab|omniamab|minimab)$/],
  ] as const
).map(([ending, meaning, except]) => ({ ending, meaning, ...(except ? { except } : {}) }));

/** What an antibody binds, and where its protein comes from, as its name was built until 2021. */
const ANTIBODY =
  /(?<target>lim|li|l|kin|ki|k|tum|tu|ta|t|ci|c|vir|vi|v|bac|ba|b|fung|fu|ner|ne|n|os|so|s|toxa)(?<source>xizu|axo|xi|zu|u|o)?mab$/;

const TARGETS: Readonly<Record<string, string>> = {
  l: 'acts on the immune system',
  k: 'acts on an interleukin',
  t: 'acts on a tumor',
  c: 'acts on the heart and vessels',
  v: 'acts on a virus',
  b: 'acts on a bacterium',
  f: 'acts on a fungus',
  n: 'acts on the nervous system',
  o: 'acts on bone',
  s: 'acts on bone',
  toxa: 'acts on a toxin',
};

const SOURCES: Readonly<Record<string, string>> = {
  o: 'from mouse',
  xi: 'chimeric (part mouse, part human)',
  zu: 'humanized',
  u: 'human',
  xizu: 'chimeric and humanized',
  axo: 'rat and mouse',
};

/** Decodes a single word, in any case; null when its ending says nothing, or it is a known word of another kind. */
export function decodeStem(word: string): DecodedStem | null {
  if (!/^\p{L}?[a-z]+$/u.test(word) && !/^[A-Z]+$/.test(word)) return null;
  const lower = word.toLowerCase().replace(/(?<!u)s$/, '');
  if (lower.length > 30) return null;
  let best: Stem | null = null;
  for (const stem of STEMS)
    if (lower.endsWith(stem.ending) && lower.length >= stem.ending.length + (stem.ending.length > 5 ? 1 : 2))
      if (!best || stem.ending.length > best.ending.length) best = stem;
  if (!best || best.except?.test(lower)) return null;
  return { stem: `-${best.ending}`, meaning: best.meaning, parts: best.ending === 'mab' ? antibodyParts(lower) : [] };
}

function antibodyParts(name: string): DecodedStem['parts'] {
  const { target, source } = ANTIBODY.exec(name)?.groups ?? {};
  if (target === undefined) return [];
  const meaning = TARGETS[target] ?? TARGETS[target.charAt(0)];
  if (meaning === undefined) return [];
  const from = source === undefined ? undefined : SOURCES[source];
  return [
    { text: `-${target}-`, meaning },
    ...(source !== undefined && from !== undefined ? [{ text: `-${source}-`, meaning: from }] : []),
  ];
}
