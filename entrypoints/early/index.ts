import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askEarly } from '../../platform/early-settings';
import { forgetCode } from '../../platform/late-code';

/** Runs in each frame before all other scripts. */
export default defineUnlistedScript(() => {
  forgetCode();
  askEarly();
});
