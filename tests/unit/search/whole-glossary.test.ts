/** Search over the real glossary: every name finds its entry, and names as people misspell them find the one that is meant. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileSearchRows } from '../../../glossary/compile-search';
import { loadEntries } from '../../../glossary/load';
import { foldName } from '../../../glossary/search/fold-name';
import { createSearch, type GlossarySearch } from '../../../glossary/search/search';
import type { NameType, SearchRow } from '../../../glossary/search/search-row';
import { MISSPELLINGS } from './misspellings';

let rows: readonly SearchRow[];
let search: GlossarySearch;
beforeAll(async () => {
  const { entries } = await loadEntries(fileURLToPath(new URL('../../../glossary/entries', import.meta.url)));
  rows = compileSearchRows(entries);
  search = createSearch(rows);
}, 60_000);

/** Names that do not find their entry among the exact hits that come first. */
function lost(type: NameType): string[] {
  return rows.flatMap((row) => {
    const names =
      type === 'headword' ? [row.headword] : row.names.flatMap(([name, its]) => (its === type ? [name] : []));
    return names.filter((name) => {
      // A short form that several entries share finds them all, before anything else.
      const { hits } = search.find(name, { limit: 5 });
      const first = hits.filter(({ fit }) => fit === 'exact');
      return !first.some((hit) => hit.row === row) || hits[0]?.fit !== 'exact';
    });
  });
}

describe('the whole glossary', () => {
  test.each(['headword', 'abbreviation'] as const)(
    'every %s finds its entry first',
    (type) => {
      expect(lost(type)).toEqual([]);
    },
    120_000,
  );

  test('each brand that one medicine has leads to that medicine', () => {
    const brands = rows.flatMap((row) =>
      row.names.flatMap(([name, type]) => (type === 'brand' ? [[name, row] as const] : [])),
    );
    expect(brands.length).toBeGreaterThan(300);
    for (const [name, row] of brands) {
      const sharing = brands.filter(([other]) => foldName(other) === foldName(name)).map(([, its]) => its);
      expect([name, sharing.includes(search.find(name, { limit: 1 }).hits[0]?.row ?? row)]).toEqual([name, true]);
    }
  }, 120_000);
});

describe('misspelt names', () => {
  test('there are 200 and more, of entries that there are, and none of them is a name', () => {
    const names = new Set(
      rows.flatMap(({ headword, names: others }) => [headword, ...others.map(([name]) => name)].map(foldName)),
    );
    const ids = new Set(rows.map(({ id }) => id as string));
    expect(MISSPELLINGS.length).toBeGreaterThanOrEqual(200);
    expect(MISSPELLINGS.filter(([, id]) => !ids.has(id))).toEqual([]);
    expect(MISSPELLINGS.filter(([written]) => names.has(foldName(written)))).toEqual([]);
  });

  /** As shown: what was found, and below it, where no name fits, what may have been meant. */
  const shown = (written: string): string[] => {
    const { hits, near } = search.find(written);
    return [...hits.filter(({ fit }) => fit !== 'meaning'), ...near].map(({ row: { id } }) => id);
  };

  test('97 in 100 have the right entry first, 99 in 100 among the first three', () => {
    const ranks = MISSPELLINGS.map(([written, id]) => shown(written).indexOf(id));
    const share = (isGood: (rank: number) => boolean): number => ranks.filter(isGood).length / ranks.length;
    expect(share((rank) => rank === 0)).toBeGreaterThanOrEqual(0.97);
    expect(share((rank) => rank >= 0 && rank < 3)).toBeGreaterThanOrEqual(0.99);
  }, 60_000);

  test.each([
    ['eye bee dee', 'inflammatory-bowel-disease'],
    ['are a', 'rheumatoid-arthritis'],
    ['toe fah sit nib', 'tofacitinib'],
    ['sky rizi', 'risankizumab'],
    ['dry eyes', 'dry-eye'],
    ['methatrexate', 'methotrexate'],
    ['chrons', 'crohns-disease'],
  ])('“%s”, as it is heard, is %s', (written, id) => {
    expect(shown(written)[0]).toBe(id);
  });

  test.each(['zorucitinib', 'quxalizumab', 'pelimumab', 'il 47', 'jak9', 'xorafacept'])(
    '“%s” is taken for no other medicine or thing',
    (written) => {
      expect(search.find(written).hits.filter(({ fit }) => fit !== 'meaning')).toEqual([]);
    },
  );
});
