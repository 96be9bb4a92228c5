import { beforeAll, describe, expect, test } from 'vitest';
import { drugRows, type FactRow } from '../../../components/facts/drug-rows';
import type { FactItem } from '../../../components/facts/fact-item';
import { numberSources } from '../../../components/facts/notes';
import { otherRows } from '../../../components/facts/other-rows';
import { regionOf } from '../../../components/facts/region';
import type { FactsView } from '../../../glossary/entry-facts';
import { LEVELS } from '../../../glossary/kinds';
import { english, ofKind, shownFacts } from './shown-facts';

let drugs: readonly FactsView<'drug'>[];
let others: readonly Exclude<FactsView, FactsView<'drug'>>[];
beforeAll(async () => {
  const views = await shownFacts();
  drugs = ofKind(views, 'drug');
  others = views.filter((view) => view.kind !== 'drug');
}, 60_000);

const drug = (id: string): FactsView<'drug'> => {
  const view = drugs.find((each) => each.id === id);
  if (!view) throw new Error(`no drug ${id}`);
  return view;
};
const rowsOf = (view: FactsView<'drug'>, options: Partial<Parameters<typeof drugRows>[1]> = {}): readonly FactRow[] =>
  drugRows(view, { region: 'all', level: 'clinician', place: 'compared', t: english, ...options });
const row = (rows: readonly FactRow[], id: string): readonly FactItem[] =>
  rows.find((each) => each.id === id)?.items ?? [];
const said = ({ text, note, why }: FactItem): string => [text, note, why].filter(Boolean).join(' ');

/** Every object of the facts that names a source, with its own words and numbers. */
function* sourced(value: unknown): Generator<{ readonly source: unknown; readonly words: readonly string[] }> {
  if (value === null || typeof value !== 'object') return;
  if ('source' in value) {
    const { source, region: _region, when: _when, relation: _relation, ...rest } = value as Record<string, unknown>;
    const words = Object.values(rest).filter((each) => typeof each === 'string' || typeof each === 'number');
    for (const each of [source].flat()) yield { source: each, words: words.map(String) };
  } else for (const item of Object.values(value)) yield* sourced(item);
}

