import type { EntryId } from '../glossary/kinds';

/** What the panel shows at first: an entry, or what is found for some words. */
export type PanelStart = { readonly entry: EntryId } | { readonly find: string } | null;

/** The panel as a page of its own, in a tab: from the address bar, and where a browser has no side panel. */
export const panelAddress = (start: NonNullable<PanelStart>): string =>
  `/sidepanel.html?${new URLSearchParams(start as Record<string, string>)}`;

/** @param search the address's own, as `location.search` gives it */
export function panelStart(search: string): PanelStart {
  const params = new URLSearchParams(search);
  const entry = params.get('entry');
  const find = params.get('find');
  return entry ? { entry: entry as EntryId } : find ? { find } : null;
}
