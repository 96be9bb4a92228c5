import { describe, expect, test } from 'vitest';
import { compileTree, type TreeEntry } from '../../../glossary/compile-tree';
import type { EntryId } from '../../../glossary/kinds';

const drug = (id: string, ...classes: string[]): TreeEntry => ({
  id: id as EntryId,
  kind: 'drug',
  headword: id,
  facts: { class: classes },
});
const group = (id: string, parent?: string, ...members: string[]): TreeEntry => ({
  id: id as EntryId,
  kind: 'drug-class',
  headword: id,
  facts: { parent, members },
});

describe('the tree of classes', () => {
  test('is put together from what classes say of their parents and members, and medicines of their classes', () => {
    expect(
      compileTree([
        group('tnf blocker', 'biologic', 'infliximab'),
        drug('infliximab'),
        drug('adalimumab', 'tnf blocker'),
        group('biologic'),
      ]),
    ).toEqual({
      roots: ['biologic'],
      children: { biologic: ['tnf blocker'], 'tnf blocker': ['adalimumab', 'infliximab'] },
    });
  });

  test('a medicine stands under each of its classes, but NOT under a wider one of the same branch', () => {
    const { children, roots } = compileTree([
      group('small molecule'),
      group('jak inhibitor', 'small molecule'),
      group('dmard'),
      drug('tofacitinib', 'small molecule', 'jak inhibitor', 'dmard'),
    ]);
    expect(roots).toEqual(['dmard', 'small molecule']);
    expect(children).toEqual({
      'small molecule': ['jak inhibitor'],
      'jak inhibitor': ['tofacitinib'],
      dmard: ['tofacitinib'],
    });
  });

  test('classes come before medicines, and one with nothing under it is NOT a root', () => {
    const { children, roots } = compileTree([
      group('wide'),
      group('z class', 'wide', 'b'),
      drug('a', 'wide'),
      drug('b'),
      group('empty'),
    ]);
    expect(children.wide).toEqual(['z class', 'a']);
    expect(roots).toEqual(['wide']);
  });

  test('what the glossary does not have is left out', () => {
    expect(compileTree([group('wide', undefined, 'stranger'), drug('a', 'nowhere')])).toEqual({
      roots: [],
      children: {},
    });
  });

  test('a class under itself is refused, with the way round', () => {
    expect(() => compileTree([group('a', 'b'), group('b', 'c'), group('c', 'a')])).toThrow(/a → c → b → a|→/);
  });
});
