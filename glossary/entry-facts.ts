/**
 * An entry's structured facts as a reader's surface gets them: each with the source it rests on, links carrying the headword they
 * lead to. Made at build time, kept in shards of their own, and read only by surfaces that show them: no page pays for them.
 */
import type { EntryLink } from './entry-view';
import type { Kind } from './kinds';
import type { Facts, SourceItem } from './schema';

/** Fields of facts that hold ids of entries, in whichever kind. */
export const LINK_FIELDS = [
  'entry',
  'parent',
  'class',
  'members',
  'tests',
  'treatments',
  'drugs',
  'kinases',
  'stats',
  'partOf',
] as const;

type LinkField = (typeof LINK_FIELDS)[number];

/** Ids become links, a source's name becomes the source; all else stays as it was written. */
type Shown<T> = T extends readonly (infer Item)[]
  ? readonly Shown<Item>[]
  : T extends object
    ? {
        readonly [Field in keyof T]: Field extends 'source'
          ? T[Field] extends readonly string[]
            ? readonly SourceItem[]
            : SourceItem | Extract<T[Field], undefined>
          : Field extends LinkField
            ? T[Field] extends readonly string[]
              ? readonly EntryLink[]
              : EntryLink | Extract<T[Field], undefined>
            : Shown<T[Field]>;
      }
    : T;

/** A medicine for which a test is done, from the medicine's own facts. */
export interface WatchedDrug {
  readonly drug: EntryLink;
  readonly when: 'before' | 'early' | 'ongoing';
  /** The panel that is named for it, where it is not the test itself. */
  readonly panel?: EntryLink;
  readonly why?: string;
  readonly source: SourceItem;
}

/** What an entry's facts do not say themselves, but those of others do. */
interface Gathered {
  /** The groups that a medicine names, and those that list it. */
  readonly drug: { readonly groups: readonly EntryLink[] };
  /** For whose sake a test is done, in the order of their names. */
  readonly 'lab-test': { readonly watchedFor: readonly WatchedDrug[] };
  /** Every medicine that names the group as its class, the listed members first. */
  readonly 'drug-class': { readonly drugs: readonly EntryLink[] };
}

export type ShownFacts<K extends Kind = Kind> = K extends Kind
  ? Shown<Facts<K>> & (K extends keyof Gathered ? Gathered[K] : unknown)
  : never;

/** Discriminated by `kind`. */
export type FactsView<K extends Kind = Kind> = K extends Kind
  ? EntryLink & {
      readonly kind: K;
      readonly facts: ShownFacts<K> /** ISO day of the last review. */;
      readonly reviewed: string;
    }
  : never;
