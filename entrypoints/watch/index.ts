/**
 * The script that every frame of every page gets. It watches for a first term, and that is all that nine pages of ten see of the
 * extension: what explains, speaks with surfaces and follows the settings (`page.js`) comes when a term may be there or somebody asks.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchForTerms } from '../../overlay/gate/watch-for-terms';
import { mayBeOff, type StoredItems, takeEarly } from '../../platform/early-settings';
import { answerDoor } from '../../platform/frame-door';
import { fetchCode } from '../../platform/late-code';
import { fetchLexicon } from '../../platform/lexicon-store';
import { isOrphaned, reportError } from '../../platform/report-error';
import { beginLife } from '../../platform/script-life';
import { shadowRootOf } from '../../platform/shadow-root-of';
import type { FirstLook, Frame, MakePage, PageSide } from '../page/make-page';
import { takeGate } from './take-gate';

export default defineUnlistedScript(watch);

function watch(): void {
  // A document that is no page (a bare SVG, an XML feed) has nothing to read in the way meant here.
  if (!(document instanceof HTMLDocument) && document.contentType !== 'application/xhtml+xml') return;
  const life = beginLife();
  const gate = takeGate();
  const onError = (error: unknown): void => (isOrphaned(error) ? life.abort() : reportError(error));
  let stored: Promise<StoredItems> | undefined = takeEarly();
  let lexicon: Promise<Uint8Array> | undefined;
  let page: Promise<PageSide> | undefined;
  let watching: { readonly look: FirstLook; readonly ends: AbortController } | undefined;

  const fetchForms = (): Promise<Uint8Array> => {
    lexicon ??= fetchLexicon(gate.lexicon).catch((error: unknown) => {
      lexicon = undefined;
      throw error;
    });
    return lexicon;
  };

  function beginLook(): FirstLook {
    const ends = new AbortController();
    const look: FirstLook = {
      isDone: false,
      isFound: false,
      onFound: () => void bringPage(),
      onDone: () => undefined,
    };
    watching = { look, ends };
    watchForTerms(window, {
      gate: gate.open(),
      shadowRootOf,
      onFound() {
        look.isFound = true;
        // Before the code that needs it: the two come side by side.
        fetchForms().catch(() => undefined);
        look.onFound();
      },
      onDone() {
        look.isDone = true;
        look.onDone();
      },
      onError,
      signal: AbortSignal.any([life.signal, ends.signal]),
    });
    return look;
  }

  const frame: Frame = {
    life,
    takeStored() {
      const early = stored;
      stored = undefined;
      return early;
    },
    fetchLexicon: fetchForms,
    look: () => watching?.look ?? beginLook(),
    endLook() {
      watching?.ends.abort();
      watching = undefined;
    },
    onError,
  };

  /** Never rejects: a page side that cannot be had is told once, and asked for again the next time. */
  async function bringPage(): Promise<PageSide | null> {
    try {
      page ??= fetchCode<MakePage>('page').then((make) => make(frame));
      return await page;
    } catch (error) {
      page = undefined;
      onError(error);
      return null;
    }
  }

  answerDoor(
    {
      onConnect: (port) => void bringPage().then((side) => side?.connect(port)),
      onMessage: (payload) => void bringPage().then((side) => side?.hear(payload)),
      onSettings(mayMatter) {
        // What was asked for is old now. A page side that is there follows by itself.
        stored = undefined;
        if (mayMatter && !page) void bringPage();
      },
    },
    life.signal,
  );

  stored
    .then((items) => {
      if (life.signal.aborted || page) return;
      if (mayBeOff(items)) void bringPage();
      else beginLook();
    })
    .catch(onError);
}
