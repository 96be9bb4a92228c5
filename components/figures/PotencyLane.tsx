import type { JSX } from 'preact';
import { useWords } from '../words';
import { describeValue } from './describe-reach';
import { KinaseMark } from './KinaseMark';
import type { Axis, Lane } from './potency-panels';

interface PotencyLaneProps {
  readonly lane: Lane;
  readonly axis: Axis;
  readonly isRatio: boolean;
  readonly tabIndex: 0 | -1;
  readonly isShown: boolean;
  onShow(): void;
}

/** One measured value: its name, its mark on the axis, and the value, which tells its source when pressed. */
export function PotencyLane({ lane, axis, isRatio, tabIndex, isShown, onShow }: PotencyLaneProps): JSX.Element {
  const t = useWords();
  const { fact, kinase, label } = lane;
  return (
    <div class="potency-lane" data-long={isRatio || undefined}>
      <span class="potency-label">
        {kinase && <KinaseMark kinase={kinase} />} {label}
      </span>
      <span class="potency-track" aria-hidden="true">
        {axis.ticks.map(({ value, at }) => (
          <span key={value} class="potency-tick" style={{ insetInlineStart: `${at}%` }} />
        ))}
        <Mark lane={lane} at={axis.place(fact.value)} start={isRatio ? axis.place(1) : null} />
      </span>
      <button
        type="button"
        class="link potency-value"
        data-rove
        tabIndex={tabIndex}
        aria-expanded={isShown}
        onClick={onShow}
      >
        <span class="visually-hidden">{label}: </span>
        {describeValue(t, fact)}
      </button>
    </div>
  );
}

interface MarkProps {
  readonly lane: Lane;
  /** Percent of the axis. */
  readonly at: number;
  /** Where a ratio of one is, from where a ratio is drawn; null for a value. */
  readonly start: number | null;
}

/** More than a value: an arrow from it to the end of the axis; less: to the beginning; about: a hollow mark. */
function Mark({ lane: { kinase, fact }, at, start }: MarkProps): JSX.Element {
  return (
    <>
      {start !== null && (
        <span
          class="potency-stem"
          data-kinase={kinase}
          style={{ insetInlineStart: `${start}%`, inlineSize: `${at - start}%` }}
        />
      )}
      {fact.relation === '>' && (
        <span class="potency-beyond" data-kinase={kinase} style={{ insetInline: `${at}% 0` }} />
      )}
      {fact.relation === '<' && (
        <span class="potency-beyond" data-below data-kinase={kinase} style={{ insetInline: `0 ${100 - at}%` }} />
      )}
      <span class="potency-mark" data-relation={fact.relation} style={{ insetInlineStart: `${at}%` }}>
        {kinase ? (
          <KinaseMark kinase={kinase} />
        ) : (
          <svg class="kinase-mark" viewBox="-8 -8 16 16" aria-hidden="true">
            <circle class="kinase-shape" r="5.3" />
          </svg>
        )}
      </span>
    </>
  );
}
