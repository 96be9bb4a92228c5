/** Entries for tests: a whole one from the few fields a test is about. */

import type { Kind } from '../../../glossary/kinds';
import { type Entry, parseEntry } from '../../../glossary/load';

const REST = `
plain: It is a thing that people meet.
student: It is a thing.
clinician: It is a thing.
sources: [{id: "mesh:D000001"}]
reviewed: 2026-11-23
`;

/** @param yaml what the test is about; the fields every entry needs are added where it lacks them */
export function makeEntry(kind: Kind, id: string, yaml: string): Entry {
  const own = new Set(yaml.match(/^\w+(?=:)/gm));
  const rest = REST.trim()
    .split('\n')
    .filter((line) => !own.has(line.split(':')[0] ?? ''));
  const parsed = parseEntry(kind, id, [yaml.trim(), ...rest].join('\n'));
  if ('problems' in parsed) throw new Error(`test entry ${id}: ${JSON.stringify(parsed.problems)}`);
  return parsed.entry;
}
