/** Which colour a term is marked in where the reader wants colours: five groups, since nobody tells twelve apart. */
import type { EntryId, Kind } from '../../glossary/kinds';
import { idsOf, kindOfEntry, type Lexicon } from '../../glossary/lexicon/lexicon';
import type { MarkColour } from './painter';

const COLOURS: Readonly<Partial<Record<Kind, MarkColour>>> = {
  drug: 'treatment',
  'drug-class': 'treatment',
  procedure: 'treatment',
  disease: 'disease',
  symptom: 'disease',
  biology: 'biology',
  pharmacology: 'biology',
  'lab-test': 'measure',
  'outcome-measure': 'measure',
  'adverse-event': 'harm',
};

/** Undefined for kinds in the common colour. */
export const colourOfKind = (kind: Kind): MarkColour | undefined => COLOURS[kind];

/** Looked up once an entry; terms of trials and of care keep the common colour. */
export function markColours(lexicon: Lexicon): (entry: EntryId) => MarkColour | undefined {
  let numbers: ReadonlyMap<EntryId, number> | undefined;
  return (entry) => {
    numbers ??= new Map(idsOf(lexicon).map((id, number) => [id, number]));
    const number = numbers.get(entry);
    return number === undefined ? undefined : colourOfKind(kindOfEntry(lexicon, number));
  };
}
