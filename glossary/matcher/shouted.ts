/**
 * Lines in capitals, as the boxed warnings and headings of labels are: "DEATH OR HOSPITALIZATION", "USE AS DIRECTED". There,
 * capitals tell no short form from a word.
 */
import type { Span } from './match';

/** Characters to either side that are looked at. */
const AROUND = 20;
const LOWER = /[a-z]/;
/** What is a word, not a short form beside others in a table. */
const WORD =
  /(?<![A-Z])(?:[A-Z]{5,}|THE|AND|FOR|ARE|NOT|MAY|CAN|YOU|HAS|HAD|WAS|USE|WITH|FROM|THIS|THAT|HAVE|WILL|WHEN|YOUR)(?![A-Z\d])/g;

/** Whether what stands around is in capitals too, and words. Cost: two expressions over some dozen characters. */
export function isShouted(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  if (LOWER.test(before) || LOWER.test(after)) return false;
  return (before.match(WORD)?.length ?? 0) + (after.match(WORD)?.length ?? 0) >= 2;
}
