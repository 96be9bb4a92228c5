/** What a reader searches for, kept while they look at what was found. */
import type { RefObject } from 'preact';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Kind } from '../glossary/kinds';
import { type GlossarySearch, NOTHING_FOUND, type SearchResult } from '../glossary/search/search';

/** As many as are drawn within a frame; who seeks further types on. */
const SHOWN = 16;

export interface GlossaryQuery {
  readonly query: string;
  /** Null is every kind. */
  readonly kind: Kind | null;
  readonly result: SearchResult;
  /** Whether the glossary is there: before that no hits say nothing. */
  readonly isReady: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  setQuery(query: string): void;
  setKind(kind: Kind | null): void;
  /** Undoes the last narrowing: the kind, then the words. False when there is none. */
  stepBack(): boolean;
}

/**
 * @param search null until the glossary is there
 * @param start the words that are there at first
 */
export function useGlossarySearch(search: GlossarySearch | null, start = ''): GlossaryQuery {
  const [query, setWords] = useState(start);
  const [kind, setKind] = useState<Kind | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const result = useMemo(
    () => (query.trim() && search ? search.find(query, { kind, limit: SHOWN }) : NOTHING_FOUND),
    [search, query, kind],
  );
  const setQuery = useCallback((words: string) => {
    setWords(words);
    if (!words.trim()) setKind(null);
  }, []);
  return {
    query,
    kind,
    result,
    isReady: search !== null,
    field,
    setQuery,
    setKind,
    stepBack() {
      if (kind) setKind(null);
      else if (query) setQuery('');
      else return false;
      return true;
    },
  };
}
