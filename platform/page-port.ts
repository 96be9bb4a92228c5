/**
 * Between a surface (popup, side panel) and the frames of a tab: one port that every frame answers. Works without the background
 * and needs no permission of its own.
 */
import { type Browser, browser } from 'wxt/browser';
import { PAGE_PORT, type PageOrder, type PageReport, parsePageOrder, parsePageReport } from './messages';
import { quietly } from './report-error';

export interface PageConnection {
  order(order: PageOrder): void;
  close(): void;
}

/**
 * Listens to every frame of a tab. `onGone` comes when no frame answers (no script runs there) or the page goes away; at a
 * frame's own end the others go on.
 */
export function connectToPage(tab: number, onReport: (report: PageReport) => void, onGone: () => void): PageConnection {
  const port = browser.tabs.connect(tab, { name: PAGE_PORT });
  port.onMessage.addListener((payload: unknown) => {
    const report = parsePageReport(payload);
    if (report) onReport(report);
  });
  port.onDisconnect.addListener(() => {
    // Reading it tells the browser that the failure was seen.
    void browser.runtime.lastError;
    onGone();
  });
  return { order: (order) => port.postMessage(order), close: () => port.disconnect() };
}

export interface FrameListener {
  /** Sends this to every surface that listens now. */
  report(report: PageReport): void;
}

/** A frame's side: `greet` answers each surface that comes; orders for this frame reach `onOrder`. Ends with `signal`. */
export function listenForSurfaces(
  frame: string,
  greet: () => PageReport,
  onOrder: (order: PageOrder) => void,
  signal: AbortSignal,
): FrameListener {
  const ports = new Set<Browser.runtime.Port>();
  const onConnect = (port: Browser.runtime.Port): void => {
    if (port.name !== PAGE_PORT || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((payload: unknown) => {
      const order = parsePageOrder(payload);
      if (order?.frame === frame) onOrder(order);
    });
    port.postMessage(greet());
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener(
    'abort',
    () => {
      quietly(() => browser.runtime.onConnect.removeListener(onConnect));
      for (const port of ports) quietly(() => port.disconnect());
    },
    { once: true },
  );
  return {
    report(report) {
      for (const port of ports) port.postMessage(report);
    },
  };
}
