/**
 * The authored format of an entry: what a file under `entries/` may say. Unknown keys fail, so that a misspelt
 * field is an error and not a silent loss. Build time only: what runs in a page or in the extension imports
 * the types, never zod.
 */
import { z } from 'zod';
import { KINDS, type Kind } from './kinds';

const text = z.string().trim().min(1);
const phrase = text.max(80).refine((s) => !/\s{2,}|[\n\t]/.test(s), 'has line breaks or double spaces');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id (lower-case words joined by hyphens)');
const ids = z.array(id).default([]);
const day = z.iso.date();
/** A year, a month or a day, as far as the source says. */
const someDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is not YYYY, YYYY-MM or YYYY-MM-DD');
/** Names one of the entry's own `sources`, by its `key` or its `id`. */
const source = text;
const region = z.enum(['US', 'EU', 'UK', 'JP', 'CA', 'AU', 'CN', 'IN', 'KR', 'other']);
const sourced = z.strictObject({ text: text.max(300), source });

/** An identifier that the reference tables hold (`atc:L04AF01`), or a document that was opened. */
const sourceItem = z.union([
  z.strictObject({ id: z.string().regex(/^[a-z0-9]+:\S+$/, 'is not prefix:identifier') }),
  z.strictObject({ key: id.optional(), title: text, publisher: text, locator: text, date: someDate.optional() }),
]);

/** How a cytokine's signal is carried: each arrow rests on the sources named. */
const signalling = z
  .array(
    z.strictObject({
      /** The short form figures are labelled with. */
      short: z.string().min(2).max(10),
      /** Whose signal it is, where the entry is about several ("interleukin-9" in the common gamma chain). */
      signal: phrase.optional(),
      receptor: phrase,
      /** Entries of Janus kinases; a single one works as a pair with itself. */
      kinases: z.array(id).min(1),
      /** Entries of STAT proteins, the main one first. */
      stats: z.array(id).min(1),
      effect: sourced.optional(),
      source: z.array(source).min(1),
    }),
  )
  .default([]);

const cues = { near: z.array(phrase).default([]), unless: z.array(phrase).default([]) };

const drugFacts = z.strictObject({
  class: ids,
  targets: z.array(z.strictObject({ name: phrase, entry: id.optional(), action: phrase, source })).default([]),
  /** Potency as measured; `fold` is the ratio between two targets ("JAK1/JAK2"). Different assays are different rows. */
  potency: z
    .array(
      z.strictObject({
        target: phrase,
        measure: z.enum(['IC50', 'Kd', 'Ki', 'EC50', 'fold']),
        relation: z.enum(['=', '<', '>', '~']).default('='),
        value: z.number().positive(),
        unit: z.enum(['nM', 'x']),
        assay: phrase,
        source,
      }),
    )
    .default([]),
  route: z
    .array(
      z.enum([
        'oral',
        'subcutaneous',
        'intravenous',
        'intramuscular',
        'topical',
        'rectal',
        'ophthalmic',
        'inhaled',
        'intra-articular',
      ]),
    )
    .default([]),
  /** How often, in words and without a dose: "every two weeks after the first weeks". */
  rhythm: sourced.optional(),
  brands: z
    .array(z.strictObject({ name: phrase, regions: z.array(region).min(1), biosimilar: z.boolean().default(false) }))
    .default([]),
  /** `note` says what is not to be taken for granted ("for dogs"). */
  firstApproval: z.array(z.strictObject({ region, date: someDate, note: phrase.optional(), source })).default([]),
  approvedUses: z
    .array(z.strictObject({ region, use: text.max(200), entry: id.optional(), since: someDate.optional(), source }))
    .default([]),
  boxedWarnings: z
    .array(z.strictObject({ region, text: text.max(300), since: someDate.optional(), source }))
    .default([]),
  /** Where a source says that the label has none: else nothing is known of it. */
  noBoxedWarning: z.array(z.strictObject({ region, source })).default([]),
  monitoring: z
    .array(
      z.strictObject({
        what: phrase,
        entry: id.optional(),
        when: z.enum(['before', 'early', 'ongoing']),
        why: text.max(200).optional(),
        source,
      }),
    )
    .default([]),
  onset: sourced.optional(),
  halfLife: sourced.optional(),
  metabolism: sourced.optional(),
  pregnancy: sourced.optional(),
  interactions: z.array(z.strictObject({ pathway: phrase, text: text.max(200), source })).default([]),
  /** Of a medicine that is a cytokine itself. */
  signalling,
});

