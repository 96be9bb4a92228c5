import { expect, test } from 'vitest';
import { sourceLine } from '../../../components/source-link';

test.each([
  [{ id: 'atc:L04AF01' }, 'ATC L04AF01', 'https://atcddd.fhi.no/atc_ddd_index/?code=L04AF01'],
  [{ id: 'mondo:MONDO:0008383' }, 'MONDO MONDO:0008383', 'https://monarchinitiative.org/MONDO:0008383'],
  [{ id: 'ema:EMEA/H/C/004214' }, 'EMA EMEA/H/C/004214', null],
  [{ title: 'A study', publisher: 'J', locator: 'PMID 123' }, 'A study, J', 'https://pubmed.ncbi.nlm.nih.gov/123'],
  [
    { title: 'LiverTox', publisher: 'NIDDK', locator: 'NBK548450' },
    'LiverTox, NIDDK',
    'https://www.ncbi.nlm.nih.gov/books/NBK548450',
  ],
  [
    { title: 'Label', publisher: 'FDA', locator: 'https://example.org/a', date: '2024' },
    'Label, FDA, 2024',
    'https://example.org/a',
  ],
  [
    { title: 'Paper', publisher: 'J', locator: 'PMC3778139' },
    'Paper, J',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC3778139',
  ],
  [{ title: 'Paper', publisher: 'J', locator: 'doi:10.1/x' }, 'Paper, J', 'https://doi.org/10.1/x'],
  [{ title: 'Label', publisher: 'FDA', locator: 'example.org/a/b' }, 'Label, FDA', 'https://example.org/a/b'],
  [{ title: 'Book', publisher: 'P', locator: 'page 12' }, 'Book, P, page 12', null],
  [{ title: 'Bad', publisher: 'P', locator: 'javascript:alert(1)' }, 'Bad, P, javascript:alert(1)', null],
])('%j', (item, text, url) => {
  expect(sourceLine(item)).toEqual({ text, url });
});
