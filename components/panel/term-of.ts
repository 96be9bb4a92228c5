import type { EntryId } from '../../glossary/kinds';
import type { SearchRow } from '../../glossary/search/search-row';

/** What the list of the glossary knows of an entry; undefined until it is there. */
export type TermOf = (id: EntryId) => SearchRow | undefined;
