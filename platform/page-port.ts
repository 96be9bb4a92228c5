/**
 * Between a surface (popup, side panel) and the frames of a tab: one port that every frame answers. Works without the background
 * and needs no permission of its own.
 */
import { type Browser, browser } from 'wxt/browser';
import { PAGE_PORT, type PageNews, type PageOrder, type PageReport, parsePageNews, parsePageOrder } from './messages';
import { quietly } from './report-error';

export interface PageConnection {
  order(order: PageOrder): void;
  close(): void;
}

/** What a frame says of what is on its screen, and of where a jump came out. */
export type PlaceNews = Extract<PageNews, { kind: 'in-view' | 'went-to' }>;

export interface PageListener {
  /** What the frames last said, a report a frame, none before the first; null when no frame answers: no script runs there, or none yet. */
  onReports(reports: readonly PageReport[] | null): void;
  onPlaces(news: PlaceNews): void;
  /** Whether the frames are to say what is on the screen. */
  readonly followsView: boolean;
}

/** Milliseconds in which frames that are there have answered, and in which the script of one that has loaded has begun. */
const ANSWERED = 1000;
const BEGUN = 200;

/**
 * Listens to every frame of a tab, through its loads and navigations, until closed. A port reaches the frames that are there when it is
 * opened, so another takes its place when the tab has loaded or a frame tells of one that came or went: whoever came later is heard,
 * whoever is gone forgotten.
 */
export function connectToPage(tab: number, { onReports, onPlaces, followsView }: PageListener): PageConnection {
  const reports = new Map<string, { readonly report: PageReport; readonly turn: number }>();
  let port: Browser.runtime.Port | null = null;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => onReports([...reports.values()].map(({ report }) => report));

  const connect = (): void => {
    clearTimeout(again);
    again = undefined;
    const before = port;
    const mine = browser.tabs.connect(tab, { name: PAGE_PORT });
    const now = ++turn;
    port = mine;
    if (!before && now > 1) tell();
    mine.onMessage.addListener((payload: unknown) => {
      const news = parsePageNews(payload);
      if (!news || port !== mine) return;
      if (news.kind === 'frames-changed') {
        again ??= setTimeout(connect, BEGUN);
        return;
      }
      if (news.kind !== 'terms') {
        onPlaces(news);
        return;
      }
      if (followsView && reports.get(news.frame)?.turn !== now)
        mine.postMessage({ kind: 'follow-view', frame: news.frame } satisfies PageOrder);
      reports.set(news.frame, { report: news, turn: now });
      tell();
    });
    mine.onDisconnect.addListener(() => {
      // Reading it tells the browser that the failure was seen.
      void browser.runtime.lastError;
      if (port !== mine) return;
      port = null;
      reports.clear();
      onReports(null);
    });
    before?.disconnect();
    clearTimeout(timer);
    timer = setTimeout(() => {
      const gone = [...reports].filter(([, { turn: heard }]) => heard !== turn);
      for (const [frame] of gone) reports.delete(frame);
      if (gone.length > 0) tell();
    }, ANSWERED);
  };
  const onUpdated = (id: number, { status }: { readonly status?: string }): void => {
    if (id === tab && status === 'complete') connect();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  connect();
  return {
    order: (order) => port?.postMessage(order),
    close() {
      clearTimeout(timer);
      clearTimeout(again);
      browser.tabs.onUpdated.removeListener(onUpdated);
      const last = port;
      port = null;
      last?.disconnect();
    },
  };
}

/** One surface, as a frame knows it. */
export interface Surface {
  send(news: PageNews): void;
  /** Ends when the surface goes. */
  readonly signal: AbortSignal;
}

const FRAMES = new Set(['iframe', 'frame', 'object', 'embed']);

export interface FrameListener {
  /** A surface has come. */
  connect(port: Browser.runtime.Port): void;
  /** Sends this to every surface that listens now. */
  report(report: PageReport): void;
}

/** A frame's side: `greet` answers each surface that comes; orders for this frame reach `onOrder`. Ends with `signal`. */
export function greetSurfaces(
  frame: string,
  greet: () => PageReport,
  onOrder: (order: PageOrder, from: Surface) => void,
  signal: AbortSignal,
): FrameListener {
  const ports = new Set<Browser.runtime.Port>();
  const send = (news: PageNews): void => {
    for (const port of ports) quietly(() => port.postMessage(news));
  };
  const tellOfFrames = (): void => send({ kind: 'frames-changed' });
  const onLoad = ({ target }: Event): void => {
    if (target instanceof Element && FRAMES.has(target.localName)) tellOfFrames();
  };
  const connect = (port: Browser.runtime.Port): void => {
    if (port.name !== PAGE_PORT || signal.aborted) return;
    ports.add(port);
    // Nothing of it before a surface first asks; a listener that is there is not added again.
    document.addEventListener('load', onLoad, { capture: true, signal });
    window.addEventListener('pagehide', tellOfFrames, { signal });
    const life = new AbortController();
    const surface: Surface = { send: (news) => quietly(() => port.postMessage(news)), signal: life.signal };
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      life.abort();
    });
    port.onMessage.addListener((payload: unknown) => {
      const order = parsePageOrder(payload);
      if (order?.frame === frame) onOrder(order, surface);
    });
    // It may have gone while this script came.
    surface.send(greet());
  };
  signal.addEventListener(
    'abort',
    () => {
      for (const port of ports) quietly(() => port.disconnect());
    },
    { once: true },
  );
  return { connect, report: send };
}
