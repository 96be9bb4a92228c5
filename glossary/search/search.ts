/**
 * Fuzzy search over the glossary's names. A trigram index and an index of sounds pick some dozens of names, our own rank orders them, fuse.js
 * says which letters of each were met. Where few names fit, words of the meaning do; where none does, names that are near are offered.
 */
import type { Kind } from '../kinds';
import { spelledOut } from './by-ear';
import { foldName } from './fold-name';
import { findMeanings } from './meanings';
import { nearness } from './near';
import { matchedRanges, type Ranges } from './ranges';
import { ask, type Fit, fitOf, type Met, rankOf } from './rank';
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
  /** Of `name`, or of `row.gist` when `fit` is `meaning`. */
  readonly ranges: Ranges;
}

export interface SearchResult {
  /** Best first, one an entry; of one kind where that was asked. */
  readonly hits: readonly SearchHit[];
  /** How many entries of each kind were found, whatever kind was asked. */
  readonly counts: ReadonlyMap<Kind, number>;
  /** Names not far from the query, only where none fits: what the reader may have meant, never what was found. */
  readonly near: readonly SearchHit[];
}

export interface SearchOptions {
  readonly limit?: number;
  readonly kind?: Kind | null;
}

export interface GlossarySearch {
  /** An empty query finds nothing. */
  find(query: string, options?: SearchOptions): SearchResult;
}

interface Name {
  readonly row: SearchRow;
  readonly text: string;
  readonly folded: string;
  readonly type: NameType;
}

interface Ranked {
  readonly name: Name;
  readonly met: Met;
  readonly rank: number;
}

