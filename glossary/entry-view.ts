/**
 * An entry as a reader's surface gets it: everything that is shown, links already carrying the headword they lead to, and
 * nothing that only finding needs (cues). Made at build time, kept in shards, handed out one at a time.
 */
import type { EntryId, Kind, Level } from './kinds';
import type { LinkedText } from './link-terms';
import type { SourceItem } from './schema';

export interface EntryLink {
  readonly id: EntryId;
  readonly headword: string;
  readonly kind: Kind;
}

export interface EntryView extends EntryLink, Readonly<Record<Level, LinkedText>> {
  readonly say?: string;
  /** First sentence of the plain text; stands alone. */
  readonly gist: string;
  /** Other names, brands among them, in the author's order. */
  readonly forms: readonly string[];
  readonly abbreviations: readonly string[];
  readonly related: readonly EntryLink[];
  readonly confusable: readonly { readonly name: string; readonly id?: EntryId; readonly why: string }[];
  readonly sources: readonly SourceItem[];
  /** ISO day of the last review. */
  readonly reviewed: string;
}
