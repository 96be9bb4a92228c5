/** The number of a page's terms on the toolbar's button. Asked of the page each time: the background keeps nothing. */
import { browser } from 'wxt/browser';
import type { PageReport } from './messages';
import { connectToPage } from './page-port';
import { quietly } from './report-error';

/** Milliseconds in which the frames that are there have answered. */
const ANSWERED = 400;

/** Terms of all frames, each once, however often and in how many frames it stands. */
export const countTerms = (reports: readonly PageReport[]): number =>
  new Set(reports.flatMap(({ terms }) => terms.map(({ entry }) => entry))).size;

/** Background: counts, and shows the number on the tab's button; none for none. */
export async function showCount(tab: number): Promise<void> {
  let latest: readonly PageReport[] = [];
  const page = connectToPage(tab, {
    onReports(reports) {
      latest = reports ?? [];
    },
    onPlaces() {},
    followsView: false,
  });
  await new Promise((resume) => setTimeout(resume, ANSWERED));
  page.close();
  const count = countTerms(latest);
  // The tab may be gone by now.
  await browser.action.setBadgeText({ tabId: tab, text: count > 0 ? String(count) : '' }).catch(() => undefined);
}

/** Background: takes the number off the tab's button. */
export const hideCount = (tab: number): Promise<void> =>
  browser.action.setBadgeText({ tabId: tab, text: '' }).catch(() => undefined);

/** Background, once: white on the colour of the icon, in both schemes of toolbars. */
export function paintBadge(): void {
  // On phones there is none.
  quietly(() => {
    void browser.action.setBadgeBackgroundColor({ color: '#0d8093' });
    void browser.action.setBadgeTextColor({ color: '#ffffff' });
  });
}
