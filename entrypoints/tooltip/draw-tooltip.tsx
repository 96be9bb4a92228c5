import { render } from 'preact';
import entryStyles from '../../components/entry.css?inline';
import miniStyles from '../../components/figures/mini-figure.css?inline';
import tokenStyles from '../../components/tokens.css?inline';
import tooltipStyles from '../../components/tooltip.css?inline';
import type { StyledBy } from '../../overlay/tooltip/host';
import { createTooltip } from '../../overlay/tooltip/tooltip';
import type { Lookups } from '../../platform/i18n';
import type { MakeTooltip } from './make-tooltip';
import { Tooltip } from './Tooltip';

/** The tooltip with what it shows, the words it shows it in, and what it is drawn with. */
export const drawTooltip =
  (lookups: Lookups, styledBy: StyledBy): MakeTooltip =>
  (live, getEntry) =>
  (window, wiring) => {
    void lookups.load(live.now.language);
    return createTooltip(window, {
      ...wiring,
      styledBy,
      styles: tokenStyles + entryStyles + miniStyles + tooltipStyles,
      mount(into, request) {
        render(<Tooltip request={request} live={live} lookups={lookups} getEntry={getEntry} />, into);
        return { unmount: () => render(null, into) };
      },
    });
  };
