/** The entries a reader went through, newest last: related terms open in place, and back leads out again. */
import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { EntryView } from '../glossary/entry-view';
import type { EntryId } from '../glossary/kinds';

export type EntryState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly entry: EntryView }
  | { readonly kind: 'failed' };

export interface EntryTrail {
  readonly state: EntryState;
  readonly id: EntryId;
  open(id: EntryId): void;
  /** Undefined at the first entry. */
  readonly back: (() => void) | undefined;
}

/** @param getEntry null or a rejection means the entry cannot be had */
export function useEntryTrail(first: EntryId, getEntry: (id: EntryId) => Promise<EntryView | null>): EntryTrail {
  const [trail, setTrail] = useState<readonly EntryId[]>([first]);
  const [loaded, setLoaded] = useState<{ readonly id: EntryId; readonly state: EntryState }>();
  const id = trail[trail.length - 1] ?? first;

  // Not after the next frame: an entry that is there already is drawn in the first.
  useLayoutEffect(() => {
    let current = true;
    const arrive = (state: EntryState): void => {
      if (current) setLoaded({ id, state });
    };
    getEntry(id).then(
      (entry) => arrive(entry ? { kind: 'loaded', entry } : { kind: 'failed' }),
      () => arrive({ kind: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [id, getEntry]);

  return {
    id,
    state: loaded?.id === id ? loaded.state : { kind: 'loading' },
    open: useCallback((next: EntryId) => setTrail((now) => [...now, next]), []),
    back: trail.length > 1 ? () => setTrail((now) => now.slice(0, -1)) : undefined,
  };
}
