import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntryId, Kind } from '../../../glossary/kinds';
import { createSearch } from '../../../glossary/search/search';
import type { NameType, SearchRow } from '../../../glossary/search/search-row';

const row = (headword: string, kind: Kind, gist: string, ...names: [string, NameType][]): SearchRow => ({
  id: headword.replace(/\W+/g, '-').toLowerCase() as EntryId,
  kind,
  headword,
  names,
  gist,
});

const ROWS = [
  row(
    'tofacitinib',
    'drug',
    'A tablet that calms joints.',
    ['Xeljanz', 'brand'],
    ['CP-690550', 'form'],
    ['TOFA', 'abbreviation'],
  ),
  row('tocilizumab', 'drug', 'A biologic that blocks a messenger.', ['RoActemra', 'brand'], ['Actemra', 'brand']),
  row('upadacitinib', 'drug', 'A tablet.', ['Rinvoq', 'brand']),
  row('adalimumab', 'drug', 'An injection.', ['Humira', 'brand'], ['ADA', 'abbreviation']),
  row('methotrexate', 'drug', 'A tablet or injection.', ['MTX', 'abbreviation']),
  row(
    'rheumatoid arthritis',
    'disease',
    'Long-lasting swelling of joints.',
    ['RA', 'abbreviation'],
    ['rheumatoid disease', 'form'],
  ),
  row('psoriatic arthritis', 'disease', 'Swelling of joints with psoriasis.', ['PsA', 'abbreviation']),
  row('Sjögren disease', 'disease', 'Dry eyes and mouth.'),
  row('atopic dermatitis', 'disease', 'Itchy skin.', ['eczema', 'form']),
  row('hand eczema', 'disease', 'Sore hands.'),
  row('enema', 'procedure', 'A liquid.'),
  row("Crohn's disease", 'disease', 'Sore bowel.', ["Crohn's", 'form']),
  row('golimumab', 'drug', 'An injection.'),
  row('side effect', 'adverse-event', 'What nobody wanted.'),
  row('safety profile', 'trial-term', 'All of them.', ['profile of side effects', 'form']),
  row('JAK1 inhibitor', 'drug-class', 'Tablets.'),
  row('IL-6', 'biology', 'A messenger.', ['interleukin-6', 'form']),
  row('TNF-α', 'biology', 'A messenger.'),
];
const search = createSearch(ROWS);
const first = (query: string): string | undefined => search.find(query).hits[0]?.row.headword;

describe('search', () => {
  test.each([
    ['tofacitinib', 'tofacitinib'],
    ['TOFACITINIB', 'tofacitinib'],
    ['tofacitnib', 'tofacitinib'],
    ['tofacitinb', 'tofacitinib'],
    ['tfoacitinib', 'tofacitinib'],
    ['tofa', 'tofacitinib'],
    ['xeljans', 'tofacitinib'],
    ['rinvok', 'upadacitinib'],
    ['humera', 'adalimumab'],
    ['methatrexate', 'methotrexate'],
    ['metotrexate', 'methotrexate'],
    ['mtx', 'methotrexate'],
    ['ra', 'rheumatoid arthritis'],
    ['rheumatiod', 'rheumatoid arthritis'],
    ['arthritis', 'psoriatic arthritis'],
    ['sjogren', 'Sjögren disease'],
    ["sjogren's", 'Sjögren disease'],
    ['il6', 'IL-6'],
    ['il 6', 'IL-6'],
    ['tnf alpha', 'TNF-α'],
    ['cp 690550', 'tofacitinib'],
    ['exema', 'atopic dermatitis'],
    ['eczma', 'atopic dermatitis'],
    ['chrones', "Crohn's disease"],
    ['rumatoid', 'rheumatoid arthritis'],
    ['side effects', 'side effect'],
    ['umira', 'adalimumab'],
    ['zeljanz', 'tofacitinib'],
    ['what is methotrexate?', 'methotrexate'],
    ['rinvoq side effects', 'upadacitinib'],
  ])('“%s” finds %s first', (query, headword) => {
    expect(first(query)).toBe(headword);
  });

  test.each(['', '   ', '?!', 'qqqqqq', 'zz', 'belimumab', 'il 17 inhibitor', 'sarilumab'])(
    '“%s” finds nothing',
    (query) => {
      expect(search.find(query).hits).toEqual([]);
    },
  );

  test('the name that was met is told, with what it is and the letters met', () => {
    expect(search.find('humi').hits[0]).toMatchObject({
      fit: 'prefix',
      name: 'Humira',
      type: 'brand',
      ranges: [[0, 4]],
    });
    expect(search.find('arthr').hits[0]).toMatchObject({ fit: 'word', ranges: [[10, 15]] });
  });

  test('a misspelt query still shows letters that were met', () => {
    const [hit] = search.find('tofacitnib').hits;
    expect(hit).toMatchObject({ fit: 'typo', name: 'tofacitinib' });
    expect(hit?.ranges.length).toBeGreaterThan(0);
  });

  test('an exact short form comes before a name that begins alike', () => {
    expect(search.find('ada').hits.map(({ row: { headword } }) => headword)[0]).toBe('adalimumab');
  });

  test('each entry is there once, however many of its names fit', () => {
    const ids = search.find('tofacitinib').hits.map(({ row: { id } }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('where no name fits, words of the meaning do', () => {
    expect(search.find('dry eyes').hits[0]).toMatchObject({ fit: 'meaning', row: { headword: 'Sjögren disease' } });
  });

  test('any text whatever is answered, with ranges inside the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
        for (const {
          name,
          row: { gist },
          fit,
          ranges,
        } of search.find(query).hits) {
          const text = fit === 'meaning' ? gist : name;
          for (const [start, end] of ranges) expect(start >= 0 && start < end && end <= text.length).toBe(true);
        }
      }),
    );
  });
});