const FACTS = {
  drug: drugFacts,
  'drug-class': z.strictObject({
    parent: id.optional(),
    members: ids,
    targets: z.array(phrase).default([]),
    /** What regulators said of the group, in the order of dates. First approvals and boxed warnings are facts of its medicines. */
    milestones: z
      .array(
        z.strictObject({
          date: someDate,
          region,
          kind: z.enum(['warning', 'label-change', 'restriction', 'review', 'withdrawal']),
          /** The medicines it was about; none when it was about the group. */
          drugs: ids,
          text: text.max(200),
          source,
        }),
      )
      .default([]),
  }),
  disease: z.strictObject({
    bodyParts: z.array(phrase).default([]),
    icd10: z.strictObject({ range: phrase, source }).optional(),
    tests: ids,
    treatments: ids,
  }),
  biology: z.strictObject({
    symbol: phrase.optional(),
    receptors: z.array(phrase).default([]),
    pathway: z.array(phrase).default([]),
    drugs: ids,
    signalling,
  }),
  'adverse-event': z.strictObject({
    frequency: z.array(sourced).default([]),
    callNow: z.array(text.max(120)).default([]),
  }),
  'lab-test': z.strictObject({
    measures: text.max(200).optional(),
    /** Panels that it is read in: what is watched with the panel is watched in it. */
    partOf: ids,
    range: z
      .array(
        z.strictObject({ who: phrase, low: z.number().optional(), high: z.number().optional(), unit: phrase, source }),
      )
      .default([]),
    whyWatched: text.max(240).optional(),
    high: text.max(240).optional(),
    low: text.max(240).optional(),
  }),
  'outcome-measure': z.strictObject({
    counts: text.max(240).optional(),
    range: z
      .strictObject({ min: z.number(), max: z.number().optional(), unit: phrase.optional(), source: source.optional() })
      .optional(),
    direction: z.enum(['lower-is-better', 'higher-is-better']).optional(),
    thresholds: z.array(z.strictObject({ label: phrase, value: phrase, source })).default([]),
  }),
  pharmacology: z.strictObject({}),
  procedure: z.strictObject({}),
  symptom: z.strictObject({ callNow: z.array(text.max(120)).default([]) }),
  'trial-term': z.strictObject({}),
  care: z.strictObject({}),
} as const satisfies Record<Kind, z.ZodType>;

const codes = z.strictObject({
  atc: z.array(z.string().regex(/^[A-Z]\d{2}([A-Z]([A-Z](\d{2})?)?)?$/, 'is not an ATC code')).optional(),
  mesh: z
    .string()
    .regex(/^[CD]\d{6,9}$/, 'is not a MeSH id')
    .optional(),
  mondo: z
    .string()
    .regex(/^MONDO:\d{7}$/)
    .optional(),
  doid: z
    .string()
    .regex(/^DOID:\d+$/)
    .optional(),
  umls: z
    .string()
    .regex(/^C\d{7}$/)
    .optional(),
  icd10: z
    .string()
    .regex(/^[A-Z]\d{2}(\.\d+)?(-[A-Z]\d{2}(\.\d+)?)?$/)
    .optional(),
  hp: z
    .string()
    .regex(/^HP:\d{7}$/)
    .optional(),
  hgnc: z.string().optional(),
  uniprot: z.string().optional(),
  rxnorm: z.string().regex(/^\d+$/).optional(),
  drugbank: z
    .string()
    .regex(/^DB\d{5}$/)
    .optional(),
  chebi: z
    .string()
    .regex(/^CHEBI:\d+$/)
    .optional(),
  chembl: z
    .string()
    .regex(/^CHEMBL\d+$/)
    .optional(),
  unii: z
    .string()
    .regex(/^[A-Z0-9]{10}$/)
    .optional(),
  cas: z
    .string()
    .regex(/^\d+-\d\d-\d$/)
    .optional(),
  loinc: z.string().optional(),
});

const common = {
  headword: phrase,
  /** Everything else that means exactly this: synonyms, brands, development codes, lay names. */
  forms: z.array(phrase).default([]),
  /** Short forms: matched in exact case, and only on evidence. `near` speaks for this sense, `unless` against it. */
  abbreviations: z.array(z.strictObject({ form: phrase, ...cues })).default([]),
  /** Forms (or the headword) that are everyday English too: matched only on evidence, with the cues below. */
  common: z.array(phrase).default([]),
  /** Names everybody knows (or the headword): search finds them, no page is marked with them. */
  unmarked: z.array(phrase).default([]),
  /** Names of other things that hold a form of this one ("incentive spirometry"): nothing of them is marked. */
  notIn: z.array(phrase).default([]),
  ...cues,
  say: phrase.optional(),
  plain: text,
  student: text,
  clinician: text,
  related: ids,
  confusable: z
    .array(
      z.union([
        z.strictObject({ entry: id, why: text.max(200) }),
        z.strictObject({ name: phrase, why: text.max(200) }),
      ]),
    )
    .default([]),
  codes: codes.prefault({}),
  sources: z.array(sourceItem).default([]),
  reviewed: day,
};

/** One schema a kind; the facts a kind may carry are the only difference. */
export const entrySchemas: { readonly [K in Kind]: z.ZodType<AuthoredEntry<K>> } = Object.fromEntries(
  KINDS.map((kind) => [kind, z.strictObject({ ...common, facts: (FACTS[kind] as z.ZodType).prefault({}) })]),
) as never;

type Common = { readonly [K in keyof typeof common]: z.output<(typeof common)[K]> };

export type Facts<K extends Kind = Kind> = K extends Kind ? z.output<(typeof FACTS)[K]> : never;
export type AuthoredEntry<K extends Kind = Kind> = K extends Kind ? Common & { readonly facts: Facts<K> } : never;
export type SourceItem = z.output<typeof sourceItem>;
