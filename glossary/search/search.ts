/**
 * Fuzzy search over the glossary's names. A trigram index picks some dozens of names, our own rank orders them, fuse.js says
 * which letters of each were met (and, where no name fits, finds words of the meaning).
 */
import Fuse, { type RangeTuple } from 'fuse.js';
import { foldName } from './fold-name';
import { type Fit, fitOf, type Met, rankOf } from './rank';
import type { NameType, SearchRow } from './search-row';
import { soundOf } from './sound';
import { createTrigramIndex } from './trigram-index';

export interface SearchHit {
  readonly row: SearchRow;
  readonly fit: Fit;
  /** Edits between the query and the name, for typos. */
  readonly edits: number;
  /** The name that was met, as written, and what it is. */
  readonly name: string;
  readonly type: NameType;
  /** Half-open ranges of `name` (or of `row.gist` when `fit` is `meaning`) that the query met. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

export interface GlossarySearch {
  /** Best first, one hit an entry. An empty query finds nothing. */
  find(query: string, limit?: number): readonly SearchHit[];
}

interface Name {
  readonly row: SearchRow;
  readonly text: string;
  readonly folded: string;
  readonly type: NameType;
}

/** How people begin when they ask rather than look up. */
const QUESTION =
  /^(?:what(?:['’]?s| is| are| does| do)|who is|define|meaning of|how does|how do)\s+(?:an?\s+|the\s+)?/i;

const CANDIDATES = 80;
/** Below this many letters a query has too few trigrams to trust: look at the beginnings of all names instead. */
const SHORT_QUERY = 3;

/** Single stray letters are what a scorer met on its way, not what the reader typed. */
const halfOpen = (indices: readonly RangeTuple[], least: number): (readonly [number, number])[] =>
  indices.filter(([from, to]) => to - from + 1 >= least).map(([from, to]) => [from, to + 1] as const);

function matchedRanges(text: string, query: string): readonly (readonly [number, number])[] {
  const at = text.toLowerCase().indexOf(query.toLowerCase());
  if (at >= 0) return [[at, at + query.length]];
  const [met] = new Fuse([text], {
    includeMatches: true,
    ignoreLocation: true,
    ignoreDiacritics: true,
    threshold: 0.7,
    minMatchCharLength: 2,
  }).search(query.slice(0, 32));
  return halfOpen(met?.matches?.[0]?.indices ?? [], 2);
}

/** Names by how each of their words sounds. */
function soundIndex(names: readonly Name[]): ReadonlyMap<string, readonly Name[]> {
  const bySound = new Map<string, Name[]>();
  for (const name of names)
    for (const word of name.folded.split(' ')) {
      if (word.length < 4) continue;
      const sound = soundOf(word);
      const alike = bySound.get(sound);
      if (!alike) bySound.set(sound, [name]);
      else if (alike.at(-1) !== name) alike.push(name);
    }
  return bySound;
}

export function createSearch(rows: readonly SearchRow[]): GlossarySearch {
  const names: Name[] = rows.flatMap((row) =>
    [[row.headword, 'headword'] as const, ...row.names].map(([text, type]) => ({
      row,
      text,
      type,
      folded: foldName(text),
    })),
  );
  const index = createTrigramIndex(names.map(({ folded }) => folded));
  const bySound = soundIndex(names);
  let meanings: Fuse<SearchRow> | undefined;

  const byName = (folded: string, query: string, limit: number): SearchHit[] => {
    const picked =
      folded.length < SHORT_QUERY
        ? names.filter((name) => name.folded.startsWith(folded))
        : [
            ...index.candidates(folded, CANDIDATES).flatMap((at) => names[at] ?? []),
            ...(folded.length >= 4 ? (bySound.get(soundOf(folded)) ?? []) : []),
          ];
    const best = new Map<SearchRow, { name: Name; met: Met; rank: number }>();
    for (const name of picked) {
      const met = fitOf(folded, name.folded);
      if (!met) continue;
      const rank = rankOf(met, name.type, folded, name.folded);
      const known = best.get(name.row);
      if (!known || rank < known.rank) best.set(name.row, { name, met, rank });
    }
    return [...best.values()]
      .sort((a, b) => a.rank - b.rank || a.name.row.headword.localeCompare(b.name.row.headword))
      .slice(0, limit)
      .map(({ name, met: { fit, edits } }) => ({
        row: name.row,
        fit,
        edits,
        name: name.text,
        type: name.type,
        ranges: matchedRanges(name.text, query),
      }));
  };

  /** Where the words together are no name ("rinvoq side effects"): what each of them is, without guessing at spelling. */
  const byWords = (folded: string, limit: number): SearchHit[] => {
    const words = folded.split(' ').filter((word) => word.length >= 4);
    if (words.length < 2) return [];
    const seen = new Set<SearchRow>();
    return words
      .flatMap((word) => byName(word, word, 3))
      .filter(({ fit, row }) => (fit === 'exact' || fit === 'prefix') && !seen.has(row) && seen.add(row))
      .slice(0, limit);
  };

  const byMeaning = (query: string, taken: ReadonlySet<SearchRow>, limit: number): SearchHit[] => {
    meanings ??= new Fuse(rows as SearchRow[], {
      keys: ['gist'],
      includeMatches: true,
      ignoreLocation: true,
      threshold: 0.1,
      minMatchCharLength: 3,
    });
    return meanings
      .search(query.slice(0, 32))
      .filter(({ item }) => !taken.has(item))
      .slice(0, limit)
      .map(({ item, matches }) => ({
        row: item,
        fit: 'meaning',
        edits: 0,
        name: item.headword,
        type: 'headword',
        ranges: halfOpen(matches?.[0]?.indices ?? [], 3),
      }));
  };

  return {
    find(query, limit = 12) {
      const wanted = query
        .trim()
        .replace(QUESTION, '')
        .replace(/[?!.]+$/, '');
      const folded = foldName(wanted);
      if (!folded) return [];
      const whole = byName(folded, wanted, limit);
      const hits = whole.length > 0 ? whole : byWords(folded, limit);
      if (hits.length >= 3 || folded.length < 4) return hits;
      return [...hits, ...byMeaning(wanted, new Set(hits.map(({ row }) => row)), limit - hits.length)];
    },
  };
}
