import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import entryStyles from '../../components/entry.css?inline';
import tokenStyles from '../../components/tokens.css?inline';
import tooltipStyles from '../../components/tooltip.css?inline';
import { createTooltip } from '../../overlay/tooltip/tooltip';
import { createLookups } from '../../platform/i18n';
import { ask } from '../../platform/messages';
import { offerTooltip } from '../../platform/tooltip-script';
import type { MakeTooltip } from './make-tooltip';
import { Tooltip } from './Tooltip';

/** Run in a frame when its first tooltip is near: what draws it, and what it is drawn with. */
export default defineUnlistedScript(() => {
  offerTooltip<MakeTooltip>((live, getEntry) => (window, wiring) => {
    const lookups = createLookups((language) => ask({ kind: 'get-words', language }));
    void lookups.load(live.now.language);
    return createTooltip(window, {
      ...wiring,
      styles: tokenStyles + entryStyles + tooltipStyles,
      mount(into, request) {
        render(<Tooltip request={request} live={live} lookups={lookups} getEntry={getEntry} />, into);
        return { unmount: () => render(null, into) };
      },
    });
  });
});
