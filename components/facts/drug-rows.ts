/**
 * What is known of a medicine as rows of items: the one list that the entry, the comparison, its copies and its print draw from.
 */
import type { FactsView } from '../../glossary/entry-facts';
import type { Level } from '../../glossary/kinds';
import type { Key, Translate } from '../words';
import { type FactItem, mergeItems, NONE, signallingItems } from './fact-item';
import type { RegionChoice } from './region';

type DrugFacts = FactsView<'drug'>['facts'];

interface Reading {
  readonly facts: DrugFacts;
  readonly region: RegionChoice;
  readonly level: Level;
  readonly t: Translate;
}

interface RowKind {
  readonly id: string;
  /** Heading for the plain reader, and for the others. */
  readonly label: readonly [plain: Key, technical: Key];
  /** Where the plain reader meets it; the others meet all of them. */
  readonly plain: 'always' | 'compared' | 'never';
  /** Of a few medicines only: not missed in the others. */
  readonly isRare?: true;
  /** Things that two medicines can share, values that can be equal, or sentences, of which only the wording can be compared. */
  readonly holds: 'things' | 'values' | 'sentences';
  items(reading: Reading): FactItem[];
}

export interface FactRow {
  readonly id: string;
  readonly label: string;
  readonly holds: RowKind['holds'];
  /** Empty: nothing is known, which is not the same as nothing. */
  readonly items: readonly FactItem[];
}

const isWanted = (choice: RegionChoice, ...regions: readonly string[]): boolean =>
  choice === 'all' || regions.includes(choice);

/** The plain reader gets the year. */
const dateFor = (level: Level, date: string): string => (level === 'plain' ? date.slice(0, 4) : date);

/** A row of one text with its source. */
const told = (
  id: 'rhythm' | 'onset' | 'pregnancy' | 'halfLife' | 'metabolism',
  label: RowKind['label'],
  plain: RowKind['plain'],
  holds: RowKind['holds'] = 'sentences',
): RowKind => ({
  id,
  label,
  plain,
  holds,
  items({ facts }) {
    const fact = facts[id];
    return fact ? [{ text: fact.text, sources: [fact.source], same: fact.text }] : [];
  },
});

type When = DrugFacts['monitoring'][number]['when'];

/** Tests of some times; one that is done at several is one item. */
function tests({ facts, t }: Reading, times: readonly When[]): FactItem[] {
  const wanted = facts.monitoring.filter(({ when }) => times.includes(when));
  const keyOf = ({ what, entry }: (typeof wanted)[number]): string => entry?.id ?? what.toLowerCase();
  return [...new Set(wanted.map(keyOf))].map((same) => {
    const own = wanted.filter((each) => keyOf(each) === same);
    const why = [...new Set(own.flatMap((each) => each.why ?? []))].join('; ');
    const whens = times.length > 1 ? times.filter((time) => own.some(({ when }) => when === time)) : [];
    const [first] = own;
    return mergeItems(
      own.map(({ source }) => ({
        text: first?.what ?? same,
        ...(first?.entry ? { link: first.entry } : {}),
        ...(whens.length > 0 ? { note: whens.map((when) => t(`factWhen_${when}`)).join(', ') } : {}),
        ...(why ? { why } : {}),
        sources: [source],
        same,
      })),
    )[0] as FactItem;
  });
}

