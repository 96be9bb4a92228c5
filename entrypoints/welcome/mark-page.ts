import { decodeBase64 } from '../../glossary/lexicon/base64';
import { decodeLexicon } from '../../glossary/lexicon/lexicon';
import { markColours } from '../../overlay/marks/kind-colours';
import { createOverlay } from '../../overlay/overlay';
import { rememberEntries } from '../../platform/entry-source';
import { loadLexicon } from '../../platform/glossary-files';
import type { Lookups } from '../../platform/i18n';
import type { LiveSettings } from '../../platform/live-settings';
import { ask } from '../../platform/messages';
import { reportError } from '../../platform/report-error';
import { drawTooltip } from '../tooltip/draw-tooltip';

/**
 * The overlay of every page, on one of the extension's own, where no content script runs: what a reader tries here is what they
 * will meet elsewhere.
 */
export async function markPage(live: LiveSettings, lookups: Lookups, signal: AbortSignal): Promise<void> {
  const lexicon = decodeLexicon(decodeBase64((await loadLexicon()).bytes));
  const getEntry = rememberEntries((id) => ask({ kind: 'get-entry', id }));
  const overlay = createOverlay(window, {
    lexicon,
    colourOf: markColours(lexicon),
    settings: live.now,
    signal,
    shadowRootOf: (element) => element.shadowRoot,
    createTooltip: drawTooltip(lookups, 'sheet')(live, getEntry),
    onApproach: (entry) => void getEntry(entry).catch(() => undefined),
    onError: reportError,
  });
  live.subscribe(() => overlay.update(live.now));
}
