/** The one place a bug of ours is told: once each, to the console of the surface it happened in. */

const said = new Set<string>();

export function reportError(error: unknown): void {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (said.has(text)) return;
  said.add(text);
  console.error('[Immunogloss]', error);
}

/** Undoing what an extension that is gone had begun: the browser refuses it, and there is nothing left to undo. */
export function quietly(undo: () => void): void {
  try {
    undo();
  } catch (error) {
    if (!isOrphaned(error)) reportError(error);
  }
}

/** Says of an error that the extension was updated or removed while this page was open: not a bug, nothing to report. */
export const isOrphaned = (error: unknown): boolean =>
  error instanceof Error && /context invalidated|Receiving end does not exist|message port closed/i.test(error.message);
