/**
 * The glossary's files, read from the extension itself. They are no part of the background's script: it starts for nearly every
 * tooltip, and reading megabytes of entries was most of that.
 */
import type { ClassTree } from '../glossary/class-tree';
import type { FactsView } from '../glossary/entry-facts';
import type { Shard } from '../glossary/entry-store';
import type { EntryView } from '../glossary/entry-view';
import type { FigureData } from '../glossary/figure-data';
import type { LexiconFile } from '../glossary/lexicon-file';
import type { SearchRow } from '../glossary/search/search-row';

async function read<T>(path: string): Promise<T> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as T;
}

export const loadShard = (shard: number): Promise<Shard<EntryView>> => read(`/glossary/${shard}.json`);

export const loadFactsShard = (shard: number): Promise<Shard<FactsView>> => read(`/glossary/facts/${shard}.json`);

export const loadSearchRows = (): Promise<readonly SearchRow[]> => read('/glossary/search.json');

export const loadClassTree = (): Promise<ClassTree> => read('/glossary/classes.json');

export const loadLexicon = (): Promise<LexiconFile> => read('/glossary/lexicon.json');

export const loadFigures = (): Promise<FigureData> => read('/glossary/figures.json');
