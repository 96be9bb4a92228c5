import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compileLexicon, compileSurfaces, surfacesOfAll } from '../../../glossary/compile';
import type { EntryId } from '../../../glossary/kinds';
import { classOfToken, decodeLexicon, idsOf, kindOfEntry, kinOf } from '../../../glossary/lexicon/lexicon';
import { blocksOf, sumBefore, zeroBlocksOf, zerosBefore } from '../../../glossary/lexicon/running-sum';
import { readSteps, writeSteps } from '../../../glossary/lexicon/steps';
import { namesOfCues } from '../../../glossary/lexicon/walk';
import { spellTokens } from '../../../glossary/lexicon/words';
import { createSynthetic } from '../../bench/synthetic';
import { entry, FIELD } from '../matcher/test-glossary';

const bytes = compileLexicon(FIELD);

describe('lexicon', () => {
  test('keeps ids and kinds', () => {
    const lexicon = decodeLexicon(bytes);
    expect(idsOf(lexicon)).toEqual(FIELD.map(({ id }) => id));
    expect(idsOf(lexicon).map((_, i) => kindOfEntry(lexicon, i))).toEqual(FIELD.map(({ kind }) => kind));
  });

  test('keeps each pair of related entries once', () => {
    const ids = ['one', 'two', 'three', 'four'] as EntryId[];
    const related = [[1, 3, 0], [0, 2], [], [2]];
    const lexicon = decodeLexicon(
      compileLexicon(
        ids.map((id, i) => ({ ...entry(id), related: (related[i] ?? []).flatMap((to) => ids[to] ?? []) })),
      ),
    );
    expect(ids.map((_, i) => kinOf(lexicon, i))).toEqual([[1, 3], [2], [3], []]);
  });

  test('finds each of its tokens, and no other', () => {
    const lexicon = decodeLexicon(bytes);
    const classes = spellTokens(lexicon);
    expect(classes.flat().length).toBeGreaterThan(100);
    for (const [number, tokens] of classes.entries())
      for (const token of tokens) expect(classOfToken(lexicon, token)).toBe(number);
    for (const word of ['', 'x', 'tofacitini', 'tofacitinibz', '∞']) expect(classOfToken(lexicon, word)).toBe(-1);
  });

  test('makes one class of words that stand for each other everywhere, and only of those', () => {
    const lexicon = decodeLexicon(
      compileLexicon([entry('tumor-marker', {}), entry('marker-test', {}), entry('tumor', {})]),
    );
    expect(classOfToken(lexicon, 'tumour')).not.toBe(-1);
    expect(classOfToken(lexicon, 'tumour')).toBe(classOfToken(lexicon, 'tumor'));
    expect(classOfToken(lexicon, 'tumors')).not.toBe(classOfToken(lexicon, 'tumor'));
    expect(classOfToken(lexicon, 'markers')).not.toBe(classOfToken(lexicon, 'marker'));
  });

  test('is views over the bytes handed in, also when they lie askew', () => {
    const askew = new Uint8Array(bytes.length + 1);
    askew.set(bytes, 1);
    expect(idsOf(decodeLexicon(askew.subarray(1)))).toEqual(idsOf(decodeLexicon(bytes)));
    expect(decodeLexicon(bytes).sievePairs.buffer).toBe(bytes.buffer);
  });

  test.each([
    ['nothing', new Uint8Array(0)],
    ['text', new TextEncoder().encode('x'.repeat(1000))],
    ['another version', Uint8Array.from(bytes, (byte, i) => (i === 4 ? byte + 1 : byte))],
    ['a lexicon cut short', bytes.slice(0, bytes.length - 64)],
  ])('does NOT decode %s', (_name, foreign) => {
    expect(() => decodeLexicon(foreign)).toThrow(/lexicon/);
  });

  test('does NOT compile forms without a word; all of them are named at once', () => {
    expect(() => compileLexicon([entry('one', { headword: 'под' }), entry('two', { headword: '漢字' })])).toThrow(
      /one.*two/,
    );
  });

  test('what an author wrote wins over what a rule made', () => {
    const surfaces = surfacesOfAll([entry('arm', {}), entry('arms', { headword: 'arms' })]);
    expect(surfaces.filter(({ words }) => words.join(' ') === 'arms').map(({ entry: owner }) => owner)).toEqual([1]);
  });

  test('names its cues', () => {
    expect([...namesOfCues(decodeLexicon(bytes)).values()]).toEqual(expect.arrayContaining(['folic acid', 'joint']));
  });

  test('holds five thousand forms in 100 KB gzipped', () => {
    const forms = createSynthetic().forms(5_000);
    const entries = forms.slice(0, 500).map((_, i) => ({ id: `e${i}` as EntryId, kind: 'drug' as const }));
    const surfaces = forms.map((form, i) => ({
      words: form.split(' '),
      entry: i % 500,
      flags: 0,
      caseBits: 0,
      near: [],
      unless: [],
    }));
    expect(gzipSync(compileSurfaces(entries, surfaces), { level: 9 }).length).toBeLessThan(100 * 1024);
  });
});

test('steps are read as they were written', () => {
  const numbers = [0, 1, 127, 128, 300, 16_384, 16_511, 5_000_000];
  const bytes: number[] = [9];
  writeSteps(bytes, numbers);
  expect(readSteps(Uint8Array.from(bytes), 1, bytes.length)).toEqual(numbers);
});

test('running sums', () => {
  const counts = Array.from({ length: 50 }, (_, i) => (i * 7) % 5);
  const sums = Uint16Array.from(blocksOf(counts));
  const zeros = Uint16Array.from(zeroBlocksOf(counts));
  let sum = 0;
  let zero = 0;
  for (let i = 0; i <= counts.length; i++) {
    expect(sumBefore(Uint8Array.from(counts), sums, i)).toBe(sum);
    expect(zerosBefore(Uint8Array.from(counts), zeros, i)).toBe(zero);
    sum += counts[i] ?? 0;
    if (counts[i] === 0) zero++;
  }
});
