/** Looks views of entries up by id in shards: files of JSON, each loaded when one of its entries is first asked for, and kept. */

/** Some six entries each: twenty kilobytes, read in a fraction of a millisecond where a page's own thread does it. */
export const SHARDS = 256;

/** A shard's entries by id. */
export type Shard<View> = Readonly<Record<string, View>>;

/** The number of the shard an entry is in, from 0. */
export function shardOf(id: string): number {
  let hash = 0;
  for (let i = 0; i < id.length; i++) hash = (hash * 31 + id.charCodeAt(i)) >>> 0;
  return hash % SHARDS;
}

export interface EntryStore<View> {
  /** The entry, or null when the glossary has none of that id. Rejects when its shard cannot be loaded; the next call tries again. */
  get(id: string): Promise<View | null>;
}

export function createEntryStore<View>(load: (shard: number) => Promise<Shard<View>>): EntryStore<View> {
  const shards = new Map<number, Promise<Shard<View>>>();
  return {
    async get(id) {
      const number = shardOf(id);
      const shard = shards.get(number) ?? load(number);
      shards.set(number, shard);
      shard.catch(() => shards.delete(number));
      const entries = await shard;
      return Object.hasOwn(entries, id) ? (entries[id] ?? null) : null;
    },
  };
}