/** How people begin when they ask rather than look up. */
const QUESTION =
  /^(?:what(?:['’]?s| is| are| does| do)|who is|define|meaning of|how does|how do)\s+(?:an?\s+|the\s+)?/i;

const CANDIDATES = 80;
/** Below this many letters a query has too few trigrams to trust: look at the beginnings of all names instead. */
const SHORT_QUERY = 3;
/** With fewer names than this, meanings are looked through too. */
const FEW = 3;
const MOST_NEAR = 3;

export const NOTHING_FOUND: SearchResult = { hits: [], counts: new Map(), near: [] };

/** Names by how each of their words sounds. */
function soundIndex(names: readonly Name[]): ReadonlyMap<string, readonly Name[]> {
  const bySound = new Map<string, Name[]>();
  const sounds = new Map<string, string>();
  for (const name of names)
    for (const word of name.folded.split(' ')) {
      if (word.length < 4) continue;
      const sound = sounds.get(word) ?? soundOf(word);
      sounds.set(word, sound);
      const alike = bySound.get(sound);
      if (!alike) bySound.set(sound, [name]);
      else if (alike.at(-1) !== name) alike.push(name);
    }
  return bySound;
}

const inOrder = (ranked: Iterable<Ranked>): readonly Ranked[] =>
  [...ranked].sort((a, b) => a.rank - b.rank || (a.name.row.headword < b.name.row.headword ? -1 : 1));

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
  let bySound: ReadonlyMap<string, readonly Name[]> | undefined;
  const soundingLike = (sound: string): readonly Name[] => {
    bySound ??= soundIndex(names);
    return bySound.get(sound) ?? [];
  };

  const candidates = (folded: string): readonly Name[] =>
    index.candidates(folded, CANDIDATES).flatMap((at) => names[at] ?? []);

  /** The best name of each entry that has one, in order. */
  const byName = (folded: string): readonly Ranked[] => {
    const asked = ask(folded);
    const best = new Map<SearchRow, Ranked>();
    const look = (picked: readonly Name[]): void => {
      for (const name of picked) {
        const met = fitOf(asked, name.folded);
        if (!met) continue;
        const rank = rankOf(met, name.type, folded, name.folded);
        const known = best.get(name.row);
        if (!known || rank < known.rank) best.set(name.row, { name, met, rank });
      }
    };
    if (folded.length < SHORT_QUERY) look(names.filter((name) => name.folded.startsWith(folded)));
    else {
      look(candidates(folded));
      const isSpelt = [...best.values()].some(({ met: { fit } }) => fit === 'exact' || fit === 'prefix');
      if (!isSpelt && folded.length >= 4) look(soundingLike(asked.sound));
    }
    return inOrder(best.values());
  };

  /** A name written as two words ("sky rizi", "cell cept"), or a short form as its letters are called ("eye bee dee"). */
  const asOneWord = (folded: string): readonly Ranked[] => {
    const letters = spelledOut(folded);
    const called = letters
      ? byName(letters).filter(({ name, met }) => name.type === 'abbreviation' && met.fit === 'exact')
      : [];
    if (called.length > 0 || !folded.includes(' ')) return called;
    return byName(folded.replaceAll(' ', '')).filter(
      // A short form is no words run together: "dry eyes" is not DRESS.
      ({ name: { type }, met: { fit, part } }) =>
        part === 0 && fit !== 'inside' && fit !== 'word' && (fit !== 'typo' || type !== 'abbreviation'),
    );
  };

  /** Where the words together are no name ("rinvoq side effects"): what each of them is, without guessing at spelling. */
  const byWords = (folded: string): readonly Ranked[] => {
    const words = folded.split(' ').filter((word) => word.length >= 4);
    if (words.length < 2) return [];
    const seen = new Set<SearchRow>();
    return words
      .flatMap((word) => byName(word).slice(0, 3))
      .filter(
        ({ met, name: { row } }) => (met.fit === 'exact' || met.fit === 'prefix') && !seen.has(row) && seen.add(row),
      );
  };

  const rankedFor = (folded: string): readonly Ranked[] => {
    const whole = byName(folded);
    const isSpelt = whole.some(({ met: { fit } }) => fit === 'exact' || fit === 'prefix' || fit === 'word');
    const joined = isSpelt ? [] : asOneWord(folded);
    if (joined.length > 0 && (whole.length === 0 || (joined[0]?.rank ?? 0) < (whole[0]?.rank ?? 0))) {
      const taken = new Set(joined.map(({ name: { row } }) => row));
      return [...joined, ...whole.filter(({ name: { row } }) => !taken.has(row))];
    }
    return whole.length > 0 ? whole : byWords(folded);
  };

  const near = (folded: string): readonly SearchHit[] => {
    const best = new Map<SearchRow, { readonly name: Name; readonly distance: number }>();
    for (const name of candidates(folded)) {
      const distance = nearness(folded, name.folded);
      if (distance !== null && distance < (best.get(name.row)?.distance ?? Number.POSITIVE_INFINITY))
        best.set(name.row, { name, distance });
    }
    return [...best.values()]
      .sort((a, b) => a.distance - b.distance)
      .slice(0, MOST_NEAR)
      .map(({ name: { row, text, type } }) => ({ row, fit: 'typo', edits: 0, name: text, type, ranges: [] }));
  };

  return {
    find(query, { limit = 12, kind = null } = {}) {
      const wanted = query
        .trim()
        .replace(QUESTION, '')
        .replace(/[?!.]+$/, '');
      const folded = foldName(wanted);
      if (!folded) return NOTHING_FOUND;
      const ranked = rankedFor(folded);
      const taken = new Set(ranked.map(({ name: { row } }) => row));
      const meant = ranked.length >= FEW || folded.length < 4 ? [] : findMeanings(rows, wanted, taken, limit);

      const counts = new Map<Kind, number>();
      for (const row of [...taken, ...meant.map(({ row }) => row)])
        counts.set(row.kind, (counts.get(row.kind) ?? 0) + 1);
      const isWanted = (row: SearchRow): boolean => kind === null || row.kind === kind;
      const named = ranked
        .filter(({ name: { row } }) => isWanted(row))
        .slice(0, limit)
        .map(
          ({ name: { row, text, type }, met: { fit, edits } }): SearchHit => ({
            row,
            fit,
            edits,
            name: text,
            type,
            ranges: matchedRanges(text, wanted),
          }),
        );
      const explained = meant
        .filter(({ row }) => isWanted(row))
        .slice(0, limit - named.length)
        .map(
          ({ row, ranges }): SearchHit => ({
            row,
            fit: 'meaning',
            edits: 0,
            name: row.headword,
            type: 'headword',
            ranges,
          }),
        );
      return { hits: [...named, ...explained], counts, near: ranked.length > 0 ? [] : near(folded) };
    },
  };
}
