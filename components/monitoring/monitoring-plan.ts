/** The checks of a medicine, one a line, with the times they are named for. */
import type { FactsView } from '../../glossary/entry-facts';
import type { EntryLink } from '../../glossary/entry-view';
import type { SourceItem } from '../../glossary/schema';

export const TIMES = ['before', 'early', 'ongoing'] as const;
type Time = (typeof TIMES)[number];

export interface Check {
  readonly what: string;
  readonly link?: EntryLink;
  /** In the order of `TIMES`; never empty. */
  readonly times: readonly Time[];
  readonly why: readonly string[];
  readonly sources: readonly SourceItem[];
}

/** Those that begin first come first; else as the entry has them. A check named for several times is one. */
export function monitoringPlan({ facts }: FactsView<'drug'>): Check[] {
  const keyOf = ({ what, entry }: (typeof facts.monitoring)[number]): string => entry?.id ?? what.toLowerCase();
  const checks = [...new Set(facts.monitoring.map(keyOf))].flatMap((key): Check[] => {
    const own = facts.monitoring.filter((each) => keyOf(each) === key);
    const [first] = own;
    if (!first) return [];
    return [
      {
        what: first.what,
        ...(first.entry ? { link: first.entry } : {}),
        times: TIMES.filter((time) => own.some(({ when }) => when === time)),
        why: [...new Set(own.flatMap(({ why }) => why ?? []))],
        sources: own.map(({ source }) => source),
      },
    ];
  });
  const begins = ({ times: [first] }: Check): number => (first ? TIMES.indexOf(first) : TIMES.length);
  return checks.sort((a, b) => begins(a) - begins(b));
}
