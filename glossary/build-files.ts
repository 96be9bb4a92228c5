/** Build time: the authored glossary as the files that the extension carries. Any problem in any entry fails the build, all of them listed. */

import { createHash } from 'node:crypto';
import { checkEntries } from './check';
import { compileLexicon } from './compile';
import { compileFacts } from './compile-facts';
import { compileFigures } from './compile-figures';
import { compileGate } from './compile-gate';
import { compileSearchRows } from './compile-search';
import { compileTree, treeEntry } from './compile-tree';
import { compileShards, compileViews, linksTo } from './compile-views';
import { decodeLexicon } from './lexicon/lexicon';
import type { LexiconFile } from './lexicon-file';
import { describeProblem, type Entry, loadEntries } from './load';

export interface BuiltFile {
  /** From the root of the extension. */
  readonly path: string;
  readonly contents: string;
}

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

/**
 * `gate.js` sets a global: it runs before the content script, in the same world. `glossary/lexicon.json` is what the gate opens the way to; the
 * two know each other by `id`. `glossary/N.json` are the shards of entries,
 * `glossary/facts/N.json` those of their facts, `glossary/search.json` the rows of search,
 * `glossary/classes.json` the tree of classes, `glossary/figures.json` what figures are drawn from: the extension's own parts read
 * them when they need them.
 *
 * @param folder the folder of authored entries
 */
export async function buildFiles(folder: string): Promise<readonly BuiltFile[]> {
  const entries = await loadCheckedEntries(folder);
  const bytes = compileLexicon(entries);
  const base64 = Buffer.from(bytes).toString('base64');
  const gate = Buffer.from(compileGate(entries)).toString('base64');
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const figures = compileFigures(entries, linksTo(entries));
  const views = compileShards(compileViews(entries, decodeLexicon(bytes), figures));
  const facts = compileShards(compileFacts(entries, linksTo(entries)));
  return [
    { path: 'gate.js', contents: `globalThis.immunoglossGate=${JSON.stringify({ lexicon: id, bytes: gate })};` },
    { path: 'glossary/lexicon.json', contents: JSON.stringify({ id, bytes: base64 } satisfies LexiconFile) },
    { path: 'glossary/search.json', contents: JSON.stringify(compileSearchRows(entries)) },
    { path: 'glossary/classes.json', contents: JSON.stringify(compileTree(entries.map(treeEntry))) },
    { path: 'glossary/figures.json', contents: JSON.stringify(figures) },
    ...views.map((shard, i) => ({ path: `glossary/${i}.json`, contents: JSON.stringify(shard) })),
    ...facts.map((shard, i) => ({ path: `glossary/facts/${i}.json`, contents: JSON.stringify(shard) })),
  ];
}
