/** What the matcher says of a text. Offsets are UTF-16 units of the text handed in; spans are half-open. */
import type { EntryId } from '../kinds';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span that means an entry. Matches of one text come in order and never overlap. */
export interface Match extends Span {
  readonly entry: EntryId;
}
