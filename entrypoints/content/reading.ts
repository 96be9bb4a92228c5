/**
 * A page that is switched on, from its first look to its marks: watched for a first term, and only then read with the lexicon.
 *
 *   watching ──a term may be there, or the reader asks──> opening ──> open (an overlay)
 *                                                          └──────> failed
 */
import { type Gate, openGate } from '../../glossary/gate/gate';
import type { Lexicon } from '../../glossary/lexicon/lexicon';
import { type TermWatch, watchForTerms } from '../../overlay/gate/watch-for-terms';
import type { Overlay } from '../../overlay/overlay';
import type { PageReport } from '../../platform/messages';

export interface ReadingOptions {
  readonly gate: () => Gate;
  readonly lexicon: () => Promise<Lexicon>;
  begin(lexicon: Lexicon): Overlay;
  shadowRootOf(element: Element): ShadowRoot | null;
  /** `overlay` is there now. */
  onOpen(): void;
  /** `state` is another. */
  onState(): void;
  onError(error: unknown): void;
  readonly signal: AbortSignal;
}

export interface Reading {
  readonly state: PageReport['state'];
  /** Null until a term may be there. */
  readonly overlay: Overlay | null;
  /** Brings the overlay, whether or not there is a term; null when that failed or the reading has ended. */
  open(): Promise<Overlay | null>;
}

export function beginReading(window: Window & typeof globalThis, options: ReadingOptions): Reading {
  const { signal } = options;
  let overlay: Overlay | null = null;
  let opening: Promise<Overlay | null> | null = null;
  let failed = false;
  let watch: TermWatch | null = null;

  async function bring(): Promise<Overlay | null> {
    try {
      const lexicon = await options.lexicon();
      if (signal.aborted) return null;
      overlay = options.begin(lexicon);
      options.onOpen();
    } catch (error) {
      failed = true;
      options.onError(error);
    }
    options.onState();
    return overlay;
  }
  const open = (): Promise<Overlay | null> => {
    opening ??= bring();
    return opening;
  };

  watch = watchForTerms(window, {
    gate: options.gate(),
    shadowRootOf: options.shadowRootOf,
    onFound: () => void open(),
    onDone: options.onState,
    onError: options.onError,
    signal,
  });

  return {
    open,
    get overlay() {
      return overlay;
    },
    get state() {
      if (failed) return 'failed';
      if (overlay) return overlay.reading ? 'reading' : 'done';
      return opening || !watch?.isDone ? 'reading' : 'done';
    },
  };
}

/** What `gate.js` puts there, the script before this one: its source can go once it has run, where a literal in this one would stay. */
const shared = globalThis as { immunoglossGate?: { readonly lexicon: string; readonly bytes: string } };

/** The gate, opened when it is first needed, and the id of its lexicon. */
export function takeGate(decode: (text: string) => Uint8Array): { readonly lexicon: string; open(): Gate } {
  const given = shared.immunoglossGate;
  delete shared.immunoglossGate;
  if (!given) throw new Error('gate.js did not run before the content script');
  let text: string | undefined = given.bytes;
  let gate: Gate | undefined;
  return {
    lexicon: given.lexicon,
    open() {
      gate ??= openGate(decode(text ?? ''));
      text = undefined;
      return gate;
    },
  };
}
