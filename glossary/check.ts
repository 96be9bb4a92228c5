/**
 * What a schema cannot see: rules between fields and between entries. Each rule is a function from all entries to the
 * problems it finds; the build fails on any.
 */

import { checkFigures } from './check-figures';
import { checkRelated } from './check-related';
import { LINK_FIELDS } from './entry-facts';
import { KIND_FOLDERS, LEVELS } from './kinds';
import type { Entry, Problem } from './load';
import { countWords, readableNames, readingGrade } from './readability';

const WORD_LIMITS = { plain: 60, student: 120, clinician: 120 } as const;
const MAX_PLAIN_GRADE = 8;

const fileOf = (entry: Entry): string => `${KIND_FOLDERS[entry.kind]}/${entry.id}.yaml`;
const problem = (entry: Entry, field: string, message: string): Problem => ({ file: fileOf(entry), field, message });

/** Names with case, accents, punctuation and a final plural s taken off: what two entries may not share. */
export const sameName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s?(?=\W|$)/g, '')
    .replace(/[^\p{L}\p{N}+%]+/gu, ' ')
    .trim();

const namesOf = (entry: Entry): string[] => [entry.headword, ...entry.forms];

/** Wordings that have no place in an entry, in any level: advice, doses to take, promises, and words that frighten. */
const BANNED: readonly (readonly [RegExp, string])[] = [
  [/\byou (should|must|need to|ought to|have to)\b/i, 'tells the reader what to do'],
  [
    /\b(take|inject|use|swallow) (one|two|\d+(\.\d+)?) ?(mg|g|mcg|ml|tablets?|pills?|capsules?|times)\b/i,
    'gives a dose to take',
  ],
  [/\b(guarantee[sd]?|will cure|cures you|completely safe|no side effects|100 ?% safe|miracle)\b/i, 'promises'],
  [
    /\b(deadly|terrifying|horrific|devastating|catastrophic|killer(?! (T|cell))|terrible|nightmare|crippl\w+|sufferers?|victims?)\b/i,
    'uses a word that frightens or demeans',
  ],
];

function checkWording(entries: readonly Entry[]): Problem[] {
  const known = readableNames(
    entries.flatMap((entry) => [...namesOf(entry), ...entry.abbreviations.map(({ form }) => form)]),
  );
  return entries.flatMap((entry) => {
    const found: Problem[] = [];
    for (const level of LEVELS) {
      const words = countWords(entry[level]);
      if (words > WORD_LIMITS[level])
        found.push(problem(entry, level, `has ${words} words (at most ${WORD_LIMITS[level]})`));
      for (const [pattern, what] of BANNED) {
        const hit = pattern.exec(entry[level]);
        if (hit && !(level !== 'plain' && what.startsWith('uses')))
          found.push(problem(entry, level, `${what}: “${hit[0]}”`));
      }
    }
    const grade = readingGrade(entry.plain, known);
    if (grade > MAX_PLAIN_GRADE)
      found.push(
        problem(
          entry,
          'plain',
          `reads at grade ${grade.toFixed(1)} (at most ${MAX_PLAIN_GRADE}): shorter sentences, shorter words`,
        ),
      );
    return found;
  });
}

/** Every string in an entry's facts with its path and the name of the field that holds it (for a list, the list's name). */
function* factStrings(
  value: unknown,
  path = 'facts',
  key = '',
): Generator<{ path: string; key: string; value: string }> {
  if (typeof value === 'string') yield { path, key, value };
  else if (Array.isArray(value))
    for (const [i, item] of value.entries()) yield* factStrings(item, `${path}[${i}]`, key);
  else if (value !== null && typeof value === 'object')
    for (const [name, item] of Object.entries(value)) yield* factStrings(item, `${path}.${name}`, name);
}

const ID_FIELDS = new Set<string>(LINK_FIELDS);

function checkLinks(entries: readonly Entry[]): Problem[] {
  const ids = new Set<string>(entries.map(({ id }) => id));
  return entries.flatMap((entry) => {
    const links = [
      ...entry.related.map((id, i) => ({ path: `related[${i}]`, value: id })),
      ...entry.confusable.flatMap((item, i) =>
        'entry' in item ? [{ path: `confusable[${i}].entry`, value: item.entry }] : [],
      ),
      ...[...factStrings(entry.facts)].filter(({ key }) => ID_FIELDS.has(key)),
    ];
    return links.flatMap(({ path, value }) => {
      if (value === entry.id) return [problem(entry, path, 'links to itself')];
      return ids.has(value) ? [] : [problem(entry, path, `links to ${value}, which is no entry`)];
    });
  });
}

