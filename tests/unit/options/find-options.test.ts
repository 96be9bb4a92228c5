import { expect, test } from 'vitest';
import { findOptions, type OptionSection } from '../../../entrypoints/options/option-section';

const item = (title: string, words: readonly string[] = []) => ({
  id: title,
  title,
  words,
  names: [],
  body: null as never,
});
const SECTIONS: readonly OptionSection[] = [
  { id: 'marks', title: 'Marks', items: [item('Look', ['Dotted line', 'Wavy line']), item('Colours', ['Größe'])] },
  { id: 'sites', title: 'Sites', items: [item('Where')] },
];
const found = (query: string) => findOptions(SECTIONS, query).flatMap(({ items }) => items.map(({ title }) => title));

test.each([
  ['nothing typed shows all', ' ', ['Look', 'Colours', 'Where']],
  ['a label of a control finds its setting', 'wavy', ['Look']],
  ['all words have to be there, in any order', 'line marks', ['Look']],
  ['the section’s name finds all of it', 'MARKS', ['Look', 'Colours']],
  ['marks on letters are forgiven', 'grosse', []],
  ['so is their case', 'gröss', []],
  ['and their absence', 'große', ['Colours']],
  ['what is nowhere finds nothing', 'zebra', []],
])('%s', (_, query, titles) => {
  expect(found(query)).toEqual(titles);
});
