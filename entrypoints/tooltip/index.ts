import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createLookups } from '../../platform/i18n';
import { ask } from '../../platform/messages';
import { offerTooltip } from '../../platform/tooltip-script';
import { drawTooltip } from './draw-tooltip';
import type { MakeTooltip } from './make-tooltip';

/** Run in a frame when its first tooltip is near. */
export default defineUnlistedScript(() => {
  const lookups = createLookups((language) => ask({ kind: 'get-words', language }));
  offerTooltip<MakeTooltip>(drawTooltip(lookups, 'element'));
});