export const DRUG_ROWS: readonly RowKind[] = [
  {
    id: 'class',
    label: ['factClassPlain', 'factClass'],
    plain: 'always',
    holds: 'things',
    items: ({ facts }) => facts.groups.map((link) => ({ text: link.headword, link, sources: [], same: link.id })),
  },
  {
    id: 'targets',
    label: ['factTargetsPlain', 'factTargets'],
    plain: 'compared',
    holds: 'things',
    items: ({ facts }) =>
      facts.targets.map(({ name, entry, action, source }) => ({
        text: name,
        ...(entry ? { link: entry } : {}),
        why: action,
        sources: [source],
        same: `${entry?.id ?? name.toLowerCase()}: ${action}`,
      })),
  },
  {
    id: 'route',
    label: ['factRoutePlain', 'factRoute'],
    plain: 'always',
    holds: 'things',
    items: ({ facts, level, t }) =>
      facts.route.map((route) => ({ text: t(routeKey(route, level)), sources: [], same: route })),
  },
  told('rhythm', ['factRhythmPlain', 'factRhythm'], 'always'),
  {
    id: 'uses',
    label: ['factUsesPlain', 'factUses'],
    plain: 'always',
    holds: 'things',
    items: ({ facts, region, level, t }) =>
      mergeItems(
        facts.approvedUses
          .filter((use) => isWanted(region, use.region))
          .map(({ region: where, use, entry, since, source }) => {
            const text = level === 'plain' && entry ? entry.headword : use;
            return {
              text,
              ...(entry ? { link: entry } : {}),
              regions: [where],
              ...(since && level !== 'plain' ? { note: t('factSince', since) } : {}),
              sources: [source],
              // What it is for counts, not how a label words it.
              same: entry?.id ?? use.toLowerCase(),
            };
          }),
      ),
  },
  {
    id: 'boxed',
    label: ['factBoxedPlain', 'factBoxed'],
    plain: 'always',
    holds: 'sentences',
    items: ({ facts, region, level, t }) => [
      ...facts.boxedWarnings
        .filter((warning) => isWanted(region, warning.region))
        .map(({ region: where, text, since, source }) => ({
          text,
          regions: [where],
          ...(since ? { note: t('factSince', dateFor(level, since)) } : {}),
          sources: [source],
          same: text,
        })),
      ...facts.noBoxedWarning
        .filter((none) => isWanted(region, none.region))
        .map(({ region: where, source }) => ({
          text: t('factNoBoxedWarning'),
          regions: [where],
          sources: [source],
          same: NONE,
        })),
    ],
  },
  {
    id: 'before',
    label: ['factBeforePlain', 'factBefore'],
    plain: 'always',
    holds: 'things',
    items: (reading) => tests(reading, ['before']),
  },
  {
    id: 'during',
    label: ['factDuringPlain', 'factDuring'],
    plain: 'always',
    holds: 'things',
    items: (reading) => tests(reading, ['early', 'ongoing']),
  },
  told('onset', ['factOnsetPlain', 'factOnset'], 'always'),
  told('pregnancy', ['factPregnancyPlain', 'factPregnancy'], 'always'),
  {
    id: 'interactions',
    label: ['factInteractionsPlain', 'factInteractions'],
    plain: 'compared',
    holds: 'sentences',
    items: ({ facts }) =>
      facts.interactions.map(({ pathway, text, source }) => ({
        text: `${pathway}: ${text}`,
        sources: [source],
        same: `${pathway}: ${text}`,
      })),
  },
  told('halfLife', ['factHalfLifePlain', 'factHalfLife'], 'compared', 'values'),
  told('metabolism', ['factMetabolism', 'factMetabolism'], 'never'),
  {
    id: 'potency',
    label: ['factPotency', 'factPotency'],
    plain: 'never',
    holds: 'values',
    items: ({ facts }) =>
      facts.potency.map(({ target, measure, relation, value, unit, assay, source }) => {
        const shown = `${relation === '=' ? '' : relation === '~' ? '≈ ' : `${relation} `}${value}`;
        const text = measure === 'fold' ? `${target}: ${shown} ×` : `${target}: ${measure} ${shown} ${unit}`;
        return { text, note: assay, sources: [source], same: `${text} ${assay}` };
      }),
  },
  {
    id: 'signalling',
    label: ['factSignalling', 'factSignalling'],
    plain: 'never',
    isRare: true,
    holds: 'sentences',
    items: ({ facts }) => signallingItems(facts.signalling),
  },
  {
    id: 'approval',
    label: ['factApprovalPlain', 'factApproval'],
    plain: 'always',
    holds: 'values',
    items: ({ facts, region, level }) =>
      facts.firstApproval
        .filter((approval) => isWanted(region, approval.region))
        .map(({ region: where, date, note, source }) => ({
          text: dateFor(level, date),
          regions: [where],
          ...(note ? { note } : {}),
          sources: [source],
          same: dateFor(level, date),
        })),
  },
  {
    id: 'brands',
    label: ['factBrandsPlain', 'factBrands'],
    plain: 'always',
    holds: 'values',
    items: (reading) => brands(reading, false),
  },
  {
    id: 'biosimilars',
    label: ['factBiosimilarsPlain', 'factBiosimilars'],
    plain: 'compared',
    holds: 'values',
    items: (reading) => brands(reading, true),
  },
];

const brands = ({ facts, region }: Reading, areBiosimilars: boolean): FactItem[] =>
  facts.brands
    .filter(({ biosimilar, regions }) => biosimilar === areBiosimilars && isWanted(region, ...regions))
    .map(({ name, regions }) => ({ text: name, regions, sources: [], same: name }));

type Route = DrugFacts['route'][number];
const routeKey = (route: Route, level: Level): Key =>
  `factRoute_${route.replaceAll('-', '_')}${level === 'plain' ? '_plain' : ''}` as Key;

/** @param place whether medicines stand side by side: there the plain reader gets more rows */
export const drugRows = (
  view: FactsView<'drug'>,
  { region, level, t, place }: Omit<Reading, 'facts'> & { readonly place: 'entry' | 'compared' },
): FactRow[] =>
  DRUG_ROWS.filter(
    ({ plain }) => level !== 'plain' || plain === 'always' || (plain === 'compared' && place === 'compared'),
  ).flatMap(({ id, label, holds, isRare, items: read }) => {
    const items = read({ facts: view.facts, region, level, t });
    return isRare && items.length === 0 ? [] : [{ id, label: t(label[level === 'plain' ? 0 : 1]), holds, items }];
  });
