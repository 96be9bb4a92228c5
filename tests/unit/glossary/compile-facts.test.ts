import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileFacts } from '../../../glossary/compile-facts';
import { linksTo } from '../../../glossary/compile-views';
import { type FactsView, LINK_FIELDS } from '../../../glossary/entry-facts';
import type { Kind } from '../../../glossary/kinds';
import { type Entry, loadEntries } from '../../../glossary/load';
import { makeEntry } from './entry-fixture';

const viewsOf = (...entries: Entry[]): ReadonlyMap<string, FactsView> =>
  new Map(compileFacts(entries, linksTo(entries)).map((view) => [view.id, view]));

const factsOf = <K extends Kind>(views: ReadonlyMap<string, FactsView>, kind: K, id: string): FactsView<K>['facts'] => {
  const view = views.get(id);
  if (view?.kind !== kind) throw new Error(`no ${kind} ${id}`);
  return view.facts as FactsView<K>['facts'];
};

describe('facts as surfaces get them', () => {
  const label = '{key: label, title: The label, publisher: An agency, locator: https://example.org/label}';
  const views = viewsOf(
    makeEntry('drug-class', 'calmers', 'headword: calmers\nfacts: {members: [calmab]}'),
    makeEntry('lab-test', 'count', 'headword: a count'),
    makeEntry('lab-test', 'other-count', 'headword: another count'),
    makeEntry('lab-test', 'part', 'headword: a part\nfacts: {partOf: [count]}'),
    makeEntry(
      'drug',
      'calmab',
      `headword: calmab\nsources: [{id: "atc:L04AA01"}, ${label}]\nfacts: {class: [calmers], onset: {text: Soon., source: label}, monitoring: [{what: A count, entry: count, when: before, why: It can fall., source: "atc:L04AA01"}, {what: Mood, when: ongoing, source: label}]}`,
    ),
    makeEntry(
      'drug',
      'abatol',
      `headword: abatol\nsources: [${label}]\nfacts: {class: [calmers], monitoring: [{what: A count, entry: count, when: early, source: label}]}`,
    ),
  );

  test('a source is there itself, not its name', () => {
    expect(factsOf(views, 'drug', 'calmab').onset).toEqual({
      text: 'Soon.',
      source: { key: 'label', title: 'The label', publisher: 'An agency', locator: 'https://example.org/label' },
    });
    expect(factsOf(views, 'drug', 'calmab').monitoring[0]?.source).toEqual({ id: 'atc:L04AA01' });
  });
  test('a link carries the headword it leads to', () => {
    expect(factsOf(views, 'drug', 'calmab').class).toEqual([
      { id: 'calmers', headword: 'calmers', kind: 'drug-class' },
    ]);
    expect(factsOf(views, 'drug', 'calmab').monitoring[0]?.entry?.headword).toBe('a count');
    expect(factsOf(views, 'drug', 'calmab').monitoring[1]).not.toHaveProperty('entry');
  });
  test('a test knows the medicines it is done for, in order of name, each with its own source', () => {
    expect(factsOf(views, 'lab-test', 'count').watchedFor).toMatchObject([
      { drug: { id: 'abatol' }, when: 'early', source: { key: 'label' } },
      { drug: { id: 'calmab' }, when: 'before', why: 'It can fall.', source: { id: 'atc:L04AA01' } },
    ]);
    expect(factsOf(views, 'lab-test', 'other-count').watchedFor).toEqual([]);
  });
  test('a part of a panel is watched with the panel', () => {
    expect(factsOf(views, 'lab-test', 'part').watchedFor).toMatchObject([
      { drug: { id: 'abatol' }, panel: { id: 'count' } },
      { drug: { id: 'calmab' }, panel: { id: 'count' } },
    ]);
  });
  test('a group knows every medicine that names it, the listed ones first, none twice', () => {
    expect(factsOf(views, 'drug-class', 'calmers').drugs.map(({ id }) => id)).toEqual(['calmab', 'abatol']);
  });
  test('a medicine knows the groups that list it, besides those it names', () => {
    const [group, drug] = viewsOf(
      makeEntry('drug-class', 'calmers', 'headword: calmers\nfacts: {members: [calmab]}'),
      makeEntry('drug', 'calmab', 'headword: calmab'),
    ).values();
    expect([group?.id, drug?.facts]).toMatchObject(['calmers', { class: [], groups: [{ id: 'calmers' }] }]);
  });
  test('what was not written is not there', () => {
    expect(factsOf(views, 'drug', 'abatol')).not.toHaveProperty('onset');
    expect(factsOf(views, 'drug', 'abatol').boxedWarnings).toEqual([]);
  });
});

describe('the whole glossary', () => {
  let entries: readonly Entry[];
  let views: ReadonlyMap<string, FactsView>;
  beforeAll(async () => {
    ({ entries } = await loadEntries(fileURLToPath(new URL('../../../glossary/entries', import.meta.url))));
    views = viewsOf(...entries);
  }, 60_000);

  /** Each value with its path, as authored or as shown; links and sources by what names them. */
  function* leaves(value: unknown, path = ''): Generator<string> {
    const field = path.split('.').at(-1) ?? '';
    if (Array.isArray(value)) for (const item of value) yield* leaves(item, path);
    else if (value !== null && typeof value === 'object') {
      const { id, key, headword } = value as Record<string, string>;
      const isNamed =
        field === 'source' || (headword !== undefined && (LINK_FIELDS as readonly string[]).includes(field));
      if (isNamed) yield `${path}=${key ?? id}`;
      else for (const [name, item] of Object.entries(value)) yield* leaves(item, `${path}.${name}`);
    } else yield `${path}=${String(value)}`;
  }

  test('every fact that was written is in its view, and no other but those gathered', () => {
    for (const entry of entries) {
      const facts: Record<string, unknown> = { ...views.get(entry.id)?.facts };
      if (entry.kind === 'drug') delete facts.groups;
      if (entry.kind === 'lab-test') delete facts.watchedFor;
      if (entry.kind === 'drug-class') delete facts.drugs;
      expect([...leaves(facts)], entry.id).toEqual([...leaves(entry.facts)]);
    }
  });
  test('every number has a source beside it', () => {
    const lacking: string[] = [];
    const walk = (value: unknown, path: string, hasSource: boolean): void => {
      if (typeof value === 'number' && !hasSource) lacking.push(path);
      else if (value !== null && typeof value === 'object')
        for (const [name, item] of Object.entries(value)) walk(item, `${path}.${name}`, hasSource || 'source' in value);
    };
    // Least and most of a score are what it is made of; a count of joints rests on the entry's sources as a whole.
    for (const view of views.values()) if (view.kind !== 'outcome-measure') walk(view.facts, view.id, false);
    expect(lacking).toEqual([]);
  });
});
