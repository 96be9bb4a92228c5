/** The page of an entry's figures, from the extension's own root. */
import type { EntryId } from '../glossary/kinds';

export const figuresPageOf = (id: EntryId): string => `/figures.html?of=${encodeURIComponent(id)}`;
