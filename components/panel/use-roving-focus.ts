/**
 * One tab stop for a long list: arrows, Home, End, Page Up and Page Down move within it, typed letters go to the next name that begins
 * with them. The tab stop is kept in the DOM alone, so that a list of thousands is not drawn anew at each step.
 */
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';

/** Rows that Page Up and Page Down go by. */
const PAGE = 10;
/** Milliseconds after which letters begin another name. */
const PAUSE = 700;

export interface RovingFocus<E extends HTMLElement> {
  readonly ref: RefObject<E | null>;
  onFocusIn(event: FocusEvent): void;
  onKeyDown(event: KeyboardEvent): void;
  /** The next letter begins a name: another key came between. */
  forget(): void;
}

/** @param selector of the items; each is drawn with `tabIndex={-1}` */
export function useRovingFocus<E extends HTMLElement>(selector: string): RovingFocus<E> {
  const ref = useRef<E>(null);
  const stop = useRef<HTMLElement | null>(null);
  const typed = useRef({ text: '', at: 0 });

  const roving = useMemo(() => {
    const items = (): HTMLElement[] => [...(ref.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const settle = (item: HTMLElement | undefined): void => {
      if (!item || item === stop.current) return;
      stop.current?.setAttribute('tabindex', '-1');
      item.setAttribute('tabindex', '0');
      stop.current = item;
    };
    const find = (letter: string, all: readonly HTMLElement[], at: number): HTMLElement | undefined => {
      const now = performance.now();
      const { text } = typed.current;
      const next = now - typed.current.at > PAUSE ? letter : text + letter;
      typed.current = { text: next, at: now };
      // One letter again and again goes round; a beginning of several may be that of the item itself.
      const isOne = [...next].every((each) => each === letter);
      const wanted = isOne ? letter : next;
      const from = isOne ? at + 1 : at;
      return all
        .map((_, i) => all[(from + i + all.length) % all.length])
        .find((item) => item?.textContent?.trim().toLowerCase().startsWith(wanted));
    };
    return {
      ref,
      settle: () => {
        if (!stop.current?.isConnected || !ref.current?.contains(stop.current)) {
          stop.current = null;
          settle(ref.current?.querySelector<HTMLElement>(selector) ?? undefined);
        }
      },
      onFocusIn: ({ target }: FocusEvent): void => {
        settle((target as Element).closest<HTMLElement>(selector) ?? undefined);
      },
      forget: (): void => {
        typed.current = { text: '', at: 0 };
      },
      onKeyDown(event: KeyboardEvent): void {
        if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
        const all = items();
        const at = all.indexOf(document.activeElement as HTMLElement);
        if (at < 0) return;
        const last = all.length - 1;
        const to: Record<string, number> = {
          ArrowDown: Math.min(last, at + 1),
          ArrowUp: Math.max(0, at - 1),
          PageDown: Math.min(last, at + PAGE),
          PageUp: Math.max(0, at - PAGE),
          Home: 0,
          End: last,
        };
        const place = to[event.key];
        const isLetter = event.key.length === 1 && event.key !== ' ';
        const next = place !== undefined ? all[place] : isLetter ? find(event.key.toLowerCase(), all, at) : undefined;
        if (!isLetter) typed.current = { text: '', at: 0 };
        if (!next && !isLetter) return;
        event.preventDefault();
        next?.focus();
      },
    };
  }, [selector]);
  useEffect(roving.settle);
  return roving;
}
