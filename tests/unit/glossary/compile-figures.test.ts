/** What figures plot, held against the entries themselves: every value, arrow and date is a fact with a source. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { drugNote } from '../../../components/figures/drug-note';
import { decimalYear, placeEvents } from '../../../components/figures/place-events';
import { potencyPanels } from '../../../components/figures/potency-panels';
import { compileFigures, figuresByEntry, miniFigureOf } from '../../../glossary/compile-figures';
import { linksTo } from '../../../glossary/compile-views';
import { type EntryId, KIND_FOLDERS } from '../../../glossary/kinds';
import type { Entry } from '../../../glossary/load';
import { loadEntries } from '../../../glossary/load';
import { makeEntry } from './entry-fixture';

const ENTRIES = fileURLToPath(new URL('../../../glossary/entries', import.meta.url));
const { entries } = await loadEntries(ENTRIES);
const data = compileFigures(entries, linksTo(entries));

/** An entry's file as it was written, with none of our code between. */
const written = (id: string) => {
  const entry = entries.find((one) => one.id === id);
  if (!entry) throw new Error(`no entry ${id}`);
  return parse(readFileSync(join(ENTRIES, KIND_FOLDERS[entry.kind], `${id}.yaml`), 'utf8'));
};
/** The source that a written fact names, told by where it stands. */
const locatorOf = (file: ReturnType<typeof written>, name: string): string => {
  const item = file.sources.find((source: { id?: string; key?: string }) => (source.id ?? source.key) === name);
  return item.id ?? item.locator;
};
const locatorAt = (index: number): string => {
  const item = data.sources[index];
  if (!item) throw new Error(`no source ${index}`);
  return 'id' in item ? item.id : item.locator;
};

test('a medicine for dogs is told from those for people', () => {
  const noted = data.drugs.flatMap(({ id }) => drugNote(data, id) ?? []);
  expect([noted, drugNote(data, 'oclacitinib' as EntryId)]).toEqual([['for dogs'], 'for dogs']);
});

test.each([
  ['each approval with the same note', ['for dogs', 'for dogs'], 'for dogs'],
  ['one approval with a note, one without', ['for dogs', undefined], null],
  ['two notes', ['for dogs', 'for cats'], null],
  ['no approval', [], null],
])('the note of a medicine: %s', (_, texts, note) => {
  const x = { id: 'x' as EntryId, kind: 'drug', headword: 'x' } as const;
  const events = texts.map(
    (text) => ({ date: '2013', region: 'US', kind: 'approval', drugs: [x], source: 0, ...(text && { text }) }) as const,
  );
  const warning = {
    date: '2020',
    region: 'US',
    kind: 'boxed-warning',
    drugs: [x],
    text: 'A warning',
    source: 0,
  } as const;
  expect(drugNote({ timelines: { ['group' as EntryId]: [...events, warning] } }, x.id)).toBe(note);
});

