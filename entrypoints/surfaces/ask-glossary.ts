/** What surfaces ask the background for, in the shape that components take it in. */
import type { GetFacts } from '../../components/facts/EntryFacts';
import type { EntryView } from '../../glossary/entry-view';
import type { EntryId } from '../../glossary/kinds';
import { ask } from '../../platform/messages';

export const getEntry = (id: EntryId): Promise<EntryView | null> => ask({ kind: 'get-entry', id });

export const getFacts: GetFacts = (ids) => ask({ kind: 'get-facts', ids: [...ids] });
