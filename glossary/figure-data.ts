/**
 * What figures are drawn from: facts of many entries in one file, made at build time and read only by a surface that draws. Every row
 * names its sources by their place in `sources`.
 */
import type { EntryLink } from './entry-view';
import type { JANUS_KINASES } from './janus-kinases';
import type { EntryId } from './kinds';
import type { Facts, SourceItem } from './schema';

export type JanusKinase = keyof typeof JANUS_KINASES;

/** Place of a source in the list of all. */
export type SourceIndex = number;

type Potency = Facts<'drug'>['potency'][number];

/** One measured value, as its entry has it. */
export type PotencyFact = Omit<Potency, 'source'> & { readonly source: SourceIndex };

/** A drug that acts on Janus kinases; `potency` holds only what was measured on them, and may be empty. */
export interface FigureDrug extends EntryLink {
  readonly potency: readonly PotencyFact[];
  /** Kinases that a source names as its targets, measured or not. */
  readonly targets: readonly { readonly kinase: JanusKinase; readonly source: SourceIndex }[];
}

/** A cytokine's way into the cell. */
export interface Signal {
  /** Unique among signals. */
  readonly short: string;
  /** Its whole name, which is the entry's unless the entry is about several. */
  readonly name: string;
  readonly entry: EntryLink;
  readonly receptor: string;
  /** One alone works as a pair with itself. */
  readonly kinases: readonly JanusKinase[];
  /** Names of STAT proteins, the main one first. */
  readonly stats: readonly EntryLink[];
  readonly effect?: { readonly text: string; readonly source: SourceIndex };
  readonly sources: readonly SourceIndex[];
}

export type TimelineKind = 'approval' | 'boxed-warning' | Facts<'drug-class'>['milestones'][number]['kind'];
export type Region = Facts<'drug-class'>['milestones'][number]['region'];

/** Something that happened to a group of medicines or to one of them. */
export interface TimelineEvent {
  /** A year, a month or a day, as far as the source says. */
  readonly date: string;
  readonly region: Region;
  readonly kind: TimelineKind;
  /** None when it was about the group. */
  readonly drugs: readonly EntryLink[];
  /** What happened, where the kind does not say it all. */
  readonly text?: string;
  readonly source: SourceIndex;
}

export interface FigureData {
  readonly sources: readonly SourceItem[];
  readonly drugs: readonly FigureDrug[];
  readonly signals: readonly Signal[];
  /** By the id of the group, in the order of dates. */
  readonly timelines: Readonly<Record<EntryId, readonly TimelineEvent[]>>;
}

/** Which figures an entry belongs to. */
export type FigureKind = 'signals' | 'potency' | 'timeline';
