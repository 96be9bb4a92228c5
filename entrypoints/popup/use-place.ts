/** Where the reader was in a list: how far down, and with the focus on what. For when they come back to it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Place {
  readonly scroll: number;
  readonly focus: Element | null;
}

export function usePlace(): { keep(): void; restore(): void } {
  const kept = useRef<Place>({ scroll: 0, focus: null });
  const [returns, setReturns] = useState(0);
  useLayoutEffect(() => {
    if (returns === 0) return;
    const { scroll, focus } = kept.current;
    if (focus instanceof HTMLElement) focus.focus({ preventScroll: true });
    scrollTo(0, scroll);
  }, [returns]);
  return {
    keep() {
      kept.current = { scroll: scrollY, focus: document.activeElement };
      scrollTo(0, 0);
    },
    restore: () => setReturns((now) => now + 1),
  };
}
