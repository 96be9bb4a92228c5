import type { JSX } from 'preact';
import type { TimelineKind } from '../../glossary/figure-data';
import type { Translate } from '../words';

/** An outline for each kind of event, on a field of 16 by 16. */
const SHAPES: Readonly<Record<TimelineKind, string>> = {
  approval: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z M5 8.2l2.2 2.2L11.2 6',
  'boxed-warning': 'M2.5 2.5h11v11h-11Z M8 5v4 M8 11.1v.2',
  'label-change': 'M2.5 2.5h11v11h-11Z M5 6h6 M5 10h4',
  warning: 'M8 2 14.6 13.6H1.4Z M8 6.4v3.2 M8 11.4v.2',
  restriction: 'M8 1.4 14.6 8 8 14.6 1.4 8Z M5 8h6',
  review: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Z M10.6 10.6 14.4 14.4',
  withdrawal: 'M2.6 2.6l10.8 10.8 M13.4 2.6 2.6 13.4',
};

const WORDS = {
  approval: 'timelineApproval',
  'boxed-warning': 'timelineBoxedWarning',
  'label-change': 'timelineLabelChange',
  warning: 'timelineWarning',
  restriction: 'timelineRestriction',
  review: 'timelineReview',
  withdrawal: 'timelineWithdrawal',
} as const;

export const eventWords = (t: Translate, kind: TimelineKind): string => t(WORDS[kind]);

export const EVENT_KINDS = Object.keys(SHAPES) as readonly TimelineKind[];

/** A picture of a kind of event; words stand beside it or are read in its place. */
export function EventMark({ kind }: { kind: TimelineKind }): JSX.Element {
  return (
    <svg class="event-mark" data-kind={kind} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[kind]} />
    </svg>
  );
}
