import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TimelineEvent } from '../../glossary/figure-data';
import type { EntryId } from '../../glossary/kinds';
import { regionName } from '../facts/region';
import { useWords } from '../words';
import { describeDate } from './describe-event';
import { EventMark, eventWords } from './EventMark';
import { placeEvents } from './place-events';
import { useRoving } from './use-roving';

/** A mark and its margin, in percents of the strip at its narrowest. */
const ROOM = 2.9;

/** All events on one line of years, a lane for each region; the one pointed at or focused says what it is below. */
export function TimelineStrip({
  events,
  drug,
}: {
  events: readonly TimelineEvent[];
  drug: EntryId | null;
}): JSX.Element {
  const t = useWords();
  const [place, setPlace] = useState(0);
  const [shown, setShown] = useState<TimelineEvent | null>(null);
  const roving = useRoving(place, setPlace);
  const strip = placeEvents(events, ROOM);
  const say = ({ date, region, kind, drugs }: TimelineEvent): string =>
    t(
      'timelineEvent',
      describeDate(t, date),
      regionName(region, t),
      eventWords(t, kind),
      drugs.length === 0 ? t('timelineGroup') : drugs.map(({ headword }) => headword).join(', '),
    );
  let count = 0;
  return (
    <div class="strip">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around what is a picture */}
      <div
        class="strip-lanes"
        role="group"
        aria-label={t('figureTimeline')}
        onKeyDown={roving.onKeyDown}
        onFocusIn={roving.onFocusIn}
      >
        {strip.lanes.map(({ lane, events: placed, levels }) => (
          <div key={lane} class="strip-lane">
            <b>{regionName(lane, t)}</b>
            <div class="strip-track" style={{ blockSize: `${levels * 1.5 + 0.4}em` }}>
              {strip.years.map(({ year, at }) => (
                <span key={year} class="strip-year-line" style={{ insetInlineStart: `${at}%` }} />
              ))}
              {placed.map(({ event, at, level }) => (
                <button
                  key={JSON.stringify(event)}
                  type="button"
                  class="strip-mark"
                  data-rove
                  data-chosen={event.drugs.some(({ id }) => id === drug) || undefined}
                  tabIndex={roving.tabIndexOf(count++)}
                  style={{ insetInlineStart: `${at}%`, insetBlockEnd: `${level * 1.5 + 0.2}em` }}
                  aria-label={say(event)}
                  onFocus={() => setShown(event)}
                  onMouseEnter={() => setShown(event)}
                  onClick={() => setShown(event)}
                >
                  <EventMark kind={event.kind} />
                </button>
              ))}
            </div>
          </div>
        ))}
        <div class="strip-lane strip-axis" aria-hidden="true">
          <span />
          <div class="strip-track">
            {strip.years.map(({ year, at }, i) => (
              <span key={year} style={{ insetInlineStart: `${at}%` }} data-minor={i % 2 === 1 || undefined}>
                {year}
              </span>
            ))}
          </div>
        </div>
      </div>
      <p class="strip-said" aria-hidden="true">
        {shown ? say(shown) : t('timelinePoint')}
      </p>
      <p class="figure-note" aria-hidden="true">
        {t('timelineStacked')}
      </p>
    </div>
  );
}
