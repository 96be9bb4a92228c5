/** A small glossary for the engine's own tests: each entry is there for the trouble its forms make. */
import { type CompilableEntry, compileLexicon } from '../../../glossary/compile';
import type { EntryId, Kind } from '../../../glossary/kinds';
import { decodeLexicon, type Lexicon } from '../../../glossary/lexicon/lexicon';
import { findMatches } from '../../../glossary/matcher/find-matches';

type Parts = Partial<Omit<CompilableEntry, 'id' | 'kind' | 'abbreviations'>> & {
  readonly abbreviations?: readonly { form: string; near?: string[]; unless?: string[] }[];
};

/** An entry with nothing but what the test says; the headword is the id with spaces. */
export function entry(id: string, parts: Parts = {}, kind: Kind = 'disease'): CompilableEntry {
  const { abbreviations = [], ...rest } = parts;
  return {
    id: id as EntryId,
    kind,
    headword: id.replaceAll('-', ' '),
    forms: [],
    common: [],
    near: [],
    unless: [],
    ...rest,
    abbreviations: abbreviations.map(({ form, near = [], unless = [] }) => ({ form, near, unless })),
  };
}

export const lexiconOf = (...entries: readonly CompilableEntry[]): Lexicon => decodeLexicon(compileLexicon(entries));

/** A lexicon of plain forms, each an entry of its own whose id is the form. */
export const lexiconOfForms = (...forms: readonly string[]): Lexicon =>
  lexiconOf(...forms.map((headword) => entry(headword, { headword })));

/** Matches as people read them: `text → entry`. */
export const found = (lexicon: Lexicon, text: string): string[] =>
  findMatches(lexicon, text).map((match) => `${text.slice(match.start, match.end)} → ${match.entry}`);

export const FIELD: readonly CompilableEntry[] = [
  entry('rheumatoid-arthritis', {
    abbreviations: [
      {
        form: 'RA',
        near: ['arthritis', 'joint', 'methotrexate', 'dmard'],
        unless: ['atrium', 'resident', 'university'],
      },
    ],
  }),
  entry('psoriatic-arthritis', { abbreviations: [{ form: 'PsA', near: ['arthritis', 'joint', 'psoriasis'] }] }),
  entry('crohns-disease', {
    headword: "Crohn's disease",
    forms: ["Crohn's"],
    abbreviations: [{ form: 'CD', near: ['colitis', 'bowel', 'ibd'], unless: ['compact', 'cd4'] }],
  }),
  entry('stills-disease', { headword: "Still's disease" }),
  entry('tofacitinib', { forms: ['Xeljanz', 'Xeljanz XR', 'CP-690,550'] }, 'drug'),
  entry('upadacitinib', { forms: ['Rinvoq'], abbreviations: [{ form: 'UPA', near: ['jak', 'arthritis'] }] }, 'drug'),
  entry('methotrexate', { abbreviations: [{ form: 'MTX', near: ['arthritis', 'dmard', 'folic acid'] }] }, 'drug'),
  entry(
    'adalimumab',
    {
      forms: ['Humira'],
      abbreviations: [{ form: 'ADA', near: ['tnf', 'humira', 'biologic'], unless: ['antibody', 'antibodies'] }],
    },
    'drug',
  ),
  entry(
    'anti-drug-antibody',
    { abbreviations: [{ form: 'ADA', near: ['antibody', 'antibodies', 'immunogenicity'], unless: ['humira'] }] },
    'lab-test',
  ),
  entry(
    'jak-inhibitor',
    {
      headword: 'JAK inhibitor',
      forms: ['Janus kinase inhibitor', 'jakinib'],
      abbreviations: [{ form: 'JAKi', near: ['jak', 'arthritis'] }],
    },
    'drug-class',
  ),
  entry(
    'tnf-inhibitor',
    {
      headword: 'TNF inhibitor',
      forms: ['TNF blocker', 'tumor necrosis factor inhibitor', 'anti-TNF'],
      abbreviations: [{ form: 'TNFi', near: ['arthritis'] }],
    },
    'drug-class',
  ),
  entry('il-6-inhibitor', { headword: 'IL-6 inhibitor', forms: ['IL-6 blocker'] }, 'drug-class'),
  entry('il-17-inhibitor', { headword: 'IL-17 inhibitor' }, 'drug-class'),
  entry('il-23-inhibitor', { headword: 'IL-23 inhibitor' }, 'drug-class'),
  entry('dmard', { headword: 'DMARD', forms: ['disease-modifying antirheumatic drug'] }, 'drug-class'),
  entry(
    'tumor-necrosis-factor',
    { forms: ['TNF-alpha'], abbreviations: [{ form: 'TNF', near: ['cytokine', 'inflammation'] }] },
    'biology',
  ),
  entry(
    'interleukin-6',
    { headword: 'interleukin-6', forms: ['IL-6'], near: ['cytokine', 'interleukin'], unless: ['district'] },
    'biology',
  ),
  entry('jak-stat-pathway', { headword: 'JAK-STAT pathway', forms: ['JAK/STAT'] }, 'biology'),
  entry('jak1', { headword: 'JAK1', forms: ['Janus kinase 1'] }, 'biology'),
  entry('jak2', { headword: 'JAK2', forms: ['Janus kinase 2'] }, 'biology'),
  entry('janus-kinase', { headword: 'Janus kinase' }, 'biology'),
  entry('phase-1', { headword: 'phase I' }, 'trial-term'),
  entry('phase-2', { headword: 'phase II', forms: ['phase IIa'] }, 'trial-term'),
  entry('phase-3', { headword: 'phase III' }, 'trial-term'),
  entry('hepatitis-b', { headword: 'hepatitis B' }),
  entry('hepatitis-c', { headword: 'hepatitis C' }),
  entry(
    'flare',
    {
      forms: ['flare-up'],
      common: ['flare', 'flare-up'],
      near: ['disease', 'joint', 'arthritis', 'symptoms'],
      unless: ['solar', 'sun'],
    },
    'symptom',
  ),
  entry('acr20', { headword: 'ACR20' }, 'outcome-measure'),
  entry('acr50', { headword: 'ACR50' }, 'outcome-measure'),
  entry('acr70', { headword: 'ACR70' }, 'outcome-measure'),
  entry('anemia', {}, 'adverse-event'),
  entry('thrombosis', {}, 'adverse-event'),
  entry('autoimmune-disease', {}, 'disease'),
  entry('cd4-t-cell', { headword: 'CD4+ T cell', forms: ['CD4+'] }, 'biology'),
];

export const field: Lexicon = lexiconOf(...FIELD);
