/**
 * A frame's reading, and what the rest of the extension hears of it and asks of it: surfaces, commands, settings that change. Comes to
 * a frame when a term may be there or somebody asks.
 */
import { escapeElsewhere, hasKeyboard } from '../../platform/escape-elsewhere';
import { liveSettings } from '../../platform/live-settings';
import { ask, type Command, hearCommand, type PageReport } from '../../platform/messages';
import { greetSurfaces, type Surface } from '../../platform/page-port';
import { reportError } from '../../platform/report-error';
import { endWithExtension } from '../../platform/script-life';
import { siteOfFrame } from '../../platform/site-of-frame';
import { isSiteOn } from '../../platform/sites';
import type { Frame, PageSide } from './make-page';
import { beginReading, type Reading } from './reading';
import { overlayWith, type StartOverlay } from './start-overlay';

export function createPageSide(frame: Frame): PageSide {
  const { life, onError } = frame;
  const { signal } = life;
  endWithExtension(life);
  let start: StartOverlay | undefined;
  let reading: Reading | null = null;
  let reads = new AbortController();
  // Not `randomUUID`: a page that came without encryption has none.
  const name = String(crypto.getRandomValues(new Uint32Array(4)));
  /** Whether it is known if the site is on: until then a surface that asks is told to wait. */
  let isDecided = false;

  const report = (): PageReport => ({
    kind: 'terms',
    frame: name,
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
    reading?.overlay?.watchInView(
      (entries) => to.send({ kind: 'in-view', frame: name, entries: [...entries] }),
      to.signal,
    );
  const surfaces = greetSurfaces(
    name,
    report,
    (order, from) => {
      if (order.kind === 'go-to') {
        const nth = reading?.overlay?.goTo(order.entry, order) ?? null;
        from.send({ kind: 'went-to', frame: name, entry: order.entry, nth });
      } else if (!followers.has(from)) {
        followers.add(from);
        from.signal.addEventListener('abort', () => followers.delete(from));
        showView(from);
      }
    },
    signal,
  );
  const escapes = escapeElsewhere(signal);

  async function follow(): Promise<void> {
    const settings = await liveSettings(signal, frame.takeStored());
    if (signal.aborted) return;
    /** How many terms the toolbar's button was last told of. */
    let counted = 0;
    const tell = (): void => {
      const news = report();
      surfaces.report(news);
      const count = settings.now.badge ? news.terms.length : 0;
      if (count === counted) return;
      counted = count;
      ask({ kind: 'count-terms' }).catch(onError);
    };
    // Back from the browser's memory of pages, with a button that has forgotten.
    window.addEventListener(
      'pageshow',
      ({ persisted }) => {
        if (!persisted) return;
        counted = 0;
        tell();
      },
      { signal },
    );

    const begin = (): Reading => {
      reads = new AbortController();
      const whole = AbortSignal.any([signal, reads.signal]);
      return beginReading({
        look: frame.look(),
        async begin() {
          start ??= overlayWith(await frame.fetchLexicon());
          if (whole.aborted) return null;
          return start({ live: settings, signal: whole, onTooltip: escapes.opened, onTermsChanged: tell, onError });
        },
        onOpen: () => followers.forEach(showView),
        onState: tell,
        onError,
      });
    };

    /** Off means off: no scan, no observer, nothing left. */
    const decide = async (): Promise<void> => {
      const { sitesOff, sitesOn } = settings.now;
      const site = sitesOff.length + sitesOn.length > 0 ? await siteOfFrame() : null;
      const on = isSiteOn(settings.now, site);
      isDecided = true;
      if (on && reading) reading.overlay?.update(settings.now);
      else if (on) reading = begin();
      else {
        reads.abort();
        frame.endLook();
        reading = null;
      }
      tell();
    };
    settings.subscribe(() => {
      decide().catch(reportError);
    });
    await decide();
  }
  const decided = follow().catch(onError);

  /** What is marked there as it is marked; else what the words resemble. */
  async function explainSelection(): Promise<void> {
    const text = getSelection()?.toString().trim().slice(0, 200);
    const overlay = text ? await reading?.open() : null;
    if (!overlay || !text || overlay.openAtSelection()) return;
    overlay.openAtSelection(await ask({ kind: 'find-entry', text }));
  }

  const commands: Readonly<Record<Command, () => unknown>> = {
    'next-term': () => reading?.overlay?.step(1),
    'previous-term': () => reading?.overlay?.step(-1),
    'explain-selection': () => {
      explainSelection().catch(reportError);
    },
  };
  return {
    connect: surfaces.connect,
    hear: (payload) =>
      hearCommand(payload, (command) => {
        if (command === 'tooltip-opened') escapes.openedSomewhere();
        else if (command === 'close-tooltips') {
          escapes.closed();
          reading?.overlay?.close();
        }
        // Every frame hears a command; the one the reader is in acts.
        else if (hasKeyboard()) void decided.then(commands[command]);
      }),
  };
}
