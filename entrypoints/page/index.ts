import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerCode } from '../../platform/late-code';
import type { MakePage } from './make-page';
import { createPageSide } from './page-side';

/** Run in a frame when a term may be there, or somebody asks. */
export default defineUnlistedScript(() => offerCode<MakePage>('page', createPageSide));
