import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../glossary/compile';
import { decodeLexicon } from '../../../glossary/lexicon/lexicon';
import { linkTerms } from '../../../glossary/link-terms';
import { makeEntry } from './entry-fixture';

const entries = [
  makeEntry('drug', 'tofacitinib', 'headword: tofacitinib\nforms: [Xeljanz]'),
  makeEntry('disease', 'rheumatoid-arthritis', 'headword: rheumatoid arthritis'),
  makeEntry('lab-test', 'c-reactive-protein', 'headword: C-reactive protein'),
];
const lexicon = decodeLexicon(compileLexicon(entries));
const link = (plain: string, student = 'Nothing here.') =>
  linkTerms(
    makeEntry('drug', 'tofacitinib', `headword: tofacitinib\nplain: "${plain}"\nstudent: "${student}"`),
    lexicon,
  );

describe('terms in the texts of an entry', () => {
  test('are links, and the pieces joined are the text', () => {
    const text = 'A pill for rheumatoid arthritis; C-reactive protein may fall.';
    const { plain } = link(text);
    expect(plain).toEqual([
      'A pill for ',
      { id: 'rheumatoid-arthritis', text: 'rheumatoid arthritis' },
      '; ',
      { id: 'c-reactive-protein', text: 'C-reactive protein' },
      ' may fall.',
    ]);
    expect(plain.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')).toBe(text);
  });
  test('the entry itself and second mentions are NOT links', () => {
    expect(link('Xeljanz is tofacitinib. Rheumatoid arthritis is rheumatoid arthritis.').plain).toEqual([
      'Xeljanz is tofacitinib. ',
      { id: 'rheumatoid-arthritis', text: 'Rheumatoid arthritis' },
      ' is rheumatoid arthritis.',
    ]);
  });
  test('each level has its own first mention', () => {
    const { plain, student } = link('For rheumatoid arthritis.', 'In rheumatoid arthritis it works.');
    expect([plain.length, student.length]).toEqual([3, 3]);
  });
  test('a text without terms is one piece', () => {
    expect(link('Nothing to see.').plain).toEqual(['Nothing to see.']);
  });
});
