/** The host name of the page that a frame belongs to: a switch for a site counts for everything the site shows. */
import { ask } from './messages';
import { siteOf } from './tabs';

export async function siteOfFrame(): Promise<string | null> {
  if (window === window.top) return siteOf(location.href);
  // Chromium and newer Firefox tell a frame its ancestors' origins; else the background knows the tab.
  const { ancestorOrigins } = location;
  const top = ancestorOrigins?.[ancestorOrigins.length - 1];
  return top && top !== 'null' ? siteOf(top) : ask({ kind: 'get-site' });
}
