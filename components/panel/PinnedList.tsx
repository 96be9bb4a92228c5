import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { EntryId } from '../../glossary/kinds';
import { KindGlyph } from '../KindGlyph';
import { ENTRY_LANGUAGE, useWords } from '../words';
import type { TermOf } from './term-of';

export interface PinnedListProps {
  readonly pinned: readonly EntryId[];
  readonly termOf: TermOf;
  /** Set by an organisation. */
  readonly isLocked: boolean;
  onOpen(id: EntryId): void;
  onUnpin(id: EntryId): void;
  /** The list in its new order. */
  onReorder(pinned: readonly EntryId[]): void;
}

const moved = (list: readonly EntryId[], id: EntryId, to: number): readonly EntryId[] => {
  const rest = list.filter((other) => other !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
};

/** The entries a reader keeps at hand, in an order of their own: moved by button, by Alt and arrows, or dragged. */
export function PinnedList({ pinned, termOf, isLocked, onOpen, onUnpin, onReorder }: PinnedListProps): JSX.Element {
  const t = useWords();
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<{ readonly id: EntryId; readonly to: number } | null>(null);
  const [said, setSaid] = useState('');
  const name = (id: EntryId): string => termOf(id)?.headword ?? id;
  const drawn = dragged ? moved(pinned, dragged.id, dragged.to) : pinned;

  const move = (id: EntryId, to: number): void => {
    if (isLocked || to < 0 || to >= pinned.length || to === pinned.indexOf(id)) return;
    setSaid(t('panelMoved', name(id), to + 1, pinned.length));
    onReorder(moved(pinned, id, to));
  };
  const unpin = (id: EntryId): void => {
    const row = list.current?.querySelector(`[data-entry="${id}"]`);
    const next = row?.nextElementSibling ?? row?.previousElementSibling;
    setSaid(t('panelUnpinned', name(id)));
    onUnpin(id);
    next?.querySelector<HTMLElement>('.term-open')?.focus();
  };
  /** The place of the row at this height, by the middles of the rows. */
  const placeAt = (y: number): number =>
    [...(list.current?.children ?? [])].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return (top + bottom) / 2 < y && (row as HTMLElement).dataset.entry !== dragged?.id;
    }).length;

  return (
    <>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {pinned.length === 0 && <p class="empty">{t('panelPinnedNone')}</p>}
      <ul ref={list} class="term-rows">
        {drawn.map((id, i) => {
          const term = termOf(id);
          return (
            <li key={id} class="term-row" data-entry={id} data-here={dragged?.id === id || undefined}>
              {!isLocked && pinned.length > 1 && (
                <span
                  class="drag"
                  aria-hidden="true"
                  onPointerDown={(event) => {
                    event.preventDefault();
                    event.currentTarget.setPointerCapture(event.pointerId);
                    setDragged({ id, to: i });
                  }}
                  onPointerMove={({ clientY }) => dragged && setDragged({ id, to: placeAt(clientY) })}
                  onPointerUp={() => {
                    if (dragged) move(id, dragged.to);
                    setDragged(null);
                  }}
                  onPointerCancel={() => setDragged(null)}
                >
                  <svg class="line-icon" viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M6 3.5v.1M10 3.5v.1M6 8v.1M10 8v.1M6 12.5v.1M10 12.5v.1" />
                  </svg>
                </span>
              )}
              <button
                type="button"
                class="term-open"
                onClick={() => onOpen(id)}
                onKeyDown={(event) => {
                  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
                  if (!step || !event.altKey) return;
                  event.preventDefault();
                  move(id, i + step);
                }}
              >
                {term && <KindGlyph kind={term.kind} />}
                <span class="term-name" {...ENTRY_LANGUAGE}>
                  {name(id)}
                </span>
              </button>
              {!isLocked && (
                <>
                  <RowButton label={t('panelMoveUp')} of={name(id)} isOff={i === 0} onPress={() => move(id, i - 1)}>
                    m3 10 5-5 5 5
                  </RowButton>
                  <RowButton
                    label={t('panelMoveDown')}
                    of={name(id)}
                    isOff={i === pinned.length - 1}
                    onPress={() => move(id, i + 1)}
                  >
                    m3 6 5 5 5-5
                  </RowButton>
                  <RowButton label={t('panelUnpin')} of={name(id)} onPress={() => unpin(id)}>
                    m4 4 8 8M12 4l-8 8
                  </RowButton>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface RowButtonProps {
  readonly label: string;
  readonly of: string;
  /** Stays where it is and keeps the focus. */
  readonly isOff?: boolean;
  /** The path of its picture. */
  readonly children: string;
  onPress(): void;
}

function RowButton({ label, of, isOff = false, children, onPress }: RowButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button"
      title={label}
      aria-label={`${label}: ${of}`}
      aria-disabled={isOff}
      onClick={onPress}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={children} />
      </svg>
    </button>
  );
}
