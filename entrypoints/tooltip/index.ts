import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createLookups, fetchMessages } from '../../platform/i18n';
import { offerCode } from '../../platform/late-code';
import { ask } from '../../platform/messages';
import { drawTooltip } from './draw-tooltip';
import type { MakeTooltip } from './make-tooltip';

/** Run in a frame when its first tooltip is near. */
export default defineUnlistedScript(() => {
  const lookups = createLookups(
    import.meta.env.FIREFOX ? (language) => ask({ kind: 'get-words', language }) : fetchMessages,
  );
  offerCode<MakeTooltip>('tooltip', drawTooltip(lookups, 'element'));
});
