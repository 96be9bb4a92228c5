/**
 * Brings the authored glossary into the build as three virtual modules: the lexicon's bytes, the shards of entries and the
 * rows of search. Any problem in any entry fails the build, all of them listed.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkEntries } from './check';
import { compileLexicon } from './compile';
import { compileSearchRows } from './compile-search';
import { compileViews, shardViews } from './compile-views';
import { decodeLexicon } from './lexicon/lexicon';
import { describeProblem, type Entry, loadEntries } from './load';

const PREFIX = 'virtual:immunogloss/';

const MODULES: Record<string, (entries: readonly Entry[]) => string> = {
  lexicon: (entries) => JSON.stringify(Buffer.from(compileLexicon(entries)).toString('base64')),
  entries: (entries) => JSON.stringify(shardViews(compileViews(entries, decodeLexicon(compileLexicon(entries))))),
  search: (entries) => `JSON.parse(${JSON.stringify(JSON.stringify(compileSearchRows(entries)))})`,
};

/** Loads and checks; throws one error that lists every problem. */
export async function loadCheckedEntries(folder: string): Promise<readonly Entry[]> {
  const { entries, problems } = await loadEntries(folder);
  const all = [...problems, ...checkEntries(entries)];
  if (all.length > 0)
    throw new Error(
      `the glossary has ${all.length} problems:\n${all.map((problem) => `  ${describeProblem(problem)}`).join('\n')}`,
    );
  return entries;
}

/** The shape Vite asks of a plugin, as far as it is used here: WXT's Vite and the project's are different copies. */
interface Plugin {
  readonly name: string;
  buildStart(): void;
  resolveId(id: string): string | undefined;
  load(this: { addWatchFile(file: string): void }, id: string): Promise<string | undefined>;
}

/** @param folder the folder of authored entries */
export function glossary(folder: string): Plugin {
  let loading: Promise<readonly Entry[]> | undefined;
  return {
    name: 'immunogloss-glossary',
    buildStart() {
      loading = undefined;
    },
    resolveId: (id) =>
      id.startsWith(PREFIX) && Object.hasOwn(MODULES, id.slice(PREFIX.length)) ? `\0${id}` : undefined,
    async load(id) {
      const make = id.startsWith(`\0${PREFIX}`) ? MODULES[id.slice(PREFIX.length + 1)] : undefined;
      if (!make) return undefined;
      for (const room of await readdir(folder, { withFileTypes: true, recursive: true }))
        if (room.isFile()) this.addWatchFile(join(room.parentPath, room.name));
      loading ??= loadCheckedEntries(folder);
      return `export default ${make(await loading)};`;
    },
  };
}
