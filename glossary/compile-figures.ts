/** Build time: the facts that figures are drawn from, of all entries, to one file (`FigureData`), and to what a small card draws (`MiniFigure`). */
import type { EntryLink, MiniFigure } from './entry-view';
import type {
  FigureData,
  FigureDrug,
  FigureKind,
  JanusKinase,
  Signal,
  SourceIndex,
  TimelineEvent,
} from './figure-data';
import { JANUS_KINASES } from './janus-kinases';
import type { EntryId } from './kinds';
import type { Entry } from './load';
import { kinaseNamed, ratioSides, reachesOf } from './reach';
import type { SourceItem } from './schema';

type LinkTo = (id: string) => EntryLink;

/** The group whose drugs the figures compare. */
const GROUP = 'jak-inhibitor';

/** Every group that is the given one or, by its parents, a part of it. */
function groupsWithin(entries: readonly Entry[], root: string): ReadonlySet<string> {
  const parents = new Map(
    entries.flatMap((entry) =>
      entry.kind === 'drug-class' ? [[entry.id as string, entry.facts.parent] as const] : [],
    ),
  );
  const isWithin = (id: string | undefined): boolean => id !== undefined && (id === root || isWithin(parents.get(id)));
  return new Set([...parents.keys()].filter(isWithin));
}

/** Gathers sources, each once, and hands out their places. */
class Sources {
  readonly items: SourceItem[] = [];
  private readonly places = new Map<string, SourceIndex>();

  at(entry: Entry, name: string): SourceIndex {
    const item = entry.sources.find((source) => ('id' in source ? source.id : source.key) === name);
    if (!item) throw new Error(`${entry.id} has no source ${name}: check the glossary before compiling it`);
    const { key: _, ...shown } = { key: undefined, ...item };
    const text = JSON.stringify(shown);
    const place = this.places.get(text) ?? this.items.push(shown as SourceItem) - 1;
    this.places.set(text, place);
    return place;
  }
}

const drugOf = (entry: Entry<'drug'>, link: LinkTo, sources: Sources): FigureDrug => ({
  ...link(entry.id),
  potency: entry.facts.potency
    .filter(({ target }) => kinaseNamed(target) ?? ratioSides(target))
    .map((fact) => ({ ...fact, source: sources.at(entry, fact.source) })),
  targets: entry.facts.targets.flatMap(({ name, source }) => {
    const kinase = kinaseNamed(name);
    return kinase ? [{ kinase, source: sources.at(entry, source) }] : [];
  }),
});

const signalsOf = (entry: Entry, link: LinkTo, sources: Sources): Signal[] =>
  'signalling' in entry.facts
    ? entry.facts.signalling.map(({ short, signal, receptor, kinases, stats, effect, source }) => ({
        short,
        name: signal ?? entry.headword,
        entry: link(entry.id),
        receptor,
        kinases: kinases as JanusKinase[],
        stats: stats.map(link),
        ...(effect && { effect: { text: effect.text, source: sources.at(entry, effect.source) } }),
        sources: source.map((name) => sources.at(entry, name)),
      }))
    : [];

function eventsOf(entry: Entry<'drug'>, link: LinkTo, sources: Sources): TimelineEvent[] {
  const drugs = [link(entry.id)];
  return [
    ...entry.facts.firstApproval.map(
      ({ region, date, note, source }): TimelineEvent => ({
        date,
        region,
        kind: 'approval',
        drugs,
        ...(note === undefined ? {} : { text: note }),
        source: sources.at(entry, source),
      }),
    ),
    ...entry.facts.boxedWarnings.flatMap(({ region, text, since, source }): TimelineEvent[] =>
      since === undefined
        ? []
        : [{ date: since, region, kind: 'boxed-warning', drugs, text, source: sources.at(entry, source) }],
    ),
  ];
}

/** What is known to the month only may have been on any of its days: it stands after them, a year after its months. */
const orderOf = ({ date }: TimelineEvent): string => `${date}-99-99`.slice(0, 10);
const byDate = (a: TimelineEvent, b: TimelineEvent): number =>
  orderOf(a) < orderOf(b) ? -1 : Number(orderOf(a) > orderOf(b));

