/** Which medicines a reader may want side by side. Groups come from the glossary, their listed members first. */
import type { FactsView } from '../../glossary/entry-facts';
import type { EntryLink } from '../../glossary/entry-view';
import type { EntryId } from '../../glossary/kinds';
import { MOST_COMPARED } from '../facts/pages';

export const JAK_INHIBITORS = 'jak-inhibitor' as EntryId;

/** What patients on one of them may be offered next: one medicine of each. */
export const COMPARED_GROUPS = [
  JAK_INHIBITORS,
  ...([
    'tnf-inhibitor',
    'interleukin-17-inhibitor',
    'interleukin-23-inhibitor',
    'interleukin-6-inhibitor',
  ] as EntryId[]),
] as const;

export interface Suggestion {
  readonly kind: 'page' | 'jak' | 'groups';
  readonly drugs: readonly EntryLink[];
}

/** @param groups the views of `COMPARED_GROUPS`, in that order; what is not there is left out */
export function suggestions(groups: readonly FactsView<'drug-class'>[], onPage: readonly EntryLink[]): Suggestion[] {
  const jak = groups.find(({ id }) => id === JAK_INHIBITORS)?.facts.drugs ?? [];
  const all: Suggestion[] = [
    { kind: 'page', drugs: onPage.slice(0, MOST_COMPARED) },
    { kind: 'jak', drugs: jak.slice(0, MOST_COMPARED) },
    { kind: 'groups', drugs: groups.flatMap(({ facts }) => facts.drugs.slice(0, 1)).slice(0, MOST_COMPARED) },
  ];
  return all.filter(({ drugs }) => drugs.length > 1);
}
