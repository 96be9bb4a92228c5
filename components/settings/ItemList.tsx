import type { JSX, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../words';

/** More are shown on demand: a list may hold thousands. */
const SHOWN = 100;

export interface Item<T extends string> {
  readonly id: T;
  readonly text: string;
}

interface ItemListProps<T extends string> {
  readonly label: string;
  readonly items: readonly Item<T>[];
  /** Said where there are none. */
  readonly empty: string;
  readonly action: string;
  onAct(id: T): void;
  /** Takes the focus when the last item has gone. */
  readonly next: RefObject<HTMLElement | null>;
}

/** A list with one thing to do for each item, which takes it off. The focus goes on to the item that takes its place. */
export function ItemList<T extends string>(props: ItemListProps<T>): JSX.Element {
  const { label, items, empty, action, onAct, next } = props;
  const t = useWords();
  const list = useRef<HTMLUListElement>(null);
  const gone = useRef<{ readonly at: number; readonly id: T } | null>(null);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, SHOWN);

  useEffect(() => {
    if (!gone.current || items.some(({ id }) => id === gone.current?.id)) return;
    const buttons = list.current?.querySelectorAll('button') ?? [];
    (buttons[Math.min(gone.current.at, buttons.length - 1)] ?? next.current)?.focus();
    gone.current = null;
  }, [items]);

  if (items.length === 0) return <p class="empty">{empty}</p>;
  return (
    <>
      <ul ref={list} class="items" aria-label={label}>
        {shown.map(({ id, text }, at) => (
          <li key={id}>
            <span dir="ltr">{text}</span>
            <button
              type="button"
              class="button"
              aria-label={`${action}: ${text}`}
              onClick={() => {
                gone.current = { at, id };
                onAct(id);
              }}
            >
              {action}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <button type="button" class="link" onClick={() => setWhole(true)}>
          {t('optionsShowAll', items.length)}
        </button>
      )}
    </>
  );
}
