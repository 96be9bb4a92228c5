/** What the glossary is made of, as text for those who write it. */
import { KINDS, type Kind, LEVELS } from './kinds';
import type { Entry } from './load';
import { countWords, readableNames, readingGrade } from './readability';

/** A value at a share of the sorted numbers: 0.5 is the median. NaN of none. */
const quantile = (numbers: readonly number[], share: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

const table = (rows: readonly (readonly (string | number)[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 ? String(cell).padEnd(width) : String(cell).padStart(width);
        })
        .join('  '),
    )
    .join('\n');
};

const section = (title: string, body: string): string => `${title}\n${body}\n`;

/** Lists default to empty ones: only what somebody wrote counts. */
const hasFacts = ({ facts }: Entry): boolean =>
  Object.values(facts).some((fact) => !Array.isArray(fact) || fact.length > 0);

const formsOf = (entry: Entry): number => 1 + entry.forms.length + entry.abbreviations.length;

function counts(entries: readonly Entry[]): string {
  const row = (name: string, of: readonly Entry[]): (string | number)[] => [
    name,
    of.length,
    of.reduce((sum, entry) => sum + formsOf(entry), 0),
    of.reduce((sum, { abbreviations }) => sum + abbreviations.length, 0),
    of.filter(hasFacts).length,
  ];
  const ofKind = (kind: Kind): readonly Entry[] => entries.filter((entry) => entry.kind === kind);
  return table([
    ['kind', 'entries', 'forms', 'short forms', 'with facts'],
    ...KINDS.map((kind) => row(kind, ofKind(kind))),
    row('all', entries),
  ]);
}

function readability(entries: readonly Entry[]): string {
  const known = readableNames(
    entries.flatMap(({ headword, forms, abbreviations }) => [
      headword,
      ...forms,
      ...abbreviations.map(({ form }) => form),
    ]),
  );
  const rows = LEVELS.map((level) => {
    const grades = entries.map((entry) => readingGrade(entry[level], known));
    const words = entries.map((entry) => countWords(entry[level]));
    return [
      level,
      ...[0.5, 0.9, 1].map((share) => quantile(grades, share).toFixed(1)),
      ...[0.5, 1].map((share) => quantile(words, share)),
    ];
  });
  const plain = entries.map((entry) => Math.max(0, Math.ceil(readingGrade(entry.plain, known))));
  const bars = Array.from({ length: 9 }, (_, grade) => plain.filter((each) => each === grade).length);
  return [
    table([['level', 'grade median', '90 %', 'highest', 'words median', 'most'], ...rows]),
    ...bars.map((count, grade) =>
      count > 0
        ? `plain, up to grade ${grade}: ${String(count).padStart(4)} ${'#'.repeat(Math.ceil((60 * count) / entries.length))}`
        : '',
    ),
  ]
    .filter(Boolean)
    .join('\n');
}

function sources(entries: readonly Entry[]): string {
  const onlyTables = entries.filter((entry) => entry.sources.every((source) => 'id' in source));
  const without = entries.filter((entry) => entry.sources.length === 0);
  return [
    `without any source: ${without.length}${without.length > 0 ? ` (${without.map(({ id }) => id).join(', ')})` : ''}`,
    `resting on identifiers of reference tables alone: ${onlyTables.length}`,
    `documents named: ${new Set(entries.flatMap((entry) => entry.sources.flatMap((source) => ('locator' in source ? source.locator : [])))).size}`,
  ].join('\n');
}

function oldest(entries: readonly Entry[], count: number): string {
  return [...entries]
    .sort((a, b) => (a.reviewed < b.reviewed ? -1 : a.reviewed > b.reviewed ? 1 : 0))
    .slice(0, count)
    .map(({ id, reviewed }) => `${reviewed}  ${id}`)
    .join('\n');
}

function links(entries: readonly Entry[]): string {
  const byId = new Map<string, Entry>(entries.map((entry) => [entry.id, entry]));
  const all = entries.flatMap((entry) => entry.related.map((id) => [entry, byId.get(id)] as const));
  const mutual = all.filter(([entry, other]) => other?.related.includes(entry.id));
  return `related: ${all.length}, both ways ${((100 * mutual.length) / Math.max(1, all.length)).toFixed(0)} %`;
}

/** Pure; `entries` loaded and checked. */
export const writeReport = (entries: readonly Entry[]): string =>
  [
    section('Entries', counts(entries)),
    section('Reading grade (Flesch–Kincaid, names of the glossary as one short word) and length', readability(entries)),
    section('Sources', sources(entries)),
    section('Links', links(entries)),
    section('Longest since review', oldest(entries, 10)),
  ].join('\n');
