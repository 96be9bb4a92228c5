/** The whole job on a whole text: each line is a flow, all of them one page. */
import type { Lexicon } from '../lexicon/lexicon';
import type { Match } from './match';
import { createPageReader } from './page-reader';

/** Offsets are of `text`. Cost: linear in its length. */
export function findMatches(lexicon: Lexicon, text: string): readonly Match[] {
  const reader = createPageReader(lexicon);
  const flows = flowsOf(text).map(({ start, line }) => ({ start, reading: reader.read(line) }));
  return flows.flatMap(({ start, reading }) =>
    reader.judge(reading).map((match) => ({ ...match, start: match.start + start, end: match.end + start })),
  );
}

/** The lines of a text with where each starts. */
export function flowsOf(text: string): readonly { readonly start: number; readonly line: string }[] {
  const flows: { start: number; line: string }[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end > start) flows.push({ start, line: text.slice(start, end) });
    start = end + 1;
  }
  return flows;
}
