import { render } from 'preact';
import entryStyles from '../../components/entry.css?inline';
import miniStyles from '../../components/figures/mini-figure.css?inline';
import tokenStyles from '../../components/tokens.css?inline';
import tooltipStyles from '../../components/tooltip.css?inline';
import type { EntryId } from '../../glossary/kinds';
import type { StyledBy } from '../../overlay/tooltip/host';
import { createTooltip } from '../../overlay/tooltip/tooltip';
import type { TooltipRequest } from '../../overlay/tooltip/tooltip-content';
import type { Lookups } from '../../platform/i18n';
import type { MakeTooltip } from './make-tooltip';
import { Tooltip } from './Tooltip';

/** Milliseconds after which a rehearsal for a tooltip that never came is taken down. */
const REHEARSED = 1000;

const nothing = (): void => undefined;
const rehearsalOf = (entry: EntryId): TooltipRequest => ({
  ...{ entry, text: '', pageDefinition: null, openedBy: 'pointer' },
  ...{ close: nothing, pin: nothing, resized: nothing, announce: nothing, step: () => false },
});

/** The tooltip with what it shows, the words it shows it in, and what it is drawn with. */
export const drawTooltip =
  (lookups: Lookups, styledBy: StyledBy): MakeTooltip =>
  (live, getEntry) =>
  (window, wiring) => {
    void lookups.load(live.now.language);
    const draw = (into: Element, request: TooltipRequest): (() => void) => {
      render(<Tooltip request={request} live={live} lookups={lookups} getEntry={getEntry} />, into);
      return () => render(null, into);
    };
    let endRehearsal = nothing;
    return createTooltip(window, {
      ...wiring,
      styledBy,
      styles: tokenStyles + entryStyles + miniStyles + tooltipStyles,
      rehearse(entry) {
        endRehearsal = draw(document.createElement('div'), rehearsalOf(entry));
        setTimeout(() => endRehearsal(), REHEARSED);
      },
      mount(into, request) {
        endRehearsal();
        endRehearsal = nothing;
        return { unmount: draw(into, request) };
      },
    });
  };
