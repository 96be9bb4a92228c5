/** Build time: entries to what surfaces show (`EntryView`) and to the shards they are looked up in. */

import type { EntryShards } from './entry-store';
import type { EntryLink, EntryView } from './entry-view';
import { firstSentence } from './first-sentence';
import type { EntryId } from './kinds';
import type { Lexicon } from './lexicon/lexicon';
import { linkTerms } from './link-terms';
import type { Entry } from './load';

/** Entries a shard: one look-up parses one shard, about 50 KB of JSON, in well under a millisecond. */
const SHARD_SIZE = 24;

/** @param lexicon of the same entries: what it finds in their texts becomes links */
export function compileViews(entries: readonly Entry[], lexicon: Lexicon): EntryView[] {
  const byId = new Map<string, Entry>(entries.map((entry) => [entry.id, entry]));
  const link = (id: string): EntryLink => {
    const entry = byId.get(id);
    if (!entry) throw new Error(`no entry ${id}: check the glossary before compiling it`);
    return { id: entry.id, headword: entry.headword, kind: entry.kind };
  };
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
  }));
}

/** Views sorted by id and cut into shards of JSON text. */
export function shardViews(views: readonly EntryView[]): EntryShards {
  const sorted = [...views].sort((a, b) => (a.id < b.id ? -1 : 1));
  const shards: string[] = [];
  for (let i = 0; i < sorted.length; i += SHARD_SIZE) shards.push(JSON.stringify(sorted.slice(i, i + SHARD_SIZE)));
  return { ids: sorted.map(({ id }) => id), size: SHARD_SIZE, shards };
}
