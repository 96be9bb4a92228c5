/** Which tab a surface speaks of, and whether extensions may run there. */
import { browser } from 'wxt/browser';

export interface Tab {
  readonly id: number;
  /** Host name of the tab's page; null for a page without one, or one we may not look at. */
  readonly site: string | null;
  /** `blocked`: the browser keeps extensions out. `no-access`: the reader has not granted, or has taken back, access to this site. */
  readonly access: 'open' | 'blocked' | 'no-access';
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
  const tab = named
    ? await browser.tabs.get(named)
    : (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  if (tab?.id === undefined) return null;
  const { id, url } = tab;
  // The browser tells no address without access: for want of a grant, or, with one for all sites, since this page takes none.
  if (url === undefined) return { id, site: null, access: (await isGranted('<all_urls>')) ? 'blocked' : 'no-access' };
  const open = RUNNABLE.test(url) && !GALLERIES.test(url);
  if (!open) return { id, site: null, access: 'blocked' };
  const granted = await isGranted(url.startsWith('http') ? `${new URL(url).origin}/*` : 'file:///*');
  return { id, site: siteOf(url), access: granted ? 'open' : 'no-access' };
}

const isGranted = (origin: string): Promise<boolean> => browser.permissions.contains({ origins: [origin] });
