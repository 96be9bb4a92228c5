import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { EntryId } from '../../glossary/kinds';
import { chooseMarks } from '../../overlay/marks/choose-marks';
import { type MarkColour, markName } from '../../overlay/marks/painter';
import type { OverlaySettings } from '../../overlay/settings';
import type { ReadFlow } from '../../overlay/text-flow/occurrence';
import { Painted } from './Painted';

export interface SampleTerm {
  readonly text: string;
  readonly entry: EntryId;
  readonly colour: MarkColour | undefined;
}

/** A heading and a paragraph under it: a section as pages have them. */
export interface SamplePassage {
  readonly heading: string;
  readonly pieces: readonly (string | SampleTerm)[];
}

interface MarkPreviewProps {
  readonly passages: readonly SamplePassage[];
  readonly settings: Pick<OverlaySettings, 'style' | 'density' | 'colourByKind' | 'known'>;
}

/** A short text, marked as a page would be. */
export function MarkPreview({ passages, settings }: MarkPreviewProps): JSX.Element {
  const { style, density, known, colourByKind } = settings;
  const flows = useMemo(() => passages.map(toFlow), [passages]);
  const marked = useMemo(() => {
    chooseMarks(flows, { density, known }, () => true);
    return flows.map((flow) => flow.marked);
  }, [flows, density, known]);
  return (
    <div class="preview-page" lang="en" dir="ltr">
      {passages.map(({ heading, pieces }, p) => {
        let nth = -1;
        return (
          <section key={heading}>
            <h3>{heading}</h3>
            <p>
              {pieces.map((piece) => {
                if (typeof piece === 'string') return piece;
                nth++;
                const isMarked = marked[p]?.[nth] === true && style !== 'none';
                const name = isMarked ? markName(style, colourByKind ? piece.colour : undefined) : null;
                return <Painted key={nth} text={piece.text} name={name} />;
              })}
            </p>
          </section>
        );
      })}
    </div>
  );
}

/** As the scanner would have read it, but for places in the document. */
function toFlow({ heading, pieces }: SamplePassage): ReadFlow {
  const section = document.createElement('h3');
  section.textContent = heading;
  const terms = pieces.filter((piece) => typeof piece !== 'string');
  return {
    print: 0,
    block: section,
    nodes: [],
    starts: [],
    matches: terms.map(({ entry }) => ({ entry, start: 0, end: 0 })),
    marked: [],
    isSeen: true,
    section,
    nextPiece: null,
  };
}