function checkSources(entries: readonly Entry[]): Problem[] {
  return entries.flatMap((entry) => {
    if (entry.sources.length === 0) return [problem(entry, 'sources', 'names no source')];
    const keys = new Set(entry.sources.flatMap((item) => ('id' in item ? [item.id] : (item.key ?? []))));
    return [...factStrings(entry.facts)]
      .filter(({ key, value }) => key === 'source' && !keys.has(value))
      .map(({ path, value }) =>
        problem(entry, path, `names “${value}”, which is neither a key nor an id among the entry's sources`),
      );
  });
}

function checkForms(entries: readonly Entry[]): Problem[] {
  const found: Problem[] = [];
  const owners = new Map<string, Entry>();
  for (const entry of entries) {
    const mine = new Set<string>();
    for (const [i, name] of namesOf(entry).entries()) {
      const field = i === 0 ? 'headword' : `forms[${i - 1}]`;
      const key = sameName(name);
      if (!key) found.push(problem(entry, field, `“${name}” holds no letter or digit`));
      // The finder takes "JAK/STAT" for "JAK-STAT", not the other way round: an entry may list both.
      const written = sameName(name.replaceAll('/', ' slash '));
      if (key && mine.has(written)) found.push(problem(entry, field, `“${name}” is there twice`));
      mine.add(written);
      const owner = owners.get(key);
      if (owner && owner !== entry) found.push(problem(entry, field, `“${name}” is also a form of ${fileOf(owner)}`));
      else owners.set(key, entry);
    }
    for (const [i, { form }] of entry.abbreviations.entries())
      if (entry.abbreviations.findIndex((other) => other.form === form) !== i)
        found.push(problem(entry, `abbreviations[${i}]`, `“${form}” is there twice`));
    for (const [i, name] of entry.common.entries())
      if (!namesOf(entry).includes(name))
        found.push(problem(entry, `common[${i}]`, `“${name}” is neither the headword nor one of the forms`));
    for (const [i, name] of entry.unmarked.entries())
      if (!namesOf(entry).includes(name))
        found.push(problem(entry, `unmarked[${i}]`, `“${name}” is neither the headword nor one of the forms`));
      else if (entry.common.includes(name))
        found.push(problem(entry, `unmarked[${i}]`, `“${name}” is in common too: it is marked on evidence, or never`));
    for (const [i, phrase] of entry.notIn.entries())
      if (!namesOf(entry).some((name) => phrase.toLowerCase().includes(name.toLowerCase())))
        found.push(problem(entry, `notIn[${i}]`, `“${phrase}” holds neither the headword nor one of the forms`));
    if ('brands' in entry.facts)
      for (const [i, { name }] of entry.facts.brands.entries())
        if (!namesOf(entry).includes(name))
          found.push(problem(entry, `facts.brands[${i}]`, `“${name}” is not among the forms`));
  }
  for (const entry of entries)
    for (const [i, { form, near }] of entry.abbreviations.entries()) {
      const shared = entries.filter((other) => other !== entry && other.abbreviations.some((a) => a.form === form));
      if (shared.length > 0 && near.length === 0)
        found.push(
          problem(
            entry,
            `abbreviations[${i}]`,
            `“${form}” also stands for ${shared.map(fileOf).join(', ')}: needs cue words in near`,
          ),
        );
    }
  return found;
}

/** A label has a boxed warning or has none. */
const checkBoxes = (entries: readonly Entry[]): Problem[] =>
  entries.flatMap((entry) =>
    entry.kind === 'drug'
      ? entry.facts.noBoxedWarning.flatMap(({ region }, i) =>
          entry.facts.boxedWarnings.some((warning) => warning.region === region)
            ? [problem(entry, `facts.noBoxedWarning[${i}]`, `${region} has one in boxedWarnings`)]
            : [],
        )
      : [],
  );

/** Every problem of the glossary as a whole, in the order of the rules. Pure. */
export const checkEntries = (entries: readonly Entry[]): Problem[] => [
  ...checkForms(entries),
  ...checkLinks(entries),
  ...checkRelated(entries),
  ...checkFigures(entries).map(({ entry, field, message }) => problem(entry, field, message)),
  ...checkSources(entries),
  ...checkBoxes(entries),
  ...checkWording(entries),
];
