/** Sources numbered in the order in which they are first named, as notes under a text. */
import type { SourceItem } from '../../glossary/schema';
import { type SourceLine, sourceLine } from '../source-link';

export interface Note extends SourceLine {
  readonly number: number;
}

const keyOf = (item: SourceItem): string => ('id' in item ? item.id : `${item.title}\n${item.locator}`);

export interface Notes {
  readonly all: readonly Note[];
  of(item: SourceItem): Note | undefined;
}

/** @param named every source that is named, in reading order; one that comes again keeps its number */
export function numberSources(named: Iterable<SourceItem>): Notes {
  const notes = new Map<string, Note>();
  for (const item of named)
    if (!notes.has(keyOf(item))) notes.set(keyOf(item), { number: notes.size + 1, ...sourceLine(item) });
  return { all: [...notes.values()], of: (item) => notes.get(keyOf(item)) };
}
