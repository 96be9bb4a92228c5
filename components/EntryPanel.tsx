import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { EntryView } from '../glossary/entry-view';
import type { EntryId, Level } from '../glossary/kinds';
import { EntryCard } from './EntryCard';
import { useEntryTrail } from './use-entry-trail';
import { useWords } from './words';

export interface EntryPanelProps {
  readonly first: EntryId;
  readonly level: Level;
  readonly known: readonly EntryId[];
  readonly locked?: readonly string[];
  readonly pageSays?: string | undefined;
  getEntry(id: EntryId): Promise<EntryView | null>;
  /** What is shown of the entry that is open besides its explanation; `open` leads on, in place. */
  renderFacts?(entry: EntryView, open: (id: EntryId) => void): ComponentChildren;
  onLevel(level: Level): void;
  onKnown(id: EntryId, known: boolean): void;
  /** Leads out of the first entry; without it the first entry has no back button. */
  readonly onLeave?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
  readonly pinned?: readonly EntryId[];
  /** Where entries can be pinned. */
  readonly onPin?: ((id: EntryId, pinned: boolean) => void) | undefined;
  /** Where the entry in front can be opened in the side panel. */
  readonly onPanel?: ((id: EntryId) => void) | undefined;
  /** Where the figures of the entry in front can be opened on a page of their own. */
  readonly onFigures?: ((id: EntryId) => void) | undefined;
  /** Called after what is shown has changed size. */
  readonly onResize?: (() => void) | undefined;
  /** Whether all but the meaning is folded away at first. */
  readonly compact: boolean;
  /** Whether the heading takes the focus when an entry appears, so that a screen reader begins there. */
  readonly focusHeading: boolean;
  /** Whether Escape leads back: where nothing else is closed by it. */
  readonly escapeLeadsBack?: boolean;
}

/** An entry with its trail: loads it, opens related ones in place, leads back. */
export function EntryPanel(props: EntryPanelProps): JSX.Element {
  const {
    first,
    level,
    known,
    locked,
    pageSays,
    getEntry,
    renderFacts,
    onLevel,
    onKnown,
    onLeave,
    onClose,
    pinned = [],
    onPin,
    onPanel,
    onFigures,
    onResize,
    compact,
    focusHeading,
    escapeLeadsBack = false,
  } = props;
  const t = useWords();
  const { state, id, open, back } = useEntryTrail(first, getEntry);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);

  useEffect(() => onResize?.(), [state.kind, id, level]);

  useEffect(() => {
    if (state.kind === 'loaded' && (focusHeading || moved.current)) heading.current?.focus();
  }, [state.kind, id]);

  const leave = back ?? onLeave;
  // At once, not after the next frame: two quick Escapes lead back twice.
  useLayoutEffect(() => {
    if (!escapeLeadsBack || !leave) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      leave();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [escapeLeadsBack, leave]);

  const openNext = (next: EntryId): void => {
    moved.current = true;
    open(next);
  };

  if (state.kind !== 'loaded')
    return (
      <p class="entry-status" role="status">
        {t(state.kind === 'loading' ? 'entryLoading' : 'entryUnavailable')}
      </p>
    );
  return (
    <EntryCard
      entry={state.entry}
      level={level}
      known={known.includes(id)}
      locked={locked}
      compact={compact}
      pageSays={id === first ? pageSays : undefined}
      headingRef={heading}
      onLevel={onLevel}
      facts={renderFacts?.(state.entry, openNext)}
      onOpen={openNext}
      onKnown={(value) => onKnown(id, value)}
      onBack={leave}
      onClose={onClose}
      pinned={pinned.includes(id)}
      onPin={onPin && ((value) => onPin(id, value))}
      onPanel={onPanel && (() => onPanel(id))}
      onFigures={onFigures && (() => onFigures(id))}
    />
  );
}
