import { useRef } from 'preact/hooks';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

interface Roving {
  /** For each of the things arrow keys go through, in their order. */
  tabIndexOf(place: number): 0 | -1;
  /** For what holds them. */
  onKeyDown(event: KeyboardEvent): void;
  onFocusIn(event: FocusEvent): void;
}

/** One stop of Tab for many marks: arrow keys, Home and End go from one `[data-rove]` to the next. */
export function useRoving(current: number, setCurrent: (place: number) => void): Roving {
  const now = useRef(current);
  now.current = current;
  const marksIn = (holder: EventTarget | null): HTMLElement[] =>
    holder instanceof Element ? [...holder.querySelectorAll<HTMLElement>('[data-rove]')] : [];
  return {
    tabIndexOf: (place) => (place === current ? 0 : -1),
    onKeyDown(event) {
      const marks = marksIn(event.currentTarget);
      const step = STEPS[event.key];
      const to =
        event.key === 'Home'
          ? 0
          : event.key === 'End'
            ? marks.length - 1
            : step === undefined
              ? -1
              : now.current + step;
      const mark = marks[to];
      if (!mark) return;
      event.preventDefault();
      setCurrent(to);
      mark.focus();
    },
    onFocusIn(event) {
      const place = marksIn(event.currentTarget).indexOf(event.target as HTMLElement);
      if (place >= 0) setCurrent(place);
    },
  };
}
