/**
 * What is stored of the settings, asked for before the page's script is read: the browser answers while it compiles that, and a
 * page's first marks come that much sooner. The two scripts share nothing but the global object of their world, which no page sees.
 */
import { browser } from 'wxt/browser';

export const SETTINGS_ITEM = 'settings';
/** The organisation's policy, as it was when last looked at. */
export const POLICY_ITEM = 'policy';

const SITE_SETTINGS = ['sites', 'sitesOff', 'sitesOn'];

export type StoredItems = Readonly<Record<string, unknown>>;

interface SharedGlobal {
  immunoglossSettings?: Promise<StoredItems>;
}

/** The reader's and the organisation's, as they are stored. */
export const readItems = (): Promise<StoredItems> => browser.storage.local.get([SETTINGS_ITEM, POLICY_ITEM]);

/**
 * Whether anything of what is stored speaks of sites, so that a page may be switched off: then the settings are to be read in full. What is no
 * sound setting speaks of nothing.
 */
export const mayBeOff = (items: StoredItems): boolean =>
  speaksOfSites(items[SETTINGS_ITEM]) || speaksOfSites(items[POLICY_ITEM]);

/** The same of one of them. */
export const speaksOfSites = (stored: unknown): boolean =>
  typeof stored === 'object' && stored !== null && SITE_SETTINGS.some((name) => Object.hasOwn(stored, name));

/** The first script: asks. */
export function askEarly(): void {
  (globalThis as SharedGlobal).immunoglossSettings = readItems();
}

/** The page's script: what was asked for, or asks now. */
export function takeEarly(): Promise<StoredItems> {
  const early = (globalThis as SharedGlobal).immunoglossSettings;
  delete (globalThis as SharedGlobal).immunoglossSettings;
  return early ?? readItems();
}
