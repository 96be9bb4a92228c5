import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../glossary/compile';
import { compileViews, shardViews } from '../../../glossary/compile-views';
import { createEntryStore } from '../../../glossary/entry-store';
import { firstSentence } from '../../../glossary/first-sentence';
import { decodeLexicon } from '../../../glossary/lexicon/lexicon';
import { makeEntry } from './entry-fixture';

describe('entries as surfaces get them', () => {
  const many = Array.from({ length: 60 }, (_, i) => makeEntry('biology', `thing-${i}`, `headword: thing ${i}`));
  const linked = makeEntry(
    'drug',
    'tofacitinib',
    'headword: tofacitinib\nforms: [Xeljanz]\nabbreviations: [{form: TOFA, near: [jak]}]\nrelated: [thing-7]\nconfusable: [{entry: thing-8, why: sounds alike}, {name: Toyota, why: a car}]',
  );
  const all = [...many, linked];
  const store = createEntryStore(shardViews(compileViews(all, decodeLexicon(compileLexicon(all)))));

  test('each is found by its id, whichever shard it is in', () => {
    for (const { id, headword } of many) expect(store.get(id)?.headword).toBe(headword);
  });
  test('an unknown id gives null', () => {
    expect(store.get('nothing')).toBeNull();
    expect(store.get('__proto__')).toBeNull();
  });
  test('links carry the headword they lead to', () => {
    expect(store.get('tofacitinib')).toMatchObject({
      related: [{ id: 'thing-7', headword: 'thing 7', kind: 'biology' }],
      confusable: [
        { id: 'thing-8', name: 'thing 8', why: 'sounds alike' },
        { name: 'Toyota', why: 'a car' },
      ],
      abbreviations: ['TOFA'],
    });
  });
  test('what only finding needs stays out', () => {
    expect(JSON.stringify(store.get('tofacitinib'))).not.toContain('jak');
  });
});

test.each([
  ['One. Two.', 'One.'],
  ['It is used e.g. Here and there. Two.', 'It is used e.g. Here and there.'],
  ['A value of 0.5 is low. Two.', 'A value of 0.5 is low.'],
  ['Is it? Yes.', 'Is it?'],
  ['No stop at all', 'No stop at all'],
])('the first sentence of “%s”', (text, first) => {
  expect(firstSentence(text)).toBe(first);
});
