/**
 * Escape closes a tooltip wherever the keyboard is: the key goes to one frame of the tab, the tooltip under the pointer may be in
 * another. The frame that opens one says so; the frame with the keyboard then listens for one Escape, and says so in turn.
 */
import { ask } from './messages';
import { reportError } from './report-error';

export interface EscapeElsewhere {
  /** A tooltip opened in this frame. */
  opened(): void;
  /** One opened in some frame of this tab. */
  openedSomewhere(): void;
  /** All of them are to close, or have. */
  closed(): void;
}

/** Whether the keyboard's keys come to this very frame. */
export const hasKeyboard = (): boolean => document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement);

export function escapeElsewhere(signal: AbortSignal): EscapeElsewhere {
  let listening: AbortController | null = null;
  const tell = (what: 'tooltip-opened' | 'close-tooltips'): void => {
    ask({ kind: 'tell-frames', signal: what }).catch(reportError);
  };
  const closed = (): void => {
    listening?.abort();
    listening = null;
  };
  return {
    opened() {
      if (!hasKeyboard()) tell('tooltip-opened');
    },
    openedSomewhere() {
      if (listening || !hasKeyboard()) return;
      listening = new AbortController();
      window.addEventListener(
        'keydown',
        (event) => {
          if (event.key !== 'Escape' || !event.isTrusted || event.isComposing) return;
          closed();
          tell('close-tooltips');
        },
        { capture: true, passive: true, signal: AbortSignal.any([signal, listening.signal]) },
      );
    },
    closed,
  };
}
