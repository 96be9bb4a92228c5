/** Build time: entries to the rows that search loads. */
import { firstSentence } from './first-sentence';
import type { Entry } from './load';
import type { NameType, SearchRow } from './search/search-row';

export function compileSearchRows(entries: readonly Entry[]): SearchRow[] {
  return entries.map((entry) => {
    const brands = new Set('brands' in entry.facts ? entry.facts.brands.map(({ name }) => name) : []);
    const typed = (name: string): readonly [string, NameType] => [name, brands.has(name) ? 'brand' : 'form'];
    return {
      id: entry.id,
      kind: entry.kind,
      headword: entry.headword,
      names: [...entry.forms.map(typed), ...entry.abbreviations.map(({ form }) => [form, 'abbreviation'] as const)],
      gist: firstSentence(entry.plain),
    };
  });
}
