import { describe, expect, test } from 'vitest';
import { checkRelated, MOST_RELATED } from '../../../glossary/check-related';
import { makeEntry } from './entry-fixture';

const entry = (id: string, related: readonly string[]) =>
  makeEntry('care', id, `headword: ${id}\nrelated: [${related.join(', ')}]`);
const messages = (...entries: ReturnType<typeof entry>[]): string[] =>
  checkRelated(entries).map(({ file, message }) => `${file}: ${message}`);

describe('links between entries', () => {
  test('both ways is sound', () => {
    expect(messages(entry('a', ['b']), entry('b', ['a']))).toEqual([]);
  });
  test('one way only is told of the side that lacks it', () => {
    expect(messages(entry('a', ['b']), entry('b', ['c']), entry('c', ['a', 'b']))).toEqual([
      'care/b.yaml: a names it as related: name it in turn',
      'care/a.yaml: c names it as related: name it in turn',
    ]);
  });
  test('a side that has its eight need name no more', () => {
    const eight = Array.from({ length: MOST_RELATED }, (_, i) => `e${i}`);
    expect(
      messages(entry('a', ['full']), entry('full', eight), ...eight.map((id) => entry(id, ['full', 'a']))),
    ).toEqual(eight.map((id) => `care/a.yaml: ${id} names it as related: name it in turn`));
  });
  test('an entry that nobody names is told', () => {
    expect(messages(entry('a', ['b']), entry('b', ['a']), entry('c', []))).toEqual([
      'care/c.yaml: no other entry names it as related: no way leads here',
    ]);
  });
});
