import type { JSX } from 'preact';
import type { FactsView } from '../../glossary/entry-facts';
import { SourceRefs } from '../facts/Fact';
import type { Notes } from '../facts/notes';
import { ENTRY_LANGUAGE, type Translate, useWords } from '../words';
import { type RangeBar, rangeAxes } from './lab-scale';

/** Of the drawing, in its own units; it is stretched to the width there is, so only heights are seen as they are. */
const WIDTH = 1000;
const HEIGHT = 18;

interface LabRangeProps {
  readonly range: FactsView<'lab-test'>['facts']['range'];
  readonly notes: Notes;
}

/** Usual ranges as bars, one a group of people, each with its numbers in words. Open ends run out of the picture. */
export function LabRange({ range, notes }: LabRangeProps): JSX.Element {
  const t = useWords();
  return (
    <figure class="lab-range">
      <figcaption>{t('labRangeTitle')}</figcaption>
      {rangeAxes(range).map(({ unit, ticks, bars }) => (
        <div key={`${unit} ${bars[0]?.who}`} class="lab-axis" dir="ltr">
          <ul class="lab-list">
            {bars.map((bar) => (
              <li key={bar.who}>
                <span class="lab-who" {...ENTRY_LANGUAGE}>
                  {bar.who}
                </span>
                <span class="lab-limits">
                  {limits(bar, t)} <span {...ENTRY_LANGUAGE}>{unit}</span>
                  <SourceRefs sources={[bar.source]} notes={notes} />
                </span>
                <Bar bar={bar} ticks={ticks.map(({ at }) => at)} />
              </li>
            ))}
          </ul>
          <p class="lab-ticks" aria-hidden="true">
            {ticks.map(({ value, at }) => (
              <span key={value} style={{ insetInlineStart: `${at * 100}%` }}>
                {value.toLocaleString(t.language)}
              </span>
            ))}
          </p>
        </div>
      ))}
      <p class="lab-caveat">{t('labRangeCaveat')}</p>
    </figure>
  );
}

/** The numbers as the entry has them. */
function limits({ low, high }: RangeBar, t: Translate): string {
  if (low !== undefined && high !== undefined) return t('labBetween', low, high);
  if (high !== undefined) return t('labUpTo', high);
  return low === undefined ? '' : t('labFrom', low);
}

function Bar({ bar: { low, high, from, to }, ticks }: { bar: RangeBar; ticks: readonly number[] }): JSX.Element {
  return (
    <svg class="lab-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="lab-ground" x="0" y="0" width={WIDTH} height={HEIGHT} />
      {ticks.map((at) => (
        <line key={at} class="lab-tick" x1={at * WIDTH} x2={at * WIDTH} y1="0" y2={HEIGHT} />
      ))}
      <rect class="lab-usual" x={from * WIDTH} y="3" width={(to - from) * WIDTH} height={HEIGHT - 6} />
      {[low === undefined ? null : from, high === undefined ? null : to].map(
        (end) =>
          end !== null && <line key={end} class="lab-limit" x1={end * WIDTH} x2={end * WIDTH} y1="0" y2={HEIGHT} />,
      )}
    </svg>
  );
}
