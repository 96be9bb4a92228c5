/** What search knows of an entry: small enough to load with the popup. */
import type { EntryId, Kind } from '../kinds';

/** How a name relates to its entry; the order is the order of preference between equally good hits. */
export type NameType = 'headword' | 'abbreviation' | 'brand' | 'form';

export interface SearchRow {
  readonly id: EntryId;
  readonly kind: Kind;
  readonly headword: string;
  /** Every name but the headword. */
  readonly names: readonly (readonly [text: string, type: NameType])[];
  /** First sentence of the plain text: shown under the headword, and searched for meaning when no name fits. */
  readonly gist: string;
}
