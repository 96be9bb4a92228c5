/**
 * What kind of thing a term is. The folder an entry lives in says its kind; nothing else does.
 */
export const KIND_FOLDERS = {
  drug: 'drugs',
  'drug-class': 'drug-classes',
  disease: 'diseases',
  biology: 'biology',
  'adverse-event': 'adverse-events',
  'lab-test': 'lab-tests',
  'outcome-measure': 'outcome-measures',
  pharmacology: 'pharmacology',
  procedure: 'procedures',
  symptom: 'symptoms',
  'trial-term': 'trial-terms',
  care: 'care',
} as const;

export type Kind = keyof typeof KIND_FOLDERS;

export const KINDS = Object.keys(KIND_FOLDERS) as readonly Kind[];

export type EntryId = string & { readonly brand: 'EntryId' };

/** The three readers, from the plainest wording to the most technical. */
export const LEVELS = ['plain', 'student', 'clinician'] as const;

export type Level = (typeof LEVELS)[number];
