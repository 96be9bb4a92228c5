/** Where the words of the interface come from: the browser's own i18n, or, for a language the reader chose, that catalogue. */
import { browser } from 'wxt/browser';
import { type CatalogueFile, flattenCatalogue, type Lookup, lookupIn, type Messages } from './catalogue';
import type { Language, LanguageSetting } from './languages';
import { readOwn } from './own-files';
import { isOrphaned, reportError } from './report-error';

/** In the browser's language, or English where that is not spoken here. */
const lookupInBrowser: Lookup = (key, substitutions = []) =>
  browser.i18n.getMessage(key as Parameters<typeof browser.i18n.getMessage>[0], [...substitutions]);

export interface Lookups {
  /** What is there already; null for a catalogue that is not loaded yet. */
  peek(setting: LanguageSetting): Lookup | null;
  /** Never rejects: without its catalogue a language gives way to the browser's. */
  load(setting: LanguageSetting): Promise<Lookup>;
}

/** @param getMessages whoever may read the file does (`fetchMessages`); in Firefox a script in a web page asks the background */
export function createLookups(getMessages: (language: Language) => Promise<Messages>): Lookups {
  const loaded = new Map<Language, Lookup>();
  const peek = (setting: LanguageSetting): Lookup | null =>
    setting === 'auto' ? lookupInBrowser : (loaded.get(setting) ?? null);
  return {
    peek,
    async load(setting) {
      const there = peek(setting);
      if (there || setting === 'auto') return there ?? lookupInBrowser;
      try {
        const lookup = lookupIn(await getMessages(setting));
        loaded.set(setting, lookup);
        return lookup;
      } catch (error) {
        if (!isOrphaned(error)) reportError(error);
        return lookupInBrowser;
      }
    },
  };
}

/** From the extension's own files. */
export const fetchMessages = async (language: Language): Promise<Messages> =>
  flattenCatalogue(await readOwn<CatalogueFile>(`/_locales/${language}/messages.json`));
