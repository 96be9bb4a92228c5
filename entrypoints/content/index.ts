import { defineContentScript } from 'wxt/utils/define-content-script';
import '../../overlay/marks.css';
import { decodeBase64 } from '../../glossary/lexicon/base64';
import { decodeLexicon, type Lexicon } from '../../glossary/lexicon/lexicon';
import { markColours } from '../../overlay/marks/kind-colours';
import { createOverlay, type Overlay } from '../../overlay/overlay';
import { lateTooltip } from '../../overlay/tooltip/late-tooltip';
import { takeEarly } from '../../platform/early-settings';
import { rememberEntries } from '../../platform/entry-source';
import { escapeElsewhere, hasKeyboard } from '../../platform/escape-elsewhere';
import { fetchLexicon } from '../../platform/lexicon-store';
import { liveSettings } from '../../platform/live-settings';
import { ask, type Command, onCommand, type PageReport } from '../../platform/messages';
import { listenForSurfaces, type Surface } from '../../platform/page-port';
import { isOrphaned, reportError } from '../../platform/report-error';
import { shadowRootOf } from '../../platform/shadow-root-of';
import { siteOfFrame } from '../../platform/site-of-frame';
import { isSiteOn } from '../../platform/sites';
import { fetchTooltip } from '../../platform/tooltip-script';
import type { MakeTooltip } from '../tooltip/make-tooltip';
import { beginReading, type Reading, takeGate } from './reading';

/** How often a script looks whether its extension still lives: after an update or a removal it takes its marks and goes. */
const LIFE_CHECK = 5000;

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  // It would show itself to every page, and costs milliseconds of each.
  noScriptStartedPostMessage: true,
  async main(ctx) {
    // A document that is no page (a bare SVG, an XML feed) has nothing to read in the way meant here.
    if (!(document instanceof HTMLDocument) && document.contentType !== 'application/xhtml+xml') return;
    ctx.setInterval(() => ctx.isInvalid && ctx.abort(), LIFE_CHECK);

    const gate = takeGate(decodeBase64);
    let lexicon: Lexicon | undefined;
    let reading: Reading | null = null;
    let life = new AbortController();
    const getEntry = rememberEntries((id) => ask({ kind: 'get-entry', id }));
    // Not `randomUUID`: a page that came without encryption has none.
    const frame = String(crypto.getRandomValues(new Uint32Array(4)));
    /** Whether it is known if the site is on: until then a surface that asks is told to wait. */
    let isDecided = false;

    const report = (): PageReport => ({
      kind: 'terms',
      frame,
      top: window === window.top,
      state: reading?.state ?? (isDecided ? 'off' : 'reading'),
      terms: (reading?.overlay?.terms() ?? []).map(({ entry, count, text }) => ({
        entry,
        count,
        text: text.slice(0, 200),
      })),
    });
    /** Surfaces that show what is on the screen. */
    const followers = new Set<Surface>();
    const showView = (to: Surface): void =>
      reading?.overlay?.watchInView((entries) => to.send({ kind: 'in-view', frame, entries: [...entries] }), to.signal);
    // Before anything is waited for: a surface asks when the browser says that all has loaded.
    const surfaces = listenForSurfaces(
      frame,
      report,
      (order, from) => {
        if (order.kind === 'go-to') {
          const nth = reading?.overlay?.goTo(order.entry, order) ?? null;
          from.send({ kind: 'went-to', frame, entry: order.entry, nth });
        } else if (!followers.has(from)) {
          followers.add(from);
          from.signal.addEventListener('abort', () => followers.delete(from));
          showView(from);
        }
      },
      ctx.signal,
    );

    const live = await liveSettings(ctx.signal, takeEarly());
    const onError = (error: unknown): void => (isOrphaned(error) ? ctx.abort() : reportError(error));
    /** How many terms the toolbar's button was last told of. */
    let counted = 0;
    const tell = (): void => {
      const news = report();
      surfaces.report(news);
      const count = live.now.badge ? news.terms.length : 0;
      if (count === counted) return;
      counted = count;
      ask({ kind: 'count-terms' }).catch(onError);
    };
    // Back from the browser's memory of pages, with a button that has forgotten.
    ctx.addEventListener(window, 'pageshow', ({ persisted }) => {
      if (!persisted) return;
      counted = 0;
      tell();
    });
    const escapes = escapeElsewhere(ctx.signal);
    const mark = (forms: Lexicon, signal: AbortSignal): Overlay =>
      createOverlay(window, {
        lexicon: forms,
        colourOf: markColours(forms),
        settings: live.now,
        signal,
        shadowRootOf,
        createTooltip: lateTooltip(async () => (await fetchTooltip<MakeTooltip>())(live, getEntry)),
        onApproach: (entry) => void getEntry(entry).catch(() => undefined),
        onTooltip: escapes.opened,
        onTermsChanged: tell,
        onError,
      });
    const begin = (): Reading => {
      life = new AbortController();
      const signal = AbortSignal.any([ctx.signal, life.signal]);
      return beginReading(window, {
        gate: gate.open,
        async lexicon() {
          lexicon ??= decodeLexicon(await fetchLexicon(gate.lexicon));
          return lexicon;
        },
        begin: (forms) => mark(forms, signal),
        shadowRootOf,
        onOpen: () => followers.forEach(showView),
        onState: tell,
        onError,
        signal,
      });
    };

    /** Off means off: no scan, no observer, nothing left. */
    const follow = async (): Promise<void> => {
      const { sitesOff, sitesOn } = live.now;
      const site = sitesOff.length + sitesOn.length > 0 ? await siteOfFrame() : null;
      const on = isSiteOn(live.now, site);
      isDecided = true;
      if (on && reading) reading.overlay?.update(live.now);
      else if (on) reading = begin();
      else if (reading) {
        life.abort();
        reading = null;
      }
      tell();
    };

    /** What is marked there as it is marked; else what the words resemble. */
    const explainSelection = async (): Promise<void> => {
      const text = getSelection()?.toString().trim().slice(0, 200);
      const overlay = text ? await reading?.open() : null;
      if (!overlay || !text || overlay.openAtSelection()) return;
      overlay.openAtSelection(await ask({ kind: 'find-entry', text }));
    };

    const commands: Readonly<Record<Command, () => unknown>> = {
      'next-term': () => reading?.overlay?.step(1),
      'previous-term': () => reading?.overlay?.step(-1),
      'explain-selection': () => {
        explainSelection().catch(reportError);
      },
    };
    onCommand((name) => {
      if (name === 'tooltip-opened') escapes.openedSomewhere();
      else if (name === 'close-tooltips') {
        escapes.closed();
        reading?.overlay?.close();
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
