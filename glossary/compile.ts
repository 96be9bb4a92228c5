/**
 * Entries to lexicon bytes. Build time only. What an author wrote wins over what a rule made: a generated variant that
 * another entry lists as a form of its own is dropped.
 */
import { encodeKin } from './compile-kin';
import { compileSieve } from './compile-sieve';
import { buildTrie } from './compile-trie';
import { KINDS } from './kinds';
import { encodeSections, narrow } from './lexicon/layout';
import { SENSE } from './lexicon/lexicon';
import { blocksOf } from './lexicon/running-sum';
import type { Entry } from './load';
import { LOWER_CASE_WORDS } from './lower-case-words';
import { letterCase } from './matcher/letter-case';
import { tokenise } from './matcher/tokens';
import { formWords, variantsOf } from './variants';

/** What the compiler reads of an entry; tests make these by hand. */
export type CompilableEntry = Pick<
  Entry,
  'id' | 'kind' | 'headword' | 'forms' | 'abbreviations' | 'common' | 'near' | 'unless'
> &
  Partial<Pick<Entry, 'unmarked' | 'notIn' | 'related'>>;

/** One way to spell one entry, as the trie holds it. */
export interface Surface {
  readonly words: readonly string[];
  readonly entry: number;
  readonly flags: number;
  /** Bit i: the i-th letter or digit is a capital. Meant only with `SENSE.cased`. */
  readonly caseBits: number;
  readonly near: readonly string[];
  readonly unless: readonly string[];
}

/** Words so short, or so like a short form, that only their exact case means the entry: "JAK", "IL-6", "TNFi". */
const looksLikeShortForm = (form: string): boolean => {
  const bare = form.replace(/[^\p{L}\p{N}]/gu, '');
  const capitals = bare.replace(/[^\p{Lu}]/gu, '').length;
  return !/\s/.test(form) && capitals >= 2 && bare.length <= 6 && !/\p{Ll}{3}/u.test(bare);
};

/** Two or three letters alone, with at most one digit: these mean too many things to be taken on sight. */
const isFaint = (form: string): boolean => {
  const bare = form.replace(/[^\p{L}\p{N}]/gu, '');
  return bare.length <= 3 || /^[A-Z]{2}\d{1,2}$/.test(bare);
};

const DEFAULT_PLURAL = { plural: true };

function surfacesOf(entry: CompilableEntry, number: number): Surface[] {
  const found: Surface[] = [];
  const common = new Set(entry.common);
  const unmarked = new Set(entry.unmarked);
  for (const form of [entry.headword, ...entry.forms]) {
    if (unmarked.has(form)) continue;
    const isCommon = common.has(form);
    const short = looksLikeShortForm(form);
    const doubtful = isCommon || (short && isFaint(form));
    for (const [i, variant] of variantsOf(form, DEFAULT_PLURAL).entries()) {
      let flags = i === 0 ? 0 : SENSE.generated;
      if (doubtful) flags |= SENSE.doubtful;
      if (short) flags |= SENSE.cased | SENSE.lowerAllowed | SENSE.short;
      if (variant.bareEponym) flags |= SENSE.capital;
      if (variant.possessive) flags |= SENSE.possessive;
      const cues = doubtful ? { near: entry.near, unless: entry.unless } : { near: [], unless: [] };
      found.push({ words: variant.words, entry: number, flags, caseBits: letterCase(form).bits, ...cues });
    }
  }
  for (const phrase of entry.notIn ?? [])
    for (const { words } of variantsOf(phrase, DEFAULT_PLURAL))
      found.push({ words, entry: number, flags: SENSE.other | SENSE.doubtful, caseBits: 0, near: [], unless: [] });
  for (const { form, near, unless } of entry.abbreviations) {
    const words = formWords(form).map(({ text }) => text);
    const allLower = !/\p{Lu}/u.test(form);
    const caseBits = letterCase(form).bits;
    const lower = allLower || (form.length > 1 && !LOWER_CASE_WORDS.has(form.toLowerCase()));
    const add = (spelling: readonly string[], extra: number, inLowerCase = lower): void => {
      const flags = SENSE.doubtful | SENSE.short | SENSE.cased | extra | (inLowerCase ? SENSE.lowerAllowed : 0);
      found.push({ words: spelling, entry: number, flags, caseBits, near, unless });
    };
    add(words, entry.kind === 'disease' && form.length > 1 && !lower ? SENSE.owned : 0);
    const last = words.at(-1) ?? '';
    if (/[a-z]$/.test(last) && !/s$/.test(form))
      add(
        [...words.slice(0, -1), `${last}s`],
        SENSE.generated,
        lower && form.length > 3 && !LOWER_CASE_WORDS.has(`${form}s`.toLowerCase()),
      );
    const closed = variantsOf(form, { plural: false }).slice(1);
    for (const variant of closed) add(variant.words, SENSE.generated);
  }
  return found;
}

