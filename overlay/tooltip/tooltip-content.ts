/** What the overlay and the content of its tooltip agree on. The content is drawn by whoever creates the overlay. */
import type { EntryId } from '../../glossary/kinds';

/** How the reader asked. `keyboard` (a command) and `touch` open it pinned; `keyboard` also takes the focus. */
export type OpenedBy = 'pointer' | 'touch' | 'keyboard';

export interface TooltipRequest {
  /** Null when the reader asked about words that the glossary does not know. */
  readonly entry: EntryId | null;
  /** The words as they stand on the page. */
  readonly text: string;
  /** The page's own long form of `text`, where it gives one: "JAK inhibitors (JAKi)". */
  readonly pageDefinition: string | null;
  readonly openedBy: OpenedBy;
  /** Closes the tooltip and gives the focus back. */
  close(): void;
  /** Keeps the tooltip open until it is closed, as when the reader begins to use it. */
  pin(): void;
  /** The content has another size: place it anew. Sizes that change by themselves are noticed without it. */
  resized(): void;
  /** Says something through the tooltip's polite live region, once. */
  announce(text: string): void;
  /** Goes to the next or previous term of the page. */
  step(direction: 1 | -1): boolean;
}

export interface TooltipContent {
  /** Takes the content out again. Called once, before its element goes. */
  unmount(): void;
}

/** Draws into `into`, an empty element in the closed shadow root. It may draw late or in parts. */
export type MountTooltip = (into: HTMLElement, request: TooltipRequest) => TooltipContent;
