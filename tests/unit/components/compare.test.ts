import { beforeAll, describe, expect, test } from 'vitest';
import { type ComparedRow, compareDrugs } from '../../../components/compare/comparison';
import { type Compared, toMarkdown, toTsv } from '../../../components/compare/copy-comparison';
import { COMPARED_GROUPS, suggestions } from '../../../components/compare/suggestions';
import { DRUG_ROWS } from '../../../components/facts/drug-rows';
import { numberSources } from '../../../components/facts/notes';
import { compareAddress, readCard, readComparison } from '../../../components/facts/pages';
import { rangeAxes } from '../../../components/lab/lab-scale';
import { monitoringPlan } from '../../../components/monitoring/monitoring-plan';
import type { FactsView } from '../../../glossary/entry-facts';
import { type EntryId, LEVELS } from '../../../glossary/kinds';
import { english, ofKind, shownFacts } from './shown-facts';

let views: readonly FactsView[];
let drugs: readonly FactsView<'drug'>[];
beforeAll(async () => {
  views = await shownFacts();
  drugs = ofKind(views, 'drug');
}, 60_000);

/** A medicine with the facts a test is about, and no others. */
const made = (id: string, facts: Partial<FactsView<'drug'>['facts']>): FactsView<'drug'> => {
  const [some] = drugs;
  if (!some) throw new Error('no drugs');
  const none = Object.fromEntries(
    Object.entries(some.facts).map(([name, value]) => [name, Array.isArray(value) ? [] : undefined]),
  ) as unknown as FactsView<'drug'>['facts'];
  return { ...some, id: id as EntryId, headword: id, facts: { ...none, ...facts } };
};
const source = { key: 'label', title: 'Label | of all', publisher: 'FDA', locator: 'https://example.org/a' };
const compare = (...chosen: FactsView<'drug'>[]): readonly ComparedRow[] =>
  compareDrugs(chosen, { region: 'US', level: 'clinician', t: english });
