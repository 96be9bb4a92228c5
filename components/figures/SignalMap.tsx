import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { JanusKinase, Signal } from '../../glossary/figure-data';
import { kinaseRange, type Reach, signalRange } from '../../glossary/reach';
import { useWords } from '../words';
import { describeKinase, describeSignal } from './describe-reach';
import { groupSignals, KINASES, kinaseName } from './group-signals';
import { KinaseMark, KinaseShape } from './KinaseMark';
import { StepBars } from './StepBars';

interface SignalMapProps {
  readonly signals: readonly Signal[];
  readonly chosen: string | null;
  /** Of the chosen drug; null without one, or without values. */
  readonly reach: Reach | null;
  /** Drawn with emphasis: those of the entry a reader comes from. */
  isMeant(signal: Signal): boolean;
  onChoose(short: string): void;
}

/**
 * Who carries whom: a row for each set of kinases, its marks under the kinases' heads, its signals beside them. The signals are radio buttons:
 * arrow keys go through them all, as one stop of Tab.
 */
export function SignalMap({ signals, chosen, reach, isMeant, onChoose }: SignalMapProps): JSX.Element {
  const t = useWords();
  const name = useId();
  return (
    <fieldset class="signal-map">
      <legend class="visually-hidden">{t('figureSignalList')}</legend>
      <div class="signal-heads">
        {KINASES.map((kinase) => (
          <div key={kinase} class="signal-head">
            <KinaseMark kinase={kinase} />
            <b>{kinaseName(kinase)}</b>
            {reach && (
              <StepBars range={kinaseRange(reach.kinases[kinase])} label={describeKinase(t, reach.kinases[kinase])} />
            )}
          </div>
        ))}
      </div>
      {groupSignals(signals).map((group) => (
        <div
          key={group.kinases.join()}
          class="signal-row"
          data-chosen={group.signals.some(({ short }) => short === chosen) || undefined}
        >
          <Wires kinases={group.kinases} />
          <div class="signal-chips">
            {group.signals.map((signal) => {
              return (
                <label
                  key={signal.short}
                  class="signal-chip"
                  title={signal.name}
                  data-meant={isMeant(signal) || undefined}
                >
                  <input
                    type="radio"
                    name={name}
                    value={signal.short}
                    checked={signal.short === chosen}
                    onChange={() => onChoose(signal.short)}
                  />
                  <span>
                    {signal.short}
                    {reach && (
                      <StepBars
                        range={signalRange(signal.kinases, reach)}
                        label={describeSignal(t, signal.kinases, reach)}
                      />
                    )}
                  </span>
                </label>
              );
            })}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

/** The marks of a row under the heads, joined; a single kinase stands for a pair of it. */
function Wires({ kinases }: { kinases: readonly JanusKinase[] }): JSX.Element {
  const t = useWords();
  const places = KINASES.flatMap((kinase, i) => (kinases.includes(kinase) ? [i * 16 + 8] : []));
  const names = kinases.map(kinaseName).join(', ');
  return (
    <div class="signal-wires">
      <svg viewBox="0 0 64 12" aria-hidden="true">
        {KINASES.map((kinase, i) => (
          <circle key={kinase} class="wire-none" cx={i * 16 + 8} cy={6} r={1} />
        ))}
        <line class="wire" x1={places[0]} x2={places.at(-1)} y1={6} y2={6} />
        {kinases.map((kinase, i) => (
          <g key={kinase} transform={`translate(${places[i]} 6)`}>
            <KinaseShape kinase={kinase} area={46} />
          </g>
        ))}
      </svg>
      <span class="visually-hidden">
        {kinases.length === 1 ? t('figurePairItself', names) : t('figureCarriedBy', names)}
      </span>
    </div>
  );
}
