/**
 * Which names share three letters in a row with a query: what picks the few that are looked at closely. Words count from
 * their beginning, which people seldom misspell.
 *
 * Postings lie one after the other in one array, those of each trigram together: building it is two passes over the names and no more.
 */

/** Letters, figures, the edge of a word, and all others together. */
const KINDS_OF_UNITS = 39;
const EDGE = 0;
const OTHER = 38;
const TRIGRAMS = KINDS_OF_UNITS ** 3;

function kindOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 96;
  if (unit >= 48 && unit <= 57) return unit - 21;
  return unit === 32 ? EDGE : OTHER;
}

/** Calls back with the number of each trigram of a folded text: before each word two edges, after it one. */
function eachTrigram(folded: string, call: (trigram: number) => void): void {
  let before = EDGE;
  let last = EDGE;
  for (let i = 0; i <= folded.length; i++) {
    const kind = i === folded.length ? EDGE : kindOf(folded.charCodeAt(i));
    call((before * KINDS_OF_UNITS + last) * KINDS_OF_UNITS + kind);
    if (kind === EDGE) before = last = EDGE;
    else [before, last] = [last, kind];
  }
}

export interface TrigramIndex {
  /** Indices of at most `limit` names, the likeliest first. Cost: one visit for each name that shares a trigram. */
  candidates(folded: string, limit: number): number[];
}

/** @param names folded names; an index into this list stands for the name */
export function createTrigramIndex(names: readonly string[]): TrigramIndex {
  const starts = new Uint32Array(TRIGRAMS + 1);
  const lastSeen = new Int32Array(TRIGRAMS).fill(-1);
  const sizes = new Uint16Array(names.length);
  names.forEach((name, at) => {
    eachTrigram(name, (trigram) => {
      if (lastSeen[trigram] === at) return;
      lastSeen[trigram] = at;
      starts[trigram + 1] = (starts[trigram + 1] ?? 0) + 1;
      sizes[at] = (sizes[at] ?? 0) + 1;
    });
  });
  for (let trigram = 0; trigram < TRIGRAMS; trigram++)
    starts[trigram + 1] = (starts[trigram + 1] ?? 0) + (starts[trigram] ?? 0);
  const postings = new Uint32Array(starts[TRIGRAMS] ?? 0);
  const next = starts.slice();
  lastSeen.fill(-1);
  names.forEach((name, at) => {
    eachTrigram(name, (trigram) => {
      if (lastSeen[trigram] === at) return;
      lastSeen[trigram] = at;
      const place = next[trigram] ?? 0;
      postings[place] = at;
      next[trigram] = place + 1;
    });
  });
  const shared = new Uint8Array(names.length);

  return {
    candidates(folded, limit) {
      const asked = new Set<number>();
      eachTrigram(folded, (trigram) => asked.add(trigram));
      const touched: number[] = [];
      let most = 0;
      for (const trigram of asked)
        for (let place = starts[trigram] ?? 0; place < (starts[trigram + 1] ?? 0); place++) {
          const at = postings[place] ?? 0;
          const count = (shared[at] ?? 0) + 1;
          if (count === 1) touched.push(at);
          if (count < 255) shared[at] = count;
          if (count > most) most = count;
        }
      // Share of the query found, with the length of the name as the lesser part: "tofa" is in "tofacitinib citrate".
      const score = (at: number): number => {
        const hits = shared[at] ?? 0;
        return hits / asked.size + (0.5 * hits) / (sizes[at] ?? 1);
      };
      // Few share as much as the best: only they are worth sorting, unless there are too few of them.
      let least = Math.ceil(most / 2);
      let kept = touched.filter((at) => (shared[at] ?? 0) >= least);
      while (kept.length < limit && least > 1) {
        least--;
        kept = touched.filter((at) => (shared[at] ?? 0) >= least);
      }
      const best = kept
        .map((at) => [at, score(at)] as const)
        .sort((a, b) => b[1] - a[1])
        .slice(0, limit)
        .map(([at]) => at);
      for (const at of touched) shared[at] = 0;
      return best;
    },
  };
}
