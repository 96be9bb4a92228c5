/** The page of an entry's figures, from the extension's own root. */
import { browser } from 'wxt/browser';
import type { EntryId } from '../glossary/kinds';

export const figuresPageOf = (id: EntryId): string => `/figures.html?of=${encodeURIComponent(id)}`;

/** Opens it in a tab, for what runs in a page of the web: a link would not lead there. */
export async function openFigures(id: EntryId): Promise<void> {
  await browser.tabs.create({ url: figuresPageOf(id) });
}
