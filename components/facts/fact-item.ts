/** One thing that is known, in the words that are shown, and what it rests on. */
import type { FactsView } from '../../glossary/entry-facts';
import type { EntryLink } from '../../glossary/entry-view';
import type { SourceItem } from '../../glossary/schema';
import type { Region } from './region';

/** What an item says that there is none of. */
export const NONE = 'none';

export interface FactItem {
  /** As it stands in the entry; for a code of the entry (a route), the interface's word for it. */
  readonly text: string;
  /** What the text, or its beginning, leads to. */
  readonly link?: EntryLink;
  /** Whose label says so. */
  readonly regions?: readonly Region[];
  /** What narrows it: when, since, how. */
  readonly note?: string;
  /** What is said of it: why. */
  readonly why?: string;
  /** Empty for what rests on the entry's sources as a whole. */
  readonly sources: readonly SourceItem[];
  /** Two items of two medicines say the same when these are equal. */
  readonly same: string;
}

/** Items of the same words as one, with the sources and regions of all. */
export function mergeItems(items: readonly FactItem[]): FactItem[] {
  const merged = new Map<string, FactItem>();
  for (const item of items) {
    const words = [item.text, item.note, item.why].join('\n');
    const known = merged.get(words);
    merged.set(
      words,
      known
        ? {
            ...known,
            sources: union(known.sources, item.sources),
            ...(known.regions && item.regions ? { regions: union(known.regions, item.regions) } : {}),
          }
        : item,
    );
  }
  return [...merged.values()];
}

/** Each once, told apart by what they say. */
const union = <T>(some: readonly T[], others: readonly T[]): T[] => [
  ...new Map([...some, ...others].map((each) => [JSON.stringify(each), each])).values(),
];

type Signalling = FactsView<'biology'>['facts']['signalling'];

/** How signals are carried, as chains. */
export const signallingItems = (signalling: Signalling): FactItem[] =>
  signalling.map(({ signal, receptor, kinases, stats, effect, source }) => {
    const names = (entries: readonly EntryLink[]): string => entries.map(({ headword }) => headword).join(' + ');
    const text = [signal, receptor, names(kinases), names(stats)].filter(Boolean).join(' → ');
    return {
      text,
      ...(effect ? { why: effect.text } : {}),
      sources: effect ? union(source, [effect.source]) : source,
      same: text,
    };
  });