/** @param link an entry's id to its link; throws when there is none */
export function compileFigures(entries: readonly Entry[], link: LinkTo): FigureData {
  const sources = new Sources();
  const within = groupsWithin(entries, GROUP);
  const drugs = entries.filter(
    (entry): entry is Entry<'drug'> => entry.kind === 'drug' && entry.facts.class.some((id) => within.has(id)),
  );
  const timelines: Record<EntryId, readonly TimelineEvent[]> = {};
  for (const entry of entries)
    if (entry.kind === 'drug-class' && entry.facts.milestones.length > 0) {
      const own = groupsWithin(entries, entry.id);
      const events = entries.flatMap((drug) =>
        drug.kind === 'drug' && drug.facts.class.some((id) => own.has(id)) ? eventsOf(drug, link, sources) : [],
      );
      const milestones = entry.facts.milestones.map(
        ({ date, region, kind, drugs: about, text, source }): TimelineEvent => ({
          date,
          region,
          kind,
          drugs: about.map(link),
          text,
          source: sources.at(entry, source),
        }),
      );
      timelines[entry.id] = [...events, ...milestones].sort(byDate);
    }
  return {
    drugs: drugs.map((entry) => drugOf(entry, link, sources)),
    signals: entries
      .flatMap((entry) => signalsOf(entry, link, sources))
      .sort((a, b) => a.short.localeCompare(b.short, 'en', { numeric: true })),
    timelines,
    sources: sources.items,
  };
}

/** Which figures each entry belongs to; entries that belong to none are not in it. */
export function figuresByEntry(
  entries: readonly Entry[],
  data: FigureData,
): ReadonlyMap<string, readonly FigureKind[]> {
  const within = groupsWithin(entries, GROUP);
  const kinds = new Map<string, readonly FigureKind[]>();
  for (const id of within)
    kinds.set(id, id in data.timelines ? ['signals', 'potency', 'timeline'] : ['signals', 'potency']);
  for (const { id, potency } of data.drugs) kinds.set(id, potency.length > 0 ? ['signals', 'potency'] : ['signals']);
  for (const { entry, stats } of data.signals) for (const { id } of [entry, ...stats]) kinds.set(id, ['signals']);
  for (const id of ['janus-kinase', 'jak-stat-pathway', ...Object.keys(JANUS_KINASES)])
    if (entries.some((entry) => entry.id === id)) kinds.set(id, ['signals', 'potency']);
  return kinds;
}

/** What a small card draws of an entry: its own signals, the signals it carries, or how strongly it acts on each kinase. */
export function miniFigureOf(id: string, data: FigureData): MiniFigure | null {
  const own = data.signals.filter(({ entry }) => entry.id === id);
  if (own.length > 0)
    return {
      kind: 'signals',
      signals: own.map(({ short, kinases, stats, receptor, effect }) => ({
        short,
        receptor,
        kinases: kinases.map((kinase) => JANUS_KINASES[kinase]),
        stats: stats.map(({ headword }) => headword),
        ...(effect && { effect: effect.text }),
      })),
    };
  if (id in JANUS_KINASES)
    return {
      kind: 'carries',
      kinase: JANUS_KINASES[id as JanusKinase],
      signals: data.signals.filter(({ kinases }) => kinases.includes(id as JanusKinase)).map(({ short }) => short),
    };
  const drug = data.drugs.find((one) => one.id === id);
  const reach = drug && reachesOf(drug.potency).find(({ kinases }) => Object.keys(kinases).length > 1);
  if (!reach) return null;
  return {
    kind: 'reach',
    measure: reach.measure,
    assay: reach.assay,
    steps: Object.entries(JANUS_KINASES).map(([kinase, name]) => {
      const reached = reach.kinases[kinase as JanusKinase];
      return {
        kinase: name,
        step: reached?.step ?? null,
        ...(reached?.bound === '>' && { atLeast: Math.floor(reached.ratio) }),
      };
    }),
  };
}
