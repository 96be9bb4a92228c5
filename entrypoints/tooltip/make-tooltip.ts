import type { CreateTooltip } from '../../overlay/tooltip/tooltip';
import type { GetEntry } from '../../platform/entry-source';
import type { LiveSettings } from '../../platform/live-settings';

/** What the tooltip's script hands to the page's. */
export type MakeTooltip = (live: LiveSettings, getEntry: GetEntry) => CreateTooltip;