const row = (rows: readonly ComparedRow[], id: string): ComparedRow => {
  const found = rows.find((each) => each.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};

describe('a comparison', () => {
  test('has a cell for every medicine in every row, known or not', () => {
    const chosen = drugs.slice(0, 6);
    for (const level of LEVELS)
      for (const { cells } of compareDrugs(chosen, { region: 'EU', level, t: english }))
        expect(cells).toHaveLength(chosen.length);
    expect(compare(...chosen).length).toBeGreaterThan(12);
    expect(DRUG_ROWS.map(({ id }) => id)).toEqual(expect.arrayContaining(['boxed', 'pregnancy', 'before', 'during']));
  });

  test('does NOT take what is unknown for a difference, nor for a likeness', () => {
    const halfLife = { text: '3 hours', source };
    const rows = compare(made('a', { halfLife }), made('b', {}), made('c', {}));
    expect(row(rows, 'halfLife').verdict).toBe('too-little');
    const two = compare(made('a', { halfLife }), made('b', { halfLife }), made('c', {}));
    expect(row(two, 'halfLife')).toMatchObject({ verdict: 'same', cells: [[{ text: '3 hours' }], [{}], []] });
    expect(row(two, 'onset')).toMatchObject({ verdict: 'too-little', cells: [[], [], []] });
  });

  test('marks what is not said of all, and nothing in sentences', () => {
    const rows = compare(
      made('a', { route: ['oral'], onset: { text: 'Soon.', source } }),
      made('b', { route: ['oral', 'subcutaneous'], onset: { text: 'Late.', source } }),
    );
    const { cells, verdict, isOwn } = row(rows, 'route');
    expect(verdict).toBe('differs');
    expect(cells.map((items) => items.map(isOwn))).toEqual([[false], [false, true]]);
    const onset = row(rows, 'onset');
    expect(onset.verdict).toBe('differs');
    expect(onset.cells.flat().some(onset.isOwn)).toBe(false);
  });

  test('a label without a boxed warning is not one of which nothing is known', () => {
    const rows = compare(made('a', { noBoxedWarning: [{ region: 'US', source }] }), made('b', {}));
    expect(row(rows, 'boxed').cells).toMatchObject([[{ text: 'The label has no boxed warning' }], []]);
  });
});

describe('a copy', () => {
  const copyOf = (...chosen: FactsView<'drug'>[]): Compared => {
    const rows = compare(...chosen);
    const notes = numberSources(rows.flatMap(({ cells }) => cells.flat().flatMap(({ sources }) => sources)));
    return { views: chosen, rows, notes, showRegions: false, t: english };
  };
  const small = (): Compared =>
    copyOf(made('a', { onset: { text: '=1+1\tSoon | later', source }, route: ['oral'] }), made('b', {}));

  test('has as many columns in every line of the table as there are medicines, and one more', () => {
    const compared = copyOf(...drugs.slice(0, 5));
    const table = toTsv(compared).split('\n\n')[0]?.split('\n') ?? [];
    expect(table).toHaveLength(compared.rows.length + 1);
    for (const line of table) expect(line.split('\t')).toHaveLength(6);
  });
  test('says in every cell what it rests on, or that it is unknown', () => {
    const line = toTsv(small()).split('\n');
    expect(line.find((each) => each.startsWith('Route\t'))).toBe('Route\tOral [entry]\tnot in this glossary');
    expect(line.find((each) => each.startsWith('Onset\t'))).toBe("Onset\t'=1+1 Soon | later [1]\tnot in this glossary");
    expect(line).toContain('[1] Label | of all, FDA https://example.org/a');
  });
  test('says what it is not', () => {
    expect(toTsv(small())).toContain('no head-to-head trial');
    expect(toMarkdown(small())).toContain('ask your care team');
  });
  test('in Markdown no text breaks the table', () => {
    const lines = toMarkdown(small()).split('\n');
    expect(lines.find((line) => line.startsWith('| Onset'))).toBe(
      '| Onset | =1+1 Soon \\| later \\[1\\] | not in this glossary |',
    );
    expect(lines[1]).toBe('| --- | --- | --- |');
  });
});

describe('suggestions', () => {
  test('name groups that are there, each with medicines', () => {
    for (const id of COMPARED_GROUPS)
      expect(ofKind(views, 'drug-class').find((view) => view.id === id)?.facts.drugs.length, id).toBeGreaterThan(1);
  });
  test('one of each group; six JAK inhibitors; the page’s only where it has two', () => {
    const groups = COMPARED_GROUPS.flatMap((id) => ofKind(views, 'drug-class').filter((view) => view.id === id));
    const [jak, mixed, ...others] = suggestions(groups, [
      { id: 'tofacitinib' as EntryId, headword: 'tofacitinib', kind: 'drug' },
    ]);
    expect(jak?.drugs).toHaveLength(6);
    expect(mixed?.drugs.map(({ id }) => id)).toEqual([
      'tofacitinib',
      'adalimumab',
      'secukinumab',
      'guselkumab',
      'tocilizumab',
    ]);
    expect(others).toEqual([]);
  });
});

describe('addresses', () => {
  const drugs = ['tofacitinib', 'adalimumab'] as EntryId[];
  test.each([
    { drugs, region: 'EU', onlyDiffering: true },
    { drugs: [], region: null, onlyDiffering: false },
    { drugs, region: 'all', onlyDiffering: false },
  ] as const)('what is chosen comes back: %j', (comparison) => {
    const { search } = new URL(compareAddress(comparison, drugs), 'https://example.org');
    expect(readComparison(search)).toEqual({ ...comparison, onPage: drugs });
  });
  test('what an address cannot mean is left out, and no more than six are compared', () => {
    expect(readComparison('?drugs=a,a,<b>,../c,d&region=XX')).toMatchObject({ drugs: ['a', 'd'], region: null });
    expect(readComparison('?drugs=a,b,c,d,e,f,g,h').drugs).toHaveLength(6);
    expect(readCard('?drug=%3Cscript%3E')).toBeNull();
  });
});

describe('the card of checks', () => {
  test('names every check of a medicine once, at every time it is named for, with its sources', () => {
    for (const view of drugs) {
      const plan = monitoringPlan(view);
      for (const { what, entry, when, why, source: from } of view.facts.monitoring) {
        const own = plan.filter((check) => (entry ? check.link?.id === entry.id : check.what === what));
        expect(own, `${view.id}: ${what}`).toHaveLength(1);
        expect(own[0]?.times).toContain(when);
        expect(own[0]?.sources).toContainEqual(from);
        if (why) expect(own[0]?.why).toContain(why);
      }
    }
  });
  test('what begins first comes first', () => {
    const tofacitinib = drugs.find(({ id }) => id === 'tofacitinib');
    if (!tofacitinib) throw new Error('no tofacitinib');
    const firsts = monitoringPlan(tofacitinib).map(({ times }) => times[0]);
    expect(firsts).toEqual([...firsts].sort((a, b) => Number(a !== 'before') - Number(b !== 'before')));
    expect(firsts[0]).toBe('before');
  });
});

describe('usual ranges', () => {
  test('every bar has the numbers of its fact, and lies where they lie on its axis', () => {
    for (const { id, facts } of ofKind(views, 'lab-test')) {
      const axes = rangeAxes(facts.range);
      const bars = axes.flatMap((axis) => axis.bars);
      expect(
        bars.map(({ who, low, high, source: from }) => ({ who, low, high, from })),
        id,
      ).toEqual(
        expect.arrayContaining(facts.range.map(({ who, low, high, source: from }) => ({ who, low, high, from }))),
      );
      expect(bars).toHaveLength(facts.range.length);
      for (const { ticks, bars: own } of axes) {
        const [zero, one] = ticks;
        if (!zero || !one) throw new Error(`${id}: no ticks`);
        const at = (value: number): number => (value / one.value) * one.at;
        expect(zero).toEqual({ value: 0, at: 0 });
        for (const { low, high, from, to } of own) {
          expect(from).toBeCloseTo(low === undefined ? 0 : at(low), 6);
          expect(to).toBeCloseTo(high === undefined ? 1 : at(high), 6);
        }
      }
    }
  });
  test('ranges of different units, or of quite different size, have axes of their own', () => {
    const axes = rangeAxes([
      { who: 'a', high: 450, unit: 'x', source },
      { who: 'b', high: 5700, unit: 'x', source },
      { who: 'c', high: 400, unit: 'y', source },
      { who: 'd', high: 300, unit: 'x', source },
    ]);
    expect(axes.map(({ bars }) => bars.map(({ who }) => who))).toEqual([['a', 'd'], ['b'], ['c']]);
  });
});
