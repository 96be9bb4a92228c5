/** What is known of anything but a medicine, as rows. A test has a figure of its own beside them. */
import type { FactsView } from '../../glossary/entry-facts';
import type { EntryLink } from '../../glossary/entry-view';
import type { Kind, Level } from '../../glossary/kinds';
import type { Key, Translate } from '../words';
import type { FactRow } from './drug-rows';
import { type FactItem, signallingItems } from './fact-item';

type OtherKind = Exclude<Kind, 'drug'>;

const words = (text: string | undefined): FactItem[] => (text ? [{ text, sources: [], same: text }] : []);
const list = (texts: readonly string[]): FactItem[] => texts.flatMap(words);
const links = (entries: readonly EntryLink[]): FactItem[] =>
  entries.map((link) => ({ text: link.headword, link, sources: [], same: link.id }));

/** Label, items, and whether they are too technical for the plain reader. */
type Row = readonly [label: Key, items: readonly FactItem[], isTechnical?: true];

function rowsOf(view: FactsView<OtherKind>, t: Translate): Row[] {
  switch (view.kind) {
    case 'drug-class':
      return [
        ['factParent', view.facts.parent ? links([view.facts.parent]) : []],
        ['factTargets', list(view.facts.targets), true],
        // Groups of groups list them; all else are medicines.
        [
          'factMilestones',
          view.facts.milestones.map(({ date, region, text, source }) => ({
            text: `${date}: ${text}`,
            regions: [region],
            sources: [source],
            same: text,
          })),
          // Warnings in a heap tell a worried reader less than the figure does, where each stands in its year.
          true,
        ],
        ['factMembers', links([...view.facts.members.filter(({ kind }) => kind !== 'drug'), ...view.facts.drugs])],
      ];
    case 'disease':
      return [
        ['factBodyParts', list(view.facts.bodyParts)],
        ['factTests', links(view.facts.tests)],
        ['factTreatments', links(view.facts.treatments)],
        [
          'factIcd10',
          view.facts.icd10
            ? [{ text: view.facts.icd10.range, sources: [view.facts.icd10.source], same: view.facts.icd10.range }]
            : [],
          true,
        ],
      ];
    case 'biology':
      return [
        ['factSymbol', words(view.facts.symbol), true],
        ['factReceptors', list(view.facts.receptors), true],
        ['factPathway', words(view.facts.pathway.join(' → ')), true],
        ['factSignalling', signallingItems(view.facts.signalling), true],
        ['factDrugs', links(view.facts.drugs)],
      ];
    case 'adverse-event':
      return [
        ['factCallNow', list(view.facts.callNow)],
        [
          'factFrequency',
          view.facts.frequency.map(({ text, source }) => ({ text, sources: [source], same: text })),
          true,
        ],
      ];
    case 'symptom':
      return [['factCallNow', list(view.facts.callNow)]];
    case 'lab-test':
      return [
        ['factMeasures', words(view.facts.measures)],
        ['factParent', links(view.facts.partOf)],
        ['factWhyWatched', words(view.facts.whyWatched)],
        ['factHigh', words(view.facts.high)],
        ['factLow', words(view.facts.low)],
      ];
    case 'outcome-measure': {
      const { counts, range, direction, thresholds } = view.facts;
      const ends = range && [range.min, range.max].filter((end) => end !== undefined).join(' – ');
      return [
        ['factCounts', words(counts)],
        [
          'factScale',
          range
            ? [
                {
                  text: [range.max === undefined ? t('factScaleFrom', range.min) : ends, range.unit]
                    .filter(Boolean)
                    .join(' '),
                  sources: range.source ? [range.source] : [],
                  same: '',
                },
              ]
            : [],
        ],
        [
          'factDirection',
          words(direction && t(direction === 'lower-is-better' ? 'factLowerIsBetter' : 'factHigherIsBetter')),
        ],
        [
          'factThresholds',
          thresholds.map(({ label, value, source }) => ({
            text: `${label}: ${value}`,
            sources: [source],
            same: label,
          })),
          true,
        ],
      ];
    }
    case 'pharmacology':
    case 'procedure':
    case 'trial-term':
    case 'care':
      return [];
  }
}

/** Only rows that say something. */
export const otherRows = (view: FactsView<OtherKind>, level: Level, t: Translate): FactRow[] =>
  rowsOf(view, t)
    .filter(([, items, isTechnical]) => items.length > 0 && !(isTechnical && level === 'plain'))
    .map(([label, items]) => ({ id: label, label: t(label), holds: 'things', items }));
