/** The interface's words, handed down to every component: components know keys, not where words come from. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Kind, Level } from '../glossary/kinds';
import type catalogue from '../public/_locales/en/messages.json';

type Catalogue = typeof catalogue;
export type Key = keyof Catalogue;

/** Numbers are written as the language writes them. */
type Part = string | number;

type Named<K extends Key> = Catalogue[K] extends { readonly placeholders: infer P } ? keyof P : never;
/** The last member of a union, as TypeScript orders it: overloads are resolved to the last one. */
type LastOf<U> = (U extends unknown ? (get: () => U) => void : never) extends (get: infer I) => void
  ? I extends () => infer L
    ? L
    : never
  : never;
/** One part for each name in a union. */
type PartsFor<Names, Parts extends readonly Part[] = []> = [Names] extends [never]
  ? Parts
  : PartsFor<Exclude<Names, LastOf<Names>>, readonly [...Parts, Part]>;
type Parts<K extends Key> = K extends Key ? PartsFor<Named<K>> : never;

/** Keys whose message depends on a number: `x` where there are `x_one` and `x_other`. */
type CountedKey<K = Key> = K extends `${infer Base}_other` ? Base : never;
type PartsAfterCount<B extends CountedKey> = Parts<`${B}_other`> extends readonly [Part, ...infer Rest] ? Rest : never;

/** `t(key, …)`: a message, with what belongs in it in the order `$1`, `$2`… of the catalogue. */
export interface Translate {
  <K extends Key>(key: K, ...parts: Parts<K>): string;
  /** The form of a message that goes with a number, by the language's own rules; the number is its `$1`. */
  count<B extends CountedKey>(key: B, count: number, ...parts: PartsAfterCount<B>): string;
  /** @param iso a day, such as 2026-11-23 */
  date(iso: string): string;
  /** Of these words, BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A message with what belongs in it; empty when there is none of that key. */
type Lookup = (key: string, parts?: readonly string[]) => string;

/**
 * Words from a catalogue. Where it lacks a message its key is shown, so that the gap is seen.
 * @param regions languages of the reader's browser: the region of one that is the catalogue's has its own way with numbers and dates
 */
export function makeWords(lookup: Lookup, regions: readonly string[]): Translate {
  const language = lookup('languageCode');
  const locale = regions.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language;
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const direction = lookup('languageDirection') === 'rtl' ? 'rtl' : 'ltr';
  // A name in another script is kept together, and its signs on the side they belong to.
  const isolated = (part: string): string => (direction === 'rtl' ? `\u2068${part}\u2069` : part);
  const write = (parts: readonly Part[]): string[] =>
    parts.map((part) => (typeof part === 'number' ? numbers.format(part) : isolated(part)));
  return Object.assign((key: string, ...parts: readonly Part[]) => lookup(key, write(parts)) || key, {
    count(key: string, count: number, ...parts: readonly Part[]) {
      const written = write([count, ...parts]);
      return lookup(`${key}_${plurals.select(count)}`, written) || lookup(`${key}_other`, written) || key;
    },
    date: (iso: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(iso)),
    language,
    direction,
  }) as Translate;
}

export const Words = createContext<Translate | null>(null);

/** Only below a `Words.Provider`. */
export function useWords(): Translate {
  const t = useContext(Words);
  if (!t) throw new Error('no words are handed down here');
  return t;
}

/** What entries are written in, whatever the language around them. */
export const ENTRY_LANGUAGE = { lang: 'en', dir: 'ltr' } as const;

export const kindKey = (kind: Kind) => `kind_${kind.replaceAll('-', '_')}` as Extract<Key, `kind_${string}`>;
export const levelKey = (level: Level) => `level_${level}` as const;
