import type { JSX } from 'preact';
import type { Kind } from '../glossary/kinds';
import { colourOfKind } from '../overlay/marks/kind-colours';

/** One line drawing a kind, on a field of 16 by 16: shapes that differ in outline, since five kinds share no more than a colour. */
const SHAPES: Readonly<Record<Kind, string>> = {
  // A capsule.
  drug: 'M9.2 3.2a3.25 3.25 0 0 1 4.6 4.6l-6 6a3.25 3.25 0 0 1-4.6-4.6ZM6.2 6.2l4.6 4.6',
  // A sheet of tablets.
  'drug-class': 'M3 2.5h10v11H3ZM6.2 5.3v1.4M9.8 5.3v1.4M6.2 9.3v1.4M9.8 9.3v1.4',
  // The ribbon that stands for an illness.
  disease: 'M4.3 14.2 9.9 5.6a2.3 2.3 0 1 0-3.8 0l5.6 8.6',
  // A cell and its nucleus.
  biology: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM9.3 10.4a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Z',
  'adverse-event': 'M8 2.2 14.4 13.4H1.6ZM8 6.6v3M8 11.4v.1',
  // A test tube.
  'lab-test': 'M4.8 2h6.4M6 2v9.7a2 2 0 0 0 4 0V2M6 8.2h4',
  // A dial.
  'outcome-measure': 'M2.3 12.2a6 6 0 1 1 11.4 0M8 10.6l2.7-3.8',
  // What a dose does over time.
  pharmacology: 'M2.3 2v11.7H14M4.8 11c1.2 0 1.5-6.3 3.4-6.3 2.1 0 1.9 4.9 5.2 4.9',
  // A syringe.
  procedure: 'M8 4.5 11.5 8 7 12.5H3.5V9ZM3.5 12.5 1.9 14.1M9.8 6.2l2.9-2.9M11 1.6 14.4 5',
  // A flash of pain.
  symptom: 'M9.2 1.8 3.6 9.2h3.9l-.8 5L12.4 7H8.5Z',
  // A form on a clipboard.
  'trial-term': 'M5.6 3H3.5v11h9V3h-2.1M5.6 2h4.8v2.2H5.6ZM5.8 9.3l1.6 1.6 2.8-3.2',
  care: 'M8 7.6a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM2.4 14c.3-2.8 2.5-4 5.6-4s5.3 1.2 5.6 4',
};

/** A picture of a kind of term. Says nothing to a screen reader: whoever shows it alone says the kind in words. */
export function KindGlyph({ kind }: { kind: Kind }): JSX.Element {
  return (
    <svg class="kind-glyph" data-colour={colourOfKind(kind)} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[kind]} />
    </svg>
  );
}
