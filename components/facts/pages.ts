/** Addresses of the pages that show facts: they hold the choice, so that it can be reloaded, kept and sent to another tab. */
import type { EntryId } from '../../glossary/kinds';
import { REGIONS, type RegionChoice } from './region';

/** More do not fit side by side, nor in a head. */
export const MOST_COMPARED = 6;

export interface Comparison {
  readonly drugs: readonly EntryId[];
  /** Null: as the reader's language suggests. */
  readonly region: RegionChoice | null;
  readonly onlyDiffering: boolean;
}

const ID = /^[a-z0-9-]{1,80}$/;

const idsIn = (list: string | null): EntryId[] => [
  ...new Set((list ?? '').split(',').filter((id): id is EntryId => ID.test(id))),
];

/** @param onPage medicines of the page it is opened from: offered, not chosen */
export function compareAddress({ drugs, region, onlyDiffering }: Comparison, onPage: readonly EntryId[] = []): string {
  const query = [
    `drugs=${drugs.join(',')}`,
    region && `region=${region}`,
    onlyDiffering && 'differing',
    onPage.length > 0 && `page=${onPage.join(',')}`,
  ];
  return `compare.html?${query.filter(Boolean).join('&')}`;
}

/** What an address asks for; what it cannot mean is left out. */
export function readComparison(search: string): Comparison & { readonly onPage: readonly EntryId[] } {
  const query = new URLSearchParams(search);
  const region = query.get('region');
  return {
    drugs: idsIn(query.get('drugs')).slice(0, MOST_COMPARED),
    region: region === 'all' ? 'all' : (REGIONS.find((known) => known === region) ?? null),
    onlyDiffering: query.has('differing'),
    onPage: idsIn(query.get('page')),
  };
}

export const cardAddress = (drug: EntryId): string => `card.html?drug=${drug}`;

export const readCard = (search: string): EntryId | null => idsIn(new URLSearchParams(search).get('drug'))[0] ?? null;