/** Drops doubles, and what a rule made where an author of another entry says what it means. */
function settle(surfaces: readonly Surface[]): Surface[] {
  const byWords = new Map<string, Surface[]>();
  for (const surface of surfaces) {
    const key = surface.words.join(' ');
    const have = byWords.get(key);
    if (have) have.push(surface);
    else byWords.set(key, [surface]);
  }
  return [...byWords.values()].flatMap((all) => {
    const meant = all.filter(({ flags }) => !(flags & SENSE.other));
    const same = meant.length > 0 ? meant : all;
    const authored = same.filter(({ flags }) => !(flags & SENSE.generated));
    const sure = authored.filter(({ flags }) => !(flags & SENSE.doubtful));
    const kept: Surface[] = [];
    for (const surface of [...authored, ...same]) {
      const made = (surface.flags & SENSE.generated) !== 0;
      const shortForm = (surface.flags & SENSE.short) !== 0;
      if (
        made &&
        !shortForm &&
        (sure.length > 0 || kept.length > 0) &&
        !kept.some((other) => other.entry === surface.entry)
      )
        continue;
      const twin = kept.some(
        (other) =>
          other.entry === surface.entry &&
          (other.flags & SENSE.cased) === (surface.flags & SENSE.cased) &&
          (!(other.flags & SENSE.cased) || other.caseBits === surface.caseBits),
      );
      if (!twin) kept.push(surface);
    }
    return kept;
  });
}

/** Every surface form of the glossary after the rules; for tests and the build's report. */
export const surfacesOfAll = (entries: readonly CompilableEntry[]): readonly Surface[] =>
  settle(entries.flatMap((entry, number) => surfacesOf(entry, number)));

/** A word, or a mark of punctuation of one byte ("½" is one). */
const TOKEN = /^(?:[a-z0-9]+|[!-~\u0080-\u00ff])$/;

/** @throws on forms that hold no word, or letters that do not fold to a–z; all of them at once. */
export function compileLexicon(entries: readonly CompilableEntry[]): Uint8Array {
  return compileSurfaces(entries, surfacesOfAll(entries));
}

/** Spellings as they are, no rule applied; for benchmarks, which need hundreds of thousands. */
export function compileSurfaces(
  entries: readonly Pick<CompilableEntry, 'id' | 'kind' | 'related'>[],
  surfaces: readonly Surface[],
): Uint8Array {
  const broken = surfaces.filter(
    ({ words }) => !words.some((word) => /^[a-z0-9]/.test(word)) || !words.every((word) => TOKEN.test(word)),
  );
  if (broken.length > 0)
    throw new Error(
      `forms that do not fold to plain letters: ${broken.map(({ words, entry }) => `${entries[entry]?.id} “${words.join(' ')}”`).join(', ')}`,
    );
  return encodeSections({
    ...buildTrie(surfaces, (cue) => tokenise(cue).words()),
    ...compileSieve(surfaces),
    ...encodeKin(entries),
    idText: new TextEncoder().encode(entries.map(({ id }) => id).join('')),
    idLength: Uint8Array.from(entries, ({ id }) => id.length),
    idBlock: narrow(blocksOf(entries.map(({ id }) => id.length))),
    kindOf: Uint8Array.from(entries, ({ kind }) => KINDS.indexOf(kind)),
  });
}
