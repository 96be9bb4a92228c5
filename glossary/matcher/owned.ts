/**
 * Whose disease it is: "my as", "my ra". Right behind "my" even the commonest word is a name, but for what goes on as a
 * phrase of its own ("my as yet unread letters").
 */
import type { Span } from './match';

const MY = /(?:^|[^a-z0-9])my\s$/i;
const GOES_ON = /^[\s-](?:yet|needed|directed|usual|well|good|of)\b/i;

/** Two letters tell nearly always: the first use of an expression costs a page half a millisecond. */
export const isOwned = (text: string, { start, end }: Span): boolean =>
  (text.charCodeAt(start - 2) | 32) === 121 &&
  (text.charCodeAt(start - 3) | 32) === 109 &&
  MY.test(text.slice(Math.max(0, start - 4), start)) &&
  !GOES_ON.test(text.slice(end, end + 10));
