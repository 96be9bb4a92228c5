import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askEarly } from '../../platform/early-settings';

/** Runs in each frame before the content script. */
export default defineUnlistedScript(askEarly);
