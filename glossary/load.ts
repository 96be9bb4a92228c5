/**
 * Reads the authored entries from disk. Every problem of every file is gathered before anything is reported, each
 * with its file, line and field: whoever mends them should not have to run the build once per mistake.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { type EntryId, KIND_FOLDERS, KINDS, type Kind } from './kinds';
import { type AuthoredEntry, entrySchemas } from './schema';

export type Entry<K extends Kind = Kind> = K extends Kind
  ? AuthoredEntry<K> & { readonly id: EntryId; readonly kind: K }
  : never;

export interface Problem {
  /** Relative to the entries folder, `drugs/tofacitinib.yaml`. */
  readonly file: string;
  readonly line?: number;
  /** Path of the field, `facts.approvedUses[2].source`; empty when it is the whole file. */
  readonly field: string;
  readonly message: string;
}

export interface Loaded {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name ? `${name}.${String(key)}` : String(key)),
    '',
  );

/** One file's text to an entry, or to everything that is wrong with it. Pure, for tests. */
export function parseEntry(
  kind: Kind,
  id: string,
  yaml: string,
): { entry: Entry } | { problems: Omit<Problem, 'file'>[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  if (document.errors.length > 0)
    return {
      problems: document.errors.map((error) => ({
        line: lines.linePos(error.pos[0]).line,
        field: '',
        message: `is not YAML: ${error.message.split('\n')[0]}`,
      })),
    };
  const parsed = entrySchemas[kind].safeParse(document.toJS());
  if (!parsed.success) {
    const lineOf = (path: readonly PropertyKey[]): number | undefined => {
      for (let depth = path.length; depth > 0; depth--) {
        const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
        if (node?.range) return lines.linePos(node.range[0]).line;
      }
      return undefined;
    };
    return {
      problems: parsed.error.issues.map((issue) => {
        const line = lineOf(issue.path);
        return { ...(line === undefined ? {} : { line }), field: fieldName(issue.path), message: issue.message };
      }),
    };
  }
  return { entry: { id: id as EntryId, kind, ...parsed.data } as Entry };
}

/** Reads every entry under `folder`; never throws for what a file holds. Entries come sorted by id. */
export async function loadEntries(folder: string): Promise<Loaded> {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const homes = new Map<string, string>();
  const kindOf = new Map<string, Kind>(KINDS.map((kind) => [KIND_FOLDERS[kind], kind]));

  for (const room of (await readdir(folder, { withFileTypes: true })).sort((a, b) => a.name.localeCompare(b.name))) {
    const kind = kindOf.get(room.name);
    if (!room.isDirectory() || !kind) {
      problems.push({
        file: room.name,
        field: '',
        message: `is not a folder of entries (folders: ${[...kindOf.keys()].join(', ')})`,
      });
      continue;
    }
    for (const name of (await readdir(join(folder, room.name))).sort()) {
      const file = `${room.name}/${name}`;
      const id = basename(name, '.yaml');
      if (!name.endsWith('.yaml') || !ID.test(id)) {
        problems.push({
          file,
          field: '',
          message: 'is not named <id>.yaml, the id in lower-case words joined by hyphens',
        });
        continue;
      }
      const home = homes.get(id);
      if (home) problems.push({ file, field: '', message: `has the same id as ${home}` });
      homes.set(id, file);
      const result = parseEntry(kind, id, await readFile(join(folder, file), 'utf8'));
      if ('entry' in result) entries.push(result.entry);
      else problems.push(...result.problems.map((problem) => ({ file, ...problem })));
    }
  }
  return { entries: entries.sort((a, b) => (a.id < b.id ? -1 : 1)), problems };
}

/** One line a problem: `drugs/tofacitinib.yaml:12 facts.route[0]: message`. */
export const describeProblem = ({ file, line, field, message }: Problem): string =>
  `${file}${line === undefined ? '' : `:${line}`}${field ? ` ${field}` : ''}: ${message}`;
