import type { JSX } from 'preact';
import type { FigureData, TimelineEvent } from '../../glossary/figure-data';
import type { EntryId } from '../../glossary/kinds';
import { regionName } from '../facts/region';
import { useWords } from '../words';
import './timeline.css';
import { describeDate } from './describe-event';
import { EVENT_KINDS, EventMark, eventWords } from './EventMark';
import { FigureHead } from './FigureHead';
import { eventsByYear, laneOf } from './place-events';
import { SourceLines } from './SourceLines';
import { TimelineStrip } from './TimelineStrip';

export interface TimelineFigureProps {
  readonly data: FigureData;
  readonly events: readonly TimelineEvent[];
  /** Drawn with emphasis. */
  readonly drug: EntryId | null;
  onOpen(id: EntryId): void;
}

/** First approvals, boxed warnings and what regulators said of a group: a strip to see, where there is room, and a list by years to read. */
export function TimelineFigure({ data, events, drug, onOpen }: TimelineFigureProps): JSX.Element {
  const t = useWords();
  const kinds = EVENT_KINDS.filter((kind) => events.some((event) => event.kind === kind));
  return (
    <div class="timeline">
      <p>{t('figureTimelineLead')}</p>
      <ul class="timeline-legend">
        {kinds.map((kind) => (
          <li key={kind}>
            <EventMark kind={kind} /> {eventWords(t, kind)}
          </li>
        ))}
      </ul>
      <TimelineStrip events={events} drug={drug} />
      <ol class="timeline-years">
        {eventsByYear(events).map(([year, ofYear]) => (
          <li key={year} class="timeline-year">
            <FigureHead>{year}</FigureHead>
            <ul>
              {ofYear.map((event) => (
                <Event key={JSON.stringify(event)} data={data} event={event} drug={drug} onOpen={onOpen} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}

interface EventProps {
  readonly data: FigureData;
  readonly event: TimelineEvent;
  readonly drug: EntryId | null;
  onOpen(id: EntryId): void;
}

function Event({ data, event, drug, onOpen }: EventProps): JSX.Element {
  const t = useWords();
  const { date, region, kind, drugs, text, source } = event;
  const isTold = kind !== 'approval' && kind !== 'boxed-warning';
  return (
    <li
      class="timeline-event"
      data-lane={laneOf(region)}
      data-chosen={drugs.some(({ id }) => id === drug) || undefined}
    >
      <EventMark kind={kind} />
      <div>
        <p class="timeline-when">
          <time dateTime={date}>{describeDate(t, date)}</time>
          <b class="timeline-region">{regionName(region, t)}</b>
        </p>
        <div class="timeline-said">
          <p>
            {eventWords(t, kind)}:{' '}
            {drugs.length === 0
              ? t('timelineGroup')
              : drugs.map(({ id, headword }, i) => (
                  <span key={id}>
                    {i > 0 && ', '}
                    <button type="button" class="link" onClick={() => onOpen(id)}>
                      {headword}
                    </button>
                  </span>
                ))}
            {kind === 'approval' && text && ` (${text})`}
          </p>
          {isTold && <p class="timeline-text">{text}</p>}
          <details>
            <summary>{t(kind === 'boxed-warning' ? 'timelineWhat' : 'figureSource')}</summary>
            {kind === 'boxed-warning' && <p class="timeline-text">{text}</p>}
            <p>
              <SourceLines data={data} of={[source]} />
            </p>
          </details>
        </div>
      </div>
    </li>
  );
}
