import { defineContentScript } from 'wxt/utils/define-content-script';
import '../../overlay/marks.css';
import { decodeBase64 } from '../../glossary/lexicon/base64';
import { decodeLexicon, type Lexicon } from '../../glossary/lexicon/lexicon';
import { markColours } from '../../overlay/marks/kind-colours';
import { createOverlay, type Overlay } from '../../overlay/overlay';
import { lateTooltip } from '../../overlay/tooltip/late-tooltip';
import { rememberEntries } from '../../platform/entry-source';
import { escapeElsewhere, hasKeyboard } from '../../platform/escape-elsewhere';
import { liveSettings } from '../../platform/live-settings';
import { ask, type Command, onCommand, type PageReport } from '../../platform/messages';
import { listenForSurfaces, type Surface } from '../../platform/page-port';
import { isOrphaned, reportError } from '../../platform/report-error';
import { shadowRootOf } from '../../platform/shadow-root-of';
import { siteOfFrame } from '../../platform/site-of-frame';
import { isSiteOn } from '../../platform/sites';
import { fetchTooltip } from '../../platform/tooltip-script';
import type { MakeTooltip } from '../tooltip/make-tooltip';

/** How often a script looks whether its extension still lives: after an update or a removal it takes its marks and goes. */
const LIFE_CHECK = 5000;

/** Put there by `lexicon.js`, the script before this one: its source can go once it has run, where a literal in this one would stay. */
const shared = globalThis as { immunoglossLexicon?: string };

/** The lexicon, decoded when it is first needed; its text is kept no longer than that. */
function lexiconOnce(): () => Lexicon {
  let text = shared.immunoglossLexicon;
  let lexicon: Lexicon | undefined;
  delete shared.immunoglossLexicon;
  return () => {
    if (lexicon) return lexicon;
    if (text === undefined) throw new Error('lexicon.js did not run before the content script');
    lexicon = decodeLexicon(decodeBase64(text));
    text = undefined;
    return lexicon;
  };
}

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  async main(ctx) {
    // A document that is no page (a bare SVG, an XML feed) has nothing to read in the way meant here.
    if (!(document instanceof HTMLDocument) && document.contentType !== 'application/xhtml+xml') return;
    ctx.setInterval(() => ctx.isInvalid && ctx.abort(), LIFE_CHECK);

    const takeLexicon = lexiconOnce();

    let overlay: Overlay | null = null;
    let overlayLife = new AbortController();
    const getEntry = rememberEntries((id) => ask({ kind: 'get-entry', id }));
    // Not `randomUUID`: a page that came without encryption has none.
    const frame = String(crypto.getRandomValues(new Uint32Array(4)));
    /** Whether it is known if the site is on: until then a surface that asks is told to wait. */
    let isDecided = false;

    const report = (): PageReport => ({
      kind: 'terms',
      frame,
      top: window === window.top,
      state: overlay?.reading === false ? 'done' : overlay || !isDecided ? 'reading' : 'off',
      terms: overlay
        ? overlay.terms().map(({ entry, count, text }) => ({ entry, count, text: text.slice(0, 200) }))
        : [],
    });
    /** Surfaces that show what is on the screen. */
    const followers = new Set<Surface>();
    const showView = (to: Surface): void =>
      overlay?.watchInView((entries) => to.send({ kind: 'in-view', frame, entries: [...entries] }), to.signal);
    // Before anything is waited for: a surface asks when the browser says that all has loaded.
    const surfaces = listenForSurfaces(
      frame,
      report,
      (order, from) => {
        if (order.kind === 'go-to') {
          const nth = overlay?.goTo(order.entry, order) ?? null;
          from.send({ kind: 'went-to', frame, entry: order.entry, nth });
        } else if (!followers.has(from)) {
          followers.add(from);
          from.signal.addEventListener('abort', () => followers.delete(from));
          showView(from);
        }
      },
      ctx.signal,
    );

    const live = await liveSettings(ctx.signal);
    const escapes = escapeElsewhere(ctx.signal);
    const begin = (): Overlay => {
      overlayLife = new AbortController();
      const forms = takeLexicon();
      return createOverlay(window, {
        lexicon: forms,
        colourOf: markColours(forms),
        settings: live.now,
        signal: AbortSignal.any([ctx.signal, overlayLife.signal]),
        shadowRootOf,
        createTooltip: lateTooltip(async () => (await fetchTooltip<MakeTooltip>())(live, getEntry)),
        onApproach: (entry) => void getEntry(entry).catch(() => undefined),
        onTooltip: escapes.opened,
        onTermsChanged: () => surfaces.report(report()),
        onError: (error) => (isOrphaned(error) ? ctx.abort() : reportError(error)),
      });
    };

    /** Off means off: no scan, no observer, nothing left. */
    const follow = async (): Promise<void> => {
      const { sitesOff, sitesOn } = live.now;
      const site = sitesOff.length + sitesOn.length > 0 ? await siteOfFrame() : null;
      const on = isSiteOn(live.now, site);
      isDecided = true;
      if (on && overlay) overlay.update(live.now);
      else if (on) {
        overlay = begin();
        followers.forEach(showView);
      } else if (overlay) {
        overlayLife.abort();
        overlay = null;
      }
      surfaces.report(report());
    };

    /** What is marked there as it is marked; else what the words resemble. */
    const explainSelection = async (): Promise<void> => {
      const text = getSelection()?.toString().trim().slice(0, 200);
      if (!overlay || !text || overlay.openAtSelection()) return;
      overlay.openAtSelection(await ask({ kind: 'find-entry', text }));
    };

    const commands: Readonly<Record<Command, () => unknown>> = {
      'next-term': () => overlay?.step(1),
      'previous-term': () => overlay?.step(-1),
      'explain-selection': () => {
        explainSelection().catch(reportError);
      },
    };
    onCommand((name) => {
      if (name === 'tooltip-opened') escapes.openedSomewhere();
      else if (name === 'close-tooltips') {
        escapes.closed();
        overlay?.close();
      }
      // Every frame hears a command; the one the reader is in acts.
      else if (hasKeyboard()) commands[name]();
    }, ctx.signal);

    live.subscribe(() => {
      follow().catch(reportError);
    });
    await follow();
  },
});
