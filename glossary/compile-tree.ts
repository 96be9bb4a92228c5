/** Build time: the classes of medicines as a tree, from what classes and medicines say of each other. */
import type { ClassTree } from './class-tree';
import type { EntryId, Kind } from './kinds';
import type { Entry } from './load';

/** What the tree needs of an entry. */
export interface TreeEntry {
  readonly id: EntryId;
  readonly kind: Kind;
  readonly headword: string;
  readonly facts: Partial<{ class: readonly string[]; parent: string | undefined; members: readonly string[] }>;
}

/** Other kinds have no such facts, and none of these names for others. */
export const treeEntry = ({ id, kind, headword, facts }: Entry): TreeEntry => ({
  id,
  kind,
  headword,
  facts: facts as TreeEntry['facts'],
});

/** Throws when a class stands, by way of others, under itself. */
export function compileTree(entries: readonly TreeEntry[]): ClassTree {
  const byId = new Map<string, TreeEntry>(entries.map((entry) => [entry.id, entry]));
  const under = new Map<string, Set<string>>();
  const put = (parent: string, child: string): void => {
    if (!byId.has(parent) || !byId.has(child)) return;
    const children = under.get(parent);
    if (children) children.add(child);
    else under.set(parent, new Set([child]));
  };
  for (const { id, facts } of entries) {
    for (const parent of facts.class ?? []) put(parent, id);
    if (facts.parent) put(facts.parent, id);
    for (const member of facts.members ?? []) put(id, member);
  }
  const reaches = reachesOf(under);

  const order = (a: TreeEntry, b: TreeEntry): number =>
    Number(under.has(b.id)) - Number(under.has(a.id)) || a.headword.localeCompare(b.headword, 'en');
  const sorted = (ids: Iterable<string>): EntryId[] =>
    [...ids]
      .flatMap((id) => byId.get(id) ?? [])
      .sort(order)
      .map(({ id }) => id);

  const children: Record<string, readonly EntryId[]> = {};
  // What stands under a narrower class too is found there: tofacitinib under JAK inhibitor, not under small molecule.
  for (const [parent, ids] of under)
    children[parent] = sorted([...ids].filter((id) => ![...ids].some((other) => reaches(other).has(id))));
  const held = new Set([...under.values()].flatMap((ids) => [...ids]));
  return { roots: sorted([...under.keys()].filter((id) => !held.has(id))), children };
}

/** All that stands under a class, at any depth. */
function reachesOf(under: ReadonlyMap<string, ReadonlySet<string>>): (id: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  const reaches = (id: string, above: readonly string[] = []): ReadonlySet<string> => {
    const before = known.get(id);
    if (before) return before;
    if (above.includes(id)) throw new Error(`a class stands under itself: ${[...above, id].join(' → ')}`);
    const all = new Set<string>();
    for (const child of under.get(id) ?? []) {
      all.add(child);
      for (const further of reaches(child, [...above, id])) all.add(further);
    }
    known.set(id, all);
    return all;
  };
  return (id) => reaches(id);
}
