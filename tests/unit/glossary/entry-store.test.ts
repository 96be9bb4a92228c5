import { describe, expect, test, vi } from 'vitest';
import { compileLexicon } from '../../../glossary/compile';
import { compileFigures } from '../../../glossary/compile-figures';
import { compileShards, compileViews, linksTo } from '../../../glossary/compile-views';
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
  const shards = compileShards(
    compileViews(all, decodeLexicon(compileLexicon(all)), compileFigures(all, linksTo(all))),
  );
  const load = vi.fn(async (shard: number) => shards[shard] ?? {});
  const store = createEntryStore(load);

  test('each is found by its id, whichever shard it is in, and no shard is loaded twice', async () => {
    for (const { id, headword } of many) expect((await store.get(id))?.headword).toBe(headword);
    for (const { id } of many) await store.get(id);
    const loads = load.mock.calls.map(([shard]) => shard);
    expect(new Set(loads).size).toBe(loads.length);
  });
  test('an unknown id gives null', async () => {
    expect(await store.get('nothing')).toBeNull();
    expect(await store.get('__proto__')).toBeNull();
  });
  test('a shard that could not be loaded is asked for again', async () => {
    const broken = vi.fn(load).mockRejectedValueOnce(new Error('no such file'));
    const careful = createEntryStore(broken);
    await expect(careful.get('thing-1')).rejects.toThrow('no such file');
    expect((await careful.get('thing-1'))?.headword).toBe('thing 1');
  });
  test('links carry the headword they lead to', async () => {
    expect(await store.get('tofacitinib')).toMatchObject({
      related: [{ id: 'thing-7', headword: 'thing 7', kind: 'biology' }],
      confusable: [
        { id: 'thing-8', name: 'thing 8', why: 'sounds alike' },
        { name: 'Toyota', why: 'a car' },
      ],
      abbreviations: ['TOFA'],
    });
  });
  test('what only finding needs stays out', async () => {
    expect(JSON.stringify(await store.get('tofacitinib'))).not.toContain('jak');
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
