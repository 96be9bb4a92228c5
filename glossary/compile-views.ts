/** Build time: entries to what surfaces show (`EntryView`) and to the shards they are looked up in. */

import { figuresByEntry, miniFigureOf } from './compile-figures';
import { SHARDS, type Shard, shardOf } from './entry-store';
import type { EntryLink, EntryView } from './entry-view';
import type { FigureData, FigureKind } from './figure-data';
import { firstSentence } from './first-sentence';
import type { EntryId } from './kinds';
import type { Lexicon } from './lexicon/lexicon';
import { linkTerms } from './link-terms';
import type { Entry } from './load';

/** From an id to the link that leads there. */
export function linksTo(entries: readonly Entry[]): (id: string) => EntryLink {
  const byId = new Map<string, Entry>(entries.map((entry) => [entry.id, entry]));
  return (id) => {
    const entry = byId.get(id);
    if (!entry) throw new Error(`no entry ${id}: check the glossary before compiling it`);
    return { id: entry.id, headword: entry.headword, kind: entry.kind };
  };
}

function figuresOf(
  id: string,
  kinds: readonly FigureKind[] | undefined,
  data: FigureData,
): Pick<EntryView, 'figures' | 'mini'> {
  const mini = kinds && miniFigureOf(id, data);
  return { ...(kinds && { figures: kinds }), ...(mini && { mini }) };
}

/**
 * @param lexicon of the same entries: what it finds in their texts becomes links
 * @param figures of the same entries: which of them belong to a figure
 */
export function compileViews(entries: readonly Entry[], lexicon: Lexicon, figures: FigureData): EntryView[] {
  const link = linksTo(entries);
  const kinds = figuresByEntry(entries, figures);
  return entries.map((entry) => ({
    id: entry.id,
    kind: entry.kind,
    headword: entry.headword,
    ...(entry.say === undefined ? {} : { say: entry.say }),
    gist: firstSentence(entry.plain),
    ...linkTerms(entry, lexicon),
    forms: entry.forms,
    abbreviations: entry.abbreviations.map(({ form }) => form),
    related: entry.related.map(link),
    confusable: entry.confusable.map((item) =>
      'entry' in item
        ? { name: link(item.entry).headword, id: item.entry as EntryId, why: item.why }
        : { name: item.name, why: item.why },
    ),
    sources: entry.sources,
    reviewed: entry.reviewed,
    ...figuresOf(entry.id, kinds.get(entry.id), figures),
  }));
}

/** Views in their shards, by id. */
export function compileShards<View extends { readonly id: string }>(views: readonly View[]): readonly Shard<View>[] {
  const shards: Record<string, View>[] = Array.from({ length: SHARDS }, () => ({}));
  for (const view of views) {
    const shard = shards[shardOf(view.id)];
    if (shard) shard[view.id] = view;
  }
  return shards;
}
