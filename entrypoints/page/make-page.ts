/** What passes between the script that every frame gets (`watch.js`) and the one that comes when there is something to do (`page.js`). */
import type { Browser } from 'wxt/browser';
import type { StoredItems } from '../../platform/early-settings';

/** The watch for a first term, as it goes on while it changes hands. */
export interface FirstLook {
  /** All there is has been looked at. */
  isDone: boolean;
  isFound: boolean;
  onFound(): void;
  onDone(): void;
}

/** The frame's own script. */
export interface Frame {
  readonly life: AbortController;
  /** What is stored of the settings, when that was asked for already and has not changed since. */
  takeStored(): Promise<StoredItems> | undefined;
  fetchLexicon(): Promise<Uint8Array>;
  /** The watch that goes on, or one that begins now. */
  look(): FirstLook;
  endLook(): void;
  onError(error: unknown): void;
}

/** The late script's side. */
export interface PageSide {
  /** A surface has come. */
  connect(port: Browser.runtime.Port): void;
  /** The extension's background or one of its pages has sent this. */
  hear(payload: unknown): void;
}

export type MakePage = (frame: Frame) => PageSide;
