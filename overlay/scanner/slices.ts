/** Work in slices: a task never runs longer than its budget before it lets the page go on. */

/** Milliseconds. Two of them and a frame's own work still fit 16 ms of a slow machine's frame twice over. */
const BUDGET = 6;

export interface Slice {
  /**
   * True when the budget is used up, or would be by another step as long as the one since it was last asked: the work should
   * `await rest()`. The browser's own passes over a large page's elements cannot be cut, and one seldom comes alone.
   */
  isOver(): boolean;
  /** Gives way to the page; true when the work may go on, false when the signal has ended. */
  rest(): Promise<boolean>;
}

/** Not in the compiler's library yet. */
interface TaskScheduler {
  postTask(work: () => void): Promise<void>;
}

export function createSlice(window: Window & typeof globalThis, signal: AbortSignal): Slice {
  const { scheduler } = window as unknown as { readonly scheduler: TaskScheduler };
  let last = window.performance.now();
  let end = last + BUDGET;

  // In turn with what else waits. What goes on after `scheduler.yield` comes before all that, the page's frames too: they would stand
  // still until the page is read, with no mark to be seen. `setTimeout` costs 4 ms once nested.
  const giveWay = (): Promise<void> => scheduler.postTask(() => undefined);

  return {
    isOver() {
      const now = window.performance.now();
      const step = now - last;
      last = now;
      return now + step >= end;
    },
    async rest() {
      await giveWay();
      last = window.performance.now();
      end = last + BUDGET;
      return !signal.aborted;
    },
  };
}

/** A tab opened in the background, or a page rendered ahead of its visit, is read when it is looked at. False when the signal ends. */
export async function whenVisible(document: Document, signal: AbortSignal): Promise<boolean> {
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (!document.hidden || signal.aborted) resolve();
    };
    document.addEventListener('visibilitychange', look, { signal });
    signal.addEventListener('abort', look);
  });
  return !signal.aborted;
}
