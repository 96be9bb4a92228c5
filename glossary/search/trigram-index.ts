/**
 * Picks the few names worth scoring: those that share the most trigrams with a query. A name is padded so that its
 * beginning counts more than its middle, which is how people remember names and where they least misspell them.
 */

const PAD = '\u0002\u0002';

function trigramsOf(folded: string): string[] {
  const grams = new Set<string>();
  for (const word of folded.split(' ')) {
    const padded = `${PAD}${word}\u0003`;
    for (let i = 0; i + 3 <= padded.length; i++) grams.add(padded.slice(i, i + 3));
  }
  return [...grams];
}

export interface TrigramIndex {
  /** Indices of at most `limit` names, the likeliest first. Cost: one visit for each name that shares a trigram. */
  candidates(folded: string, limit: number): number[];
}

/** @param names folded names; an index into this list stands for the name */
export function createTrigramIndex(names: readonly string[]): TrigramIndex {
  const postings = new Map<string, number[]>();
  const sizes = new Uint16Array(names.length);
  names.forEach((name, at) => {
    const grams = trigramsOf(name);
    sizes[at] = grams.length;
    for (const gram of grams) {
      const list = postings.get(gram);
      if (list) list.push(at);
      else postings.set(gram, [at]);
    }
  });
  return {
    candidates(folded, limit) {
      const grams = trigramsOf(folded);
      const shared = new Map<number, number>();
      for (const gram of grams) for (const at of postings.get(gram) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
      // Share of the query found, with the length of the name as the lesser part: "tofa" is in "tofacitinib citrate".
      const score = (at: number, hits: number): number => hits / grams.length + (0.5 * hits) / (sizes[at] ?? 1);
      return [...shared]
        .map(([at, hits]) => [at, score(at, hits)] as const)
        .sort((a, b) => b[1] - a[1])
        .slice(0, limit)
        .map(([at]) => at);
    },
  };
}