describe('what is plotted', () => {
  test('there is something of everything', () => {
    expect(data.signals.length).toBeGreaterThan(25);
    expect(data.drugs.filter(({ potency }) => potency.length > 0).length).toBeGreaterThan(8);
    expect(Object.keys(data.timelines)).toContain('jak-inhibitor');
  });

  const values = data.drugs.flatMap((drug) => drug.potency.map((fact) => [drug.id, fact.target, fact] as const));
  test.each(values)('%s on %s is a value of its entry, with its source', (id, target, fact) => {
    const file = written(id);
    const same = file.facts.potency.filter(
      (one: typeof fact & { source: string }) =>
        one.target === target &&
        one.value === fact.value &&
        (one.relation ?? '=') === fact.relation &&
        one.measure === fact.measure &&
        one.assay === fact.assay &&
        one.unit === fact.unit,
    );
    expect(same).toHaveLength(1);
    expect(locatorOf(file, same[0].source)).toBe(locatorAt(fact.source));
  });

  test('every value on a Janus kinase that an entry has is plotted once, on the panel of its own assay, at its place', () => {
    const panels = potencyPanels(data);
    const lanes = panels.flatMap((panel) =>
      panel.rows.flatMap(({ drug, lanes: own }) => own.map((lane) => ({ panel, drug, lane }))),
    );
    expect(lanes.length).toBe(values.length);
    for (const { panel, lane } of lanes) {
      expect([lane.fact.measure, lane.fact.assay]).toEqual([panel.measure, panel.assay]);
      const at = panel.axis.place(lane.fact.value);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(100);
      const [low, high] = [panel.axis.ticks[0], panel.axis.ticks.at(-1)];
      if (!low || !high) throw new Error('an axis without ticks');
      const share = Math.log10(lane.fact.value / low.value) / Math.log10(high.value / low.value);
      expect(at).toBeCloseTo(100 * share, 6);
    }
  });

  test('panels of the chosen medicine come first, its values before its ratios; the others keep their order, and no medicine is ranked', () => {
    const names = (chosen: EntryId | null) =>
      potencyPanels(data, chosen).map(({ measure, assay }) => `${measure}, ${assay}`);
    const unchosen = names(null);
    const own = (chosen: EntryId) =>
      potencyPanels(data)
        .filter(({ rows }) => rows.some(({ drug }) => drug.id === chosen))
        .map(({ measure, assay }) => `${measure}, ${assay}`);
    for (const { id, potency } of data.drugs) {
      if (potency.length === 0) expect(names(id)).toEqual(unchosen);
      expect(names(id)).toEqual([...own(id), ...unchosen.filter((name) => !own(id).includes(name))]);
    }
    for (const { rows } of potencyPanels(data)) {
      const heads = rows.map(({ drug }) => drug.headword);
      expect(heads).toEqual([...heads].sort());
    }
  });

  test.each(data.signals.map((signal) => [signal.short, signal] as const))(
    '%s goes the way its entry says, each arrow with a source',
    (short, signal) => {
      const file = written(signal.entry.id);
      const row = file.facts.signalling.find((one: { short: string }) => one.short === short);
      expect(signal.kinases).toEqual(row.kinases);
      expect(signal.stats.map(({ id }) => id)).toEqual(row.stats);
      expect(signal.receptor).toBe(row.receptor);
      expect(signal.sources.map(locatorAt)).toEqual(row.source.map((name: string) => locatorOf(file, name)));
      expect(signal.effect?.text).toBe(row.effect?.text);
      if (signal.effect) expect(locatorAt(signal.effect.source)).toBe(locatorOf(file, row.effect.source));
    },
  );

  const events = Object.values(data.timelines).flat();
  test('every event is an approval, a boxed warning or a milestone that is written, with its source', () => {
    const known = new Set(
      entries.flatMap((entry) => {
        if (entry.kind !== 'drug' && entry.kind !== 'drug-class') return [];
        const { facts, ...file } = written(entry.id);
        const told = (date: string, region: string, source: string) =>
          `${entry.id} ${date} ${region} ${locatorOf(file, source)}`;
        type Row = { date: string; since?: string; region: string; source: string };
        return [
          ...(facts?.firstApproval ?? []).map((row: Row) => told(row.date, row.region, row.source)),
          ...(facts?.boxedWarnings ?? []).map((row: Row) => told(row.since ?? '', row.region, row.source)),
          ...(facts?.milestones ?? []).map((row: Row) => told(row.date, row.region, row.source)),
        ];
      }),
    );
    for (const { date, region, kind, drugs, source } of events) {
      const of = kind === 'approval' || kind === 'boxed-warning' ? drugs[0]?.id : 'jak-inhibitor';
      expect(known).toContain(`${of} ${date} ${region} ${locatorAt(source)}`);
    }
  });

  test('events stand in the order of their dates, a month after its days', () => {
    const order = events.map(({ date }) => `${date}-99-99`.slice(0, 10));
    expect(order).toEqual([...order].sort());
  });

  test('no mark of the strip stands on another of its lane and level, and each is at its date', () => {
    const strip = placeEvents(events, 2.9);
    const [first, last] = [strip.years[0], strip.years.at(-1)];
    if (!first || !last) throw new Error('a strip without years');
    expect(strip.lanes.flatMap((lane) => lane.events).length).toBe(events.length);
    for (const lane of strip.lanes)
      for (const [i, one] of lane.events.entries()) {
        const share = (decimalYear(one.event.date) - first.year) / (last.year - first.year);
        expect(one.at).toBeCloseTo(100 * share, 6);
        for (const other of lane.events.slice(i + 1))
          if (other.level === one.level) expect(Math.abs(other.at - one.at)).toBeGreaterThanOrEqual(2.9);
      }
  });
});

describe('who belongs to which figure', () => {
  const kinds = figuresByEntry(entries, data);
  test.each([
    ['jak-inhibitor', ['signals', 'potency', 'timeline']],
    ['jak1-inhibitor', ['signals', 'potency']],
    ['tofacitinib', ['signals', 'potency']],
    ['ritlecitinib', ['signals']],
    ['interleukin-6', ['signals']],
    ['stat3', ['signals']],
    ['jak2', ['signals', 'potency']],
    ['erythropoietin', ['signals']],
    ['methotrexate', undefined],
    ['interleukin-17', undefined],
  ])('%s', (id, expected) => {
    expect(kinds.get(id)).toEqual(expected);
  });

  test('what a small card says is what the figure says', () => {
    expect(miniFigureOf('interleukin-4', data)).toMatchObject({
      kind: 'signals',
      signals: [{ short: 'IL-4', kinases: ['JAK1', 'JAK3'], stats: ['STAT6'] }],
    });
    expect(miniFigureOf('jak3', data)).toEqual({
      kind: 'carries',
      kinase: 'JAK3',
      signals: ['IL-2', 'IL-4', 'IL-7', 'IL-9', 'IL-15', 'IL-21'],
    });
    expect(miniFigureOf('oclacitinib', data)).toBeNull();
    expect(miniFigureOf('ritlecitinib', data)).toBeNull();
    expect(miniFigureOf('methotrexate', data)).toBeNull();
  });
});

test('an entry of a group that has none leaves out nothing else', () => {
  const lone = makeEntry('drug', 'lone', 'headword: lone') as Entry;
  expect(compileFigures([lone], linksTo([lone]))).toEqual({ drugs: [], signals: [], timelines: {}, sources: [] });
});
