/**
 * A page that is switched on, from its first look to its marks: watched for a first term, and only then read with the lexicon.
 *
 *   watching ──a term may be there, or the reader asks──> opening ──> open (an overlay)
 *                                                          └──────> failed
 */
import type { Overlay } from '../../overlay/overlay';
import type { PageReport } from '../../platform/messages';
import type { FirstLook } from './make-page';

export interface ReadingOptions {
  readonly look: FirstLook;
  /** Rejects when there is no way to the lexicon. */
  begin(): Promise<Overlay | null>;
  /** `overlay` is there now. */
  onOpen(): void;
  /** `state` is another. */
  onState(): void;
  onError(error: unknown): void;
}

export interface Reading {
  readonly state: PageReport['state'];
  /** Null until a term may be there. */
  readonly overlay: Overlay | null;
  /** Brings the overlay, whether or not there is a term; null when that failed or the reading has ended. */
  open(): Promise<Overlay | null>;
}

export function beginReading({ look, begin, onOpen, onState, onError }: ReadingOptions): Reading {
  let overlay: Overlay | null = null;
  let opening: Promise<Overlay | null> | null = null;
  let failed = false;

  async function bring(): Promise<Overlay | null> {
    try {
      overlay = await begin();
      if (!overlay) return null;
      onOpen();
    } catch (error) {
      failed = true;
      onError(error);
    }
    onState();
    return overlay;
  }
  const open = (): Promise<Overlay | null> => {
    opening ??= bring();
    return opening;
  };

  look.onFound = () => void open();
  look.onDone = onState;
  if (look.isFound) void open();

  return {
    open,
    get overlay() {
      return overlay;
    },
    get state() {
      if (failed) return 'failed';
      if (overlay) return overlay.reading ? 'reading' : 'done';
      return opening || !look.isDone ? 'reading' : 'done';
    },
  };
}
