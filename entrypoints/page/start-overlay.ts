import { decodeLexicon } from '../../glossary/lexicon/lexicon';
import { markColours } from '../../overlay/marks/kind-colours';
import { createOverlay, type Overlay, type OverlayOptions } from '../../overlay/overlay';
import { lateTooltip } from '../../overlay/tooltip/late-tooltip';
import { rememberEntries } from '../../platform/entry-source';
import { readEntry } from '../../platform/glossary-files';
import { fetchCode } from '../../platform/late-code';
import type { LiveSettings } from '../../platform/live-settings';
import { ask } from '../../platform/messages';
import { shadowRootOf } from '../../platform/shadow-root-of';
import type { MakeTooltip } from '../tooltip/make-tooltip';

type FrameOptions = Pick<OverlayOptions, 'signal' | 'onTooltip' | 'onTermsChanged' | 'onError'> & {
  readonly live: LiveSettings;
};

/** Begins an overlay on this frame. It may end and another begin, when the site is switched off and on. */
export type StartOverlay = (options: FrameOptions) => Overlay;

/** @param bytes the lexicon */
export function overlayWith(bytes: Uint8Array): StartOverlay {
  const lexicon = decodeLexicon(bytes);
  const colourOf = markColours(lexicon);
  const getEntry = rememberEntries(import.meta.env.FIREFOX ? (id) => ask({ kind: 'get-entry', id }) : readEntry);
  return ({ live, ...options }) =>
    createOverlay(window, {
      ...options,
      lexicon,
      colourOf,
      settings: live.now,
      shadowRootOf,
      createTooltip: lateTooltip(async () => (await fetchCode<MakeTooltip>('tooltip'))(live, getEntry)),
      onApproach: (entry) => void getEntry(entry).catch(() => undefined),
    });
}
