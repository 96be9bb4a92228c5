/** A strange page yields nothing, not an exception in its console: everything the browser calls back goes through here. */

export type Guard = <A extends readonly unknown[]>(work: (...args: A) => void) => (...args: A) => void;

/** Errors go to `onError`; nothing runs once the signal has ended. */
export const createGuard =
  (onError: (error: unknown) => void, signal: AbortSignal): Guard =>
  (work) =>
  (...args) => {
    if (signal.aborted) return;
    try {
      work(...args);
    } catch (error) {
      onError(error);
    }
  };

/** The same for what is asked of us: an error gives the fallback. */
export type Attempt = <T>(fallback: T, work: () => T) => T;

export const createAttempt =
  (onError: (error: unknown) => void, signal: AbortSignal): Attempt =>
  (fallback, work) => {
    if (signal.aborted) return fallback;
    try {
      return work();
    } catch (error) {
      onError(error);
      return fallback;
    }
  };
