/** Looks entries up by id in shards of JSON text; a shard is parsed when first asked for and kept. */
import type { EntryView } from './entry-view';
import type { EntryId } from './kinds';

export interface EntryShards {
  /** Ids in sorted order; entry `i` is in shard `floor(i / size)`. */
  readonly ids: readonly EntryId[];
  readonly size: number;
  readonly shards: readonly string[];
}

export interface EntryStore {
  /** The entry, or null when the glossary has none of that id. Cost: the first look-up in a shard parses it. */
  get(id: string): EntryView | null;
}

export function createEntryStore({ ids, size, shards }: EntryShards): EntryStore {
  const index = new Map<string, number>(ids.map((id, i) => [id, i]));
  const parsed: (readonly EntryView[] | undefined)[] = [];
  return {
    get(id) {
      const at = index.get(id);
      if (at === undefined) return null;
      const shard = Math.floor(at / size);
      parsed[shard] ??= JSON.parse(shards[shard] ?? '[]') as EntryView[];
      return parsed[shard]?.[at % size] ?? null;
    },
  };
}
