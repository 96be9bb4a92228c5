/**
 * Where terms are marked. A list names hosts (`www.example.org`) or a host and all under it (`*.example.org`), as the browser's own
 * patterns do. What names a site most closely counts, so that one page of a domain that is off can be on, and the other way round.
 */
import type { Settings } from './settings-schema';
import { siteOf } from './tabs';
import { toggled } from './toggled';

type SiteSettings = Pick<Settings, 'sites' | 'sitesOff' | 'sitesOn'>;

/** @param site host name of the tab's page; null for a page without one. Costs a look-up a label. */
export function isSiteOn({ sites, sitesOff, sitesOn }: SiteSettings, site: string | null): boolean {
  for (const pattern of site ? patternsFor(site) : []) {
    if (sitesOff.includes(pattern)) return false;
    if (sitesOn.includes(pattern)) return true;
  }
  return sites === 'all';
}

/** What could name it, closest first: `a.b.org`, `*.a.b.org`, `*.b.org`, `*.org`. */
function patternsFor(site: string): string[] {
  const labels = site.split('.');
  return [site, ...labels.map((_, i) => `*.${labels.slice(i).join('.')}`)];
}

/** Both lists after one site was switched: it is in neither when that is what holds without it. Pure. */
export function switchSite(settings: SiteSettings, site: string, on: boolean): Pick<Settings, 'sitesOff' | 'sitesOn'> {
  const without = {
    ...settings,
    sitesOff: toggled(settings.sitesOff, site, false),
    sitesOn: toggled(settings.sitesOn, site, false),
  };
  const isStated = isSiteOn(without, site) !== on;
  return {
    sitesOff: toggled(without.sitesOff, site, isStated && !on),
    sitesOn: toggled(without.sitesOn, site, isStated && on),
  };
}

/**
 * What a reader typed or pasted, as a pattern: `www.example.org`, `*.example.org`, or an address, whose host is meant. Null when it
 * names no site.
 */
export function readPattern(typed: string): string | null {
  const text = typed.trim().replace(/^(https?|ftp):\/\//i, '');
  if (/^file(:\/\/|$)/i.test(text)) return 'file';
  const isWide = text.startsWith('*.');
  const address = isWide ? text.slice(2) : text;
  // Chromium would take a host with a space in it.
  if (/^\w+:\/|^[^/]*([\s*%]|\.\.)/.test(address)) return null;
  const host = siteOf(`https://${address}`);
  // A host that is a number has nothing under it.
  if (!host || (isWide && /^[\d.]+$|^\[/.test(host))) return null;
  return isWide ? `*.${host}` : host;
}
