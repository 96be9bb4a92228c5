/**
 * The glossary's files, read from the extension itself: by its pages, by the background, and in Chromium by scripts in web pages, which
 * then need not wake the background. They are no part of any script: reading megabytes of entries was most of the background's start.
 */
import type { ClassTree } from '../glossary/class-tree';
import type { FactsView } from '../glossary/entry-facts';
import { type Shard, shardOf } from '../glossary/entry-store';
import type { EntryView } from '../glossary/entry-view';
import type { FigureData } from '../glossary/figure-data';
import type { EntryId } from '../glossary/kinds';
import type { LexiconFile } from '../glossary/lexicon-file';
import type { SearchRow } from '../glossary/search/search-row';
import { readOwn } from './own-files';

export const loadShard = (shard: number): Promise<Shard<EntryView>> => readOwn(`/glossary/${shard}.json`);

/** One entry, without what is beside it being kept: a page looks at few. */
export async function readEntry(id: EntryId): Promise<EntryView | null> {
  const shard = await loadShard(shardOf(id));
  return Object.hasOwn(shard, id) ? (shard[id] ?? null) : null;
}

export const loadFactsShard = (shard: number): Promise<Shard<FactsView>> => readOwn(`/glossary/facts/${shard}.json`);

export const loadSearchRows = (): Promise<readonly SearchRow[]> => readOwn('/glossary/search.json');

export const loadClassTree = (): Promise<ClassTree> => readOwn('/glossary/classes.json');

export const loadLexicon = (): Promise<LexiconFile> => readOwn('/glossary/lexicon.json');

export const loadFigures = (): Promise<FigureData> => readOwn('/glossary/figures.json');
