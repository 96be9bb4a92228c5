/** Which tab a surface speaks of, and whether extensions may run there. */
import { type Browser, browser } from 'wxt/browser';
import { quietly, reportError } from './report-error';

export interface Tab {
  readonly id: number;
  /** The window it is in. */
  readonly window: number;
  readonly isLoading: boolean;
  /** Host name of the tab's page; null for a page without one, or one we may not look at. */
  readonly site: string | null;
  /** `blocked`: the browser keeps extensions out. `no-access`: the reader has not granted, or has taken back, access to this site. */
  readonly access: 'open' | 'blocked' | 'no-access';
  /** In a private window: nothing of what is looked up there is kept. */
  readonly isPrivate: boolean;
}

/** Pages of these kinds can hold a content script; extension galleries are closed to all extensions. */
const RUNNABLE = /^(https?|file|ftp|about:blank)/;
const GALLERIES =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org)/;

/** Host name of an address; files share the name `file`. */
export function siteOf(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'file:' ? 'file' : hostname || null;
}

/** The tab named by `?tab=…` in the surface's address, else the one in front. Null when there is none. */
export async function findTab(search: string): Promise<Tab | null> {
  const named = Number(new URLSearchParams(search).get('tab'));
  return tabOf(
    named ? await browser.tabs.get(named) : (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0],
  );
}

/**
 * Calls back with the tab in front of the surface's own window (or the one its address names): now, and whenever that is another tab,
 * shows another page, or what we may see of it has changed; until `signal` ends. For surfaces that stay while tabs come and go.
 */
export function followTab(search: string, onTab: (tab: Tab | null) => void, signal: AbortSignal): void {
  const named = Number(new URLSearchParams(search).get('tab'));
  let asked = 0;
  const look = async (): Promise<void> => {
    const mine = ++asked;
    const tab = await tabOf(
      named ? await browser.tabs.get(named) : (await browser.tabs.query({ active: true, currentWindow: true }))[0],
    );
    if (mine === asked && !signal.aborted) onTab(tab);
  };
  const again = (): void => void look().catch(reportError);
  const updated = (id: number, change: { url?: string; status?: string }, { active }: Browser.tabs.Tab): void => {
    if ((change.url !== undefined || change.status !== undefined) && (named ? id === named : active)) again();
  };
  browser.tabs.onActivated.addListener(again);
  browser.tabs.onUpdated.addListener(updated);
  browser.permissions.onAdded.addListener(again);
  browser.permissions.onRemoved.addListener(again);
  signal.addEventListener(
    'abort',
    () =>
      quietly(() => {
        browser.tabs.onActivated.removeListener(again);
        browser.tabs.onUpdated.removeListener(updated);
        browser.permissions.onAdded.removeListener(again);
        browser.permissions.onRemoved.removeListener(again);
      }),
    { once: true },
  );
  again();
}

async function tabOf(tab: Browser.tabs.Tab | undefined): Promise<Tab | null> {
  if (tab?.id === undefined) return null;
  const { id, url } = tab;
  const place = { id, window: tab.windowId, isLoading: tab.status === 'loading', isPrivate: tab.incognito };
  // The browser tells no address without access: for want of a grant, or, with one for all sites, since this page takes none.
  if (url === undefined)
    return { ...place, site: null, access: (await isGranted('<all_urls>')) ? 'blocked' : 'no-access' };
  const open = RUNNABLE.test(url) && !GALLERIES.test(url);
  if (!open) return { ...place, site: null, access: 'blocked' };
  const granted = await isGranted(url.startsWith('http') ? `${new URL(url).origin}/*` : 'file:///*');
  return { ...place, site: siteOf(url), access: granted ? 'open' : 'no-access' };
}

const isGranted = (origin: string): Promise<boolean> => browser.permissions.contains({ origins: [origin] });