describe('the facts of medicines as rows', () => {
  test('a clinician meets every fact that has a source, in its own words, with that source', () => {
    for (const view of drugs) {
      const items = rowsOf(view).flatMap(({ items }) => items);
      for (const { source, words } of sourced(view.facts)) {
        const own = items.filter((item) =>
          item.sources.some((each) => JSON.stringify(each) === JSON.stringify(source)),
        );
        // "Fold" is drawn as a sign; other tests of one medicine may share a line, under the first one's name.
        const named = words.filter((word) => word !== 'fold' && word !== 'x');
        const isThere = own.some((item) => named.some((word) => said(item).includes(word)) || item.same === 'none');
        expect(isThere, `${view.id}: ${words}`).toBe(true);
      }
    }
  });

  test('every number that is shown is a number of a fact', () => {
    for (const level of LEVELS)
      for (const view of drugs) {
        const facts = JSON.stringify(view.facts);
        for (const { items } of rowsOf(view, { level }))
          for (const number of items.flatMap((item) => said(item).match(/\d+(\.\d+)?/g) ?? []))
            expect(facts, `${view.id}: ${number}`).toContain(number);
      }
  });

  test('every row but names and codes of the entry names its sources', () => {
    const bare = new Set<string>();
    for (const view of drugs)
      for (const { id, items } of rowsOf(view)) if (items.some(({ sources }) => sources.length === 0)) bare.add(id);
    expect([...bare].sort()).toEqual(['biosimilars', 'brands', 'class', 'route']);
  });

  test('a test done at several times is one line that says when', () => {
    const [lymphocytes] = row(rowsOf(drug('ritlecitinib')), 'during').filter(({ same }) => /lymphocyte/.test(same));
    expect(lymphocytes).toMatchObject({ text: 'Lymphocyte count', note: 'in the first months' });
    expect(row(rowsOf(drug('tofacitinib')), 'before').map(({ note }) => note)).not.toContain('before the start');
  });

  test('the label of one region only, where one is chosen', () => {
    expect(row(rowsOf(drug('tofacitinib'), { region: 'JP' }), 'uses')).toHaveLength(1);
    expect(row(rowsOf(drug('tofacitinib'), { region: 'JP' }), 'boxed')).toEqual([]);
    expect(row(rowsOf(drug('tofacitinib'), { region: 'US' }), 'approval').map(({ text }) => text)).toEqual([
      '2012-11-06',
    ]);
  });

  test('the plain reader gets the names of conditions, once each, the year, and no potency', () => {
    const rows = rowsOf(drug('upadacitinib'), { region: 'US', level: 'plain' });
    const uses = row(rows, 'uses').map(({ text }) => text);
    expect(uses).toContain('psoriatic arthritis');
    expect(new Set(uses).size).toBe(uses.length);
    expect(row(rows, 'approval').map(({ text }) => text)).toEqual(['2019']);
    expect(rows.map(({ id }) => id)).not.toContain('potency');
    const inEntry = rowsOf(drug('upadacitinib'), { level: 'plain', place: 'entry' }).map(({ id }) => id);
    expect(inEntry).toContain('boxed');
    expect(inEntry).not.toContain('halfLife');
  });

  test('none is told apart from unknown', () => {
    const view = drug('secukinumab');
    const [source] = view.facts.approvedUses.map((use) => use.source);
    if (!source) throw new Error('no source to borrow');
    const facts = { ...view.facts, boxedWarnings: [], noBoxedWarning: [{ region: 'US' as const, source }] };
    const none = rowsOf({ ...view, facts }, { region: 'US' });
    expect(row(none, 'boxed')).toMatchObject([{ text: 'The label has no boxed warning', sources: [source] }]);
    expect(row(rowsOf({ ...view, facts }, { region: 'JP' }), 'boxed')).toEqual([]);
  });
});

test('of every other kind too, each fact is in a row for the clinician', () => {
  for (const view of others) {
    const rows = otherRows(view, 'clinician', english).flatMap(({ items }) => items);
    const shown = JSON.stringify(rows);
    // A test's ranges and medicines are drawn, not listed.
    const {
      range,
      watchedFor: _watched,
      ...facts
    } = { range: undefined, watchedFor: [], ...view.facts } as Record<string, unknown>;
    for (const { source } of sourced([facts, view.kind === 'outcome-measure' ? range : undefined]))
      expect(shown, view.id).toContain(JSON.stringify(source));
    for (const text of Object.values(facts).filter((each) => typeof each === 'string'))
      if (!/is-better$/.test(text)) expect(shown, view.id).toContain(JSON.stringify(text));
  }
});

test('sources are numbered as they come; one that comes again keeps its number', () => {
  const label = { key: 'label', title: 'Label', publisher: 'FDA', locator: 'https://example.org/a' };
  const notes = numberSources([label, { id: 'atc:L04AF01' }, { ...label }]);
  expect(notes.all.map(({ number, text }) => [number, text])).toEqual([
    [1, 'Label, FDA'],
    [2, 'ATC L04AF01'],
  ]);
  expect(notes.of({ id: 'atc:L04AF01' })?.number).toBe(2);
  expect(notes.of({ id: 'atc:other' })).toBeUndefined();
});

test.each([
  ['en-US', 'US'],
  ['en', 'US'],
  ['en-GB', 'UK'],
  ['de', 'EU'],
  ['de-CH', 'US'],
  ['es-MX', 'US'],
  ['es', 'EU'],
  ['ja', 'JP'],
  ['ko-KR', 'KR'],
  ['zh-TW', 'CN'],
])('a reader of %s most likely means labels of %s', (language, region) => {
  expect(regionOf(language)).toBe(region);
});
