/** Classes of medicines and what stands under them. Made at build time; a small file that the glossary's browser reads. */
import type { EntryId } from './kinds';

export interface ClassTree {
  /** Classes under no other, by headword. */
  readonly roots: readonly EntryId[];
  /** What stands directly under a class: classes first, each by headword. A medicine may stand under several. */
  readonly children: Readonly<Record<string, readonly EntryId[]>>;
}
