/** Rules of the facts that figures are drawn from: who carries a signal, and in what order things happened. */
import { JANUS_KINASES } from './janus-kinases';
import type { Entry } from './load';

/** What is wrong, and with which field of which entry: the caller knows how problems are told. */
export interface FigureProblem {
  readonly entry: Entry;
  readonly field: string;
  readonly message: string;
}

function checkSignalling(entry: Entry): FigureProblem[] {
  if (!('signalling' in entry.facts)) return [];
  const rows = entry.facts.signalling;
  return rows.flatMap((row, i) => {
    const field = `facts.signalling[${i}]`;
    const found: FigureProblem[] = [];
    for (const id of row.kinases)
      if (!(id in JANUS_KINASES)) found.push({ entry, field: `${field}.kinases`, message: `${id} is no Janus kinase` });
    for (const id of row.stats)
      if (!/^stat[1-6]$/.test(id)) found.push({ entry, field: `${field}.stats`, message: `${id} is no STAT` });
    for (const list of ['kinases', 'stats'] as const)
      if (new Set(row[list]).size !== row[list].length)
        found.push({ entry, field: `${field}.${list}`, message: 'names one twice' });
    if (rows.findIndex(({ signal }) => signal === row.signal) !== i)
      found.push({ entry, field, message: `a row for ${row.signal ?? 'the entry itself'} is there already` });
    return found;
  });
}

function checkMilestones(entry: Entry, kindOf: ReadonlyMap<string, string>): FigureProblem[] {
  if (entry.kind !== 'drug-class') return [];
  return entry.facts.milestones.flatMap(({ date, drugs }, i, all) => {
    const field = `facts.milestones[${i}]`;
    const before = all[i - 1]?.date;
    return [
      ...(before !== undefined && date < before
        ? [{ entry, field: `${field}.date`, message: `comes before ${before}, the one above it` }]
        : []),
      ...drugs
        .filter((id) => kindOf.has(id) && kindOf.get(id) !== 'drug')
        .map((id) => ({ entry, field: `${field}.drugs`, message: `${id} is no medicine` })),
    ];
  });
}

/** Every problem in signalling and milestones; that ids and sources exist is checked with those of other facts. Pure. */
export function checkFigures(entries: readonly Entry[]): FigureProblem[] {
  const kindOf = new Map<string, string>(entries.map(({ id, kind }) => [id, kind]));
  return entries.flatMap((entry) => [...checkSignalling(entry), ...checkMilestones(entry, kindOf)]);
}
