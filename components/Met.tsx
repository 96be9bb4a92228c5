import type { JSX } from 'preact';

/** A text with the letters that the query met set off. Ranges are half-open, in UTF-16 units, in order. */
export function Met({ text, ranges }: { text: string; ranges: readonly (readonly [number, number])[] }): JSX.Element {
  const parts: (string | JSX.Element)[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(<mark key={start}>{text.slice(Math.max(at, start), end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
