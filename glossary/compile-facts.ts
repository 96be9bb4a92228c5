/** Build time: the facts of entries to what surfaces show (`FactsView`), with what others' facts say of them gathered in. */

import { type FactsView, LINK_FIELDS, type WatchedDrug } from './entry-facts';
import type { EntryLink } from './entry-view';
import type { Entry } from './load';
import type { SourceItem } from './schema';

type LinkTo = (id: string) => EntryLink;

const isLinkField = (field: string): boolean => (LINK_FIELDS as readonly string[]).includes(field);

const sourceNamed = (entry: Entry, name: string): SourceItem => {
  const item = entry.sources.find((source) => ('id' in source ? source.id : source.key) === name);
  if (!item) throw new Error(`${entry.id} has no source ${name}: check the glossary before compiling it`);
  return item;
};

/** The same facts, ids and names of sources replaced by what they stand for. */
function resolve(entry: Entry, link: LinkTo, value: unknown, field = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(entry, link, item, field));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, resolve(entry, link, item, name)]));
  if (typeof value !== 'string') return value;
  if (field === 'source') return sourceNamed(entry, value);
  return isLinkField(field) ? link(value) : value;
}

const byHeadword = (a: EntryLink, b: EntryLink): number => a.headword.localeCompare(b.headword, 'en');

/** For each test, the medicines it is done for. */
function gatherWatched(entries: readonly Entry[], link: LinkTo): ReadonlyMap<string, WatchedDrug[]> {
  const watched = new Map<string, WatchedDrug[]>();
  for (const entry of entries)
    if (entry.kind === 'drug')
      for (const { entry: test, when, why, source } of entry.facts.monitoring)
        if (test !== undefined)
          watched.set(test, [
            ...(watched.get(test) ?? []),
            {
              drug: link(entry.id),
              when,
              ...(why === undefined ? {} : { why }),
              source: sourceNamed(entry, source),
            },
          ]);
  for (const drugs of watched.values()) drugs.sort((a, b) => byHeadword(a.drug, b.drug));
  return watched;
}

/** For each group, the medicines that name it as theirs. */
function gatherClasses(entries: readonly Entry[], link: LinkTo): ReadonlyMap<string, EntryLink[]> {
  const drugs = new Map<string, EntryLink[]>();
  for (const entry of entries)
    if (entry.kind === 'drug')
      for (const group of entry.facts.class) drugs.set(group, [...(drugs.get(group) ?? []), link(entry.id)]);
  for (const members of drugs.values()) members.sort(byHeadword);
  return drugs;
}

/** For each medicine, the groups that list it as a member. */
function gatherListings(entries: readonly Entry[], link: LinkTo): ReadonlyMap<string, EntryLink[]> {
  const groups = new Map<string, EntryLink[]>();
  for (const entry of entries)
    if (entry.kind === 'drug-class')
      for (const member of entry.facts.members) groups.set(member, [...(groups.get(member) ?? []), link(entry.id)]);
  return groups;
}

const joined = (first: readonly EntryLink[], second: readonly EntryLink[]): EntryLink[] => [
  ...first,
  ...second.filter(({ id }) => !first.some((other) => other.id === id)),
];

/** @param link an entry's id to its link; throws when there is none */
export function compileFacts(entries: readonly Entry[], link: LinkTo): FactsView[] {
  const watched = gatherWatched(entries, link);
  const classes = gatherClasses(entries, link);
  const listings = gatherListings(entries, link);
  return entries.map((entry) => {
    const facts = resolve(entry, link, entry.facts) as Record<string, unknown>;
    if (entry.kind === 'lab-test') {
      const own = watched.get(entry.id) ?? [];
      const named = new Set(own.map(({ drug }) => drug.id));
      const inPanels = entry.facts.partOf.flatMap((panel) =>
        (watched.get(panel) ?? []).map((each) => ({ ...each, panel: link(panel) })),
      );
      facts.watchedFor = [...own, ...inPanels.filter(({ drug }) => !named.has(drug.id))];
    }
    if (entry.kind === 'drug') facts.groups = joined(entry.facts.class.map(link), listings.get(entry.id) ?? []);
    if (entry.kind === 'drug-class')
      facts.drugs = joined(
        entry.facts.members.map(link).filter(({ kind }) => kind === 'drug'),
        classes.get(entry.id) ?? [],
      );
    return { ...link(entry.id), facts, reviewed: entry.reviewed } as FactsView;
  });
}
