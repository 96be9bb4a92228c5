/** Keeps the tooltip beside its word; without room beside it, as on a small screen or in a small frame, at the bottom edge. */
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';

export interface Anchor {
  /** An element around the word: what scrolls it is watched. */
  readonly element: Element;
  /** The word's box now, null when it is not drawn. */
  box(): DOMRect | null;
}

export interface Placement {
  update(): void;
  end(): void;
}

/** CSS pixels. */
const GAP = 6;
const EDGE = 8;
const SHEET_WIDTH = 480;
const LEAST_HEIGHT = 160;
/** Less than this beside the word is no room on any screen. */
const NO_ROOM = 120;
/** A screen this low, as a small frame's is: what stands first has to be what is looked for. */
const LOW_SCREEN = 240;

export function keepPlaced(
  window: Window & typeof globalThis,
  dialog: HTMLElement,
  anchor: Anchor,
  options: {
    /** The word is not drawn any more, or not on the screen. */
    onLost(): void;
    /** The tooltip is not drawn: the page took it away, or what it was in. */
    onGone(): void;
    onError(error: unknown): void;
  },
): Placement {
  let last = anchor.box();
  let isEnded = false;
  const reference = {
    contextElement: anchor.element,
    getBoundingClientRect: () => last ?? anchor.element.getBoundingClientRect(),
  };

  function place(): void {
    if (isEnded) return;
    if (dialog.getClientRects().length === 0) {
      options.onGone();
      return;
    }
    last = anchor.box();
    if (!last || isOutside(last, window)) {
      options.onLost();
      return;
    }
    const room = Math.max(last.top, window.innerHeight - last.bottom) - GAP - EDGE;
    const isNarrow = window.innerWidth < SHEET_WIDTH;
    if (
      room < NO_ROOM ||
      (isNarrow && (room < LEAST_HEIGHT || dialog.offsetHeight > room || dialog.dataset.layout === 'sheet'))
    ) {
      placeSheet(window, dialog);
      return;
    }
    dialog.dataset.layout = 'beside';
    dialog.removeAttribute('data-low');
    // Measured at its own height, or a side that was once too small would always seem to fit.
    dialog.style.setProperty('--room', `${Math.max(NO_ROOM, Math.floor(room))}px`);
    computePosition(reference, dialog, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: EDGE, fallbackStrategy: 'bestFit' }),
        shift({ padding: EDGE }),
        size({
          padding: EDGE,
          apply: ({ availableHeight }) =>
            dialog.style.setProperty('--room', `${Math.max(NO_ROOM, Math.floor(availableHeight))}px`),
        }),
      ],
    })
      .then(({ x, y, placement }) => {
        if (isEnded) return;
        dialog.dataset.side = placement.startsWith('top') ? 'top' : 'bottom';
        dialog.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
      })
      .catch(options.onError);
  }

  const stop = autoUpdate(reference, dialog, place);
  return {
    update: place,
    end() {
      isEnded = true;
      stop();
    },
  };
}

/** At the bottom of what is seen: the visual viewport, which a zoomed page and an on-screen keyboard make smaller. */
function placeSheet(window: Window, dialog: HTMLElement): void {
  const view = window.visualViewport;
  const top = view?.offsetTop ?? 0;
  const height = view?.height ?? window.innerHeight;
  const isLow = height < LOW_SCREEN;
  dialog.dataset.layout = 'sheet';
  dialog.toggleAttribute('data-low', isLow);
  dialog.style.setProperty('--room', `${Math.floor(isLow ? height : height - EDGE)}px`);
  const y = top + height - dialog.offsetHeight;
  dialog.style.transform = `translate(${Math.round(view?.offsetLeft ?? 0)}px, ${Math.round(y)}px)`;
}

const isOutside = (box: DOMRect, window: Window): boolean =>
  box.bottom < 0 || box.right < 0 || box.top > window.innerHeight || box.left > window.innerWidth;
