import { createSearch, type GlossarySearch } from '../../glossary/search/search';
import type { SearchRow } from '../../glossary/search/search-row';
import { loadSearchRows } from '../../platform/glossary-files';

export interface LoadedGlossary {
  readonly rows: readonly SearchRow[];
  readonly search: GlossarySearch;
}

/** The glossary's names, and the search over them. */
export async function loadSearch(): Promise<LoadedGlossary> {
  const rows = await loadSearchRows();
  return { rows, search: createSearch(rows) };
}
