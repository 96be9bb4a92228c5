/**
 * An entry as a reader's surface gets it: everything that is shown, links already carrying the headword they lead to, and
 * nothing that only finding needs (cues). Made at build time, kept in shards, handed out one at a time.
 */
import type { FigureKind } from './figure-data';
import type { EntryId, Kind, Level } from './kinds';
import type { LinkedText } from './link-terms';
import type { Step } from './reach';
import type { SourceItem } from './schema';

export interface EntryLink {
  readonly id: EntryId;
  readonly headword: string;
  readonly kind: Kind;
}

/** What a small card draws for students, all in names: its sources are those of the entry, and of the figure in full. */
export type MiniFigure =
  | {
      readonly kind: 'signals';
      readonly signals: readonly {
        readonly short: string;
        readonly receptor: string;
        readonly kinases: readonly string[];
        readonly stats: readonly string[];
        readonly effect?: string;
      }[];
    }
  | { readonly kind: 'carries'; readonly kinase: string; readonly signals: readonly string[] }
  | {
      readonly kind: 'reach';
      readonly measure: string;
      readonly assay: string;
      /** All four kinases; null where nothing was measured, `atLeast` so many times weaker where only a limit is known. */
      readonly steps: readonly { readonly kinase: string; readonly step: Step | null; readonly atLeast?: number }[];
    };

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
  /** Figures it belongs to: drawn from a file of their own (`figure-data.ts`) by surfaces that have room. */
  readonly figures?: readonly FigureKind[];
  readonly mini?: MiniFigure;
}
