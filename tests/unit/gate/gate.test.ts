import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../glossary/compile';
import { compileGate } from '../../../glossary/compile-gate';
import { type Gate, openGate } from '../../../glossary/gate/gate';
import { mayHoldMatch } from '../../../glossary/gate/may-hold-match';
import { decodeLexicon, type Lexicon } from '../../../glossary/lexicon/lexicon';
import { loadEntries } from '../../../glossary/load';
import { findMatches } from '../../../glossary/matcher/find-matches';
import { entry, FIELD, field } from '../matcher/test-glossary';

const small = openGate(compileGate(FIELD));

describe('the gate', () => {
  test.each([
    ['a name', 'Today tofacitinib was given.'],
    ['a name of two words', 'It is psoriatic arthritis, they said.'],
    ['a name in capitals, with a trademark', 'XELJANZ® was given.'],
    ['a plural', 'Of JAK inhibitors there are many.'],
    ['figures apart or not', 'Of JAK 1 and JAK1.'],
    ['Greek letters', 'Against TNFα.'],
    ['a name without its possessive', 'Still disease.'],
    ['an aside within a name', 'Janus kinase (JAK) inhibitors.'],
    ['a short form among its cues', 'RA of a joint: methotrexate for arthritis.'],
    ['a short form in lower case beside a cue', 'my ra hurts, each joint of me'],
    ['a short form with an amount', 'MTX 15 mg'],
    ['a short form in lower case behind “my”', 'My ra is bad.'],
    ['a short form that is spelt out', 'Swollen red joints, arthritis rheumatoid (RA), are seen.'],
    ['a short form spelt out behind it', 'RA (rheumatoidal arthritis) is seen.'],
    ['a short form among others in brackets', 'The rheumatoid kind (of joints, RA) is seen.'],
    ['a short form in a note', 'IU, units; RA, rheumatoids and arthritics; NA: none.'],
    ['a short form behind “or”', 'The rheumatoidal kind, or RA, is seen.'],
  ])('opens for %s', (_title, text) => {
    expect(mayHoldMatch(small, text)).toBe(true);
  });

  test.each([
    ['other text', 'The quick brown fox jumps over the lazy dog.'],
    ['a short form alone', 'The RA of the hall was there.'],
    ['a short form in brackets behind other words', 'The desk of the hall (RA) was there.'],
    ['a short form before other words in brackets', 'The RA (of the hall), that is.'],
    ['a short form in a list in brackets', 'Rooms of many kinds (XY, TV, PC, RA, WC) were there.'],
    ['a short form at the end of a clause', 'However, it is the RA; others too.'],
    ['a short form with a cue of another', 'The RA of the hall had colitis of the bowel, and ibd.'],
    [
      'a short form in another case',
      'Pray to Ra, says the joint arthritis methotrex.'.replace('arthritis', 'committee'),
    ],
    ['part of a name', 'A kinase, and Janus.'],
    ['a name inside a word', 'Tofacitinibs2x and untofacitinib.'],
    ['a name that is doubtful, unspoken for', 'The compact CD was new.'],
  ])('stays shut for %s', (_title, text) => {
    expect(mayHoldMatch(small, text)).toBe(false);
  });

  const neverShut = (gate: Gate, lexicon: Lexicon, text: string): boolean =>
    mayHoldMatch(gate, text) || findMatches(lexicon, text).length === 0;

  test('opens for whatever has a match, however it is put together', () => {
    const words = FIELD.flatMap(({ headword, forms, abbreviations, near }) => [
      headword,
      ...forms,
      ...near,
      ...abbreviations.flatMap(({ form, near: cues }) => [form, form.toLowerCase(), ...cues]),
    ]);
    const gap = fc.constantFrom(
      ' ',
      '-',
      ', ',
      ' (',
      ') ',
      '/',
      '\n',
      '’s ',
      '® ',
      ' and ',
      ' or ',
      '1 ',
      '\u00ad',
      ': ',
    );
    const piece = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...words) },
      { weight: 1, arbitrary: fc.constantFrom('the', 'of', 'was', 'joint', 'my', ' 15 mg') },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, gap), { minLength: 1, maxLength: 10 }), (pieces) =>
        neverShut(small, field, pieces.flat().join('')),
      ),
      { numRuns: 1000 },
    );
  }, 30_000);

  test('knows a name by its words, not by its sum', () => {
    const gate = openGate(compileGate([entry('white-blood-cell'), entry('red-cell-count')]));
    expect(mayHoldMatch(gate, 'a white blood cell')).toBe(true);
    expect(mayHoldMatch(gate, 'cell blood white, count red cell')).toBe(false);
  });

  test('opens for each name by itself, and for each short form that is spelt out, in part or wrongly', async () => {
    const { entries } = await loadEntries(fileURLToPath(new URL('../../../glossary/entries', import.meta.url)));
    const gate = openGate(compileGate(entries));
    const lexicon = decodeLexicon(compileLexicon(entries));
    const texts = entries.flatMap(({ headword, forms, abbreviations }) => [
      ...[headword, ...forms].flatMap((form) => [`${form} was`, `She said some other ${form}s were there with me`]),
      ...abbreviations.flatMap(({ form }) =>
        [headword, `${headword.split(' ').slice(0, -1).join(' ')} thing`].flatMap((long) => [
          `It is ${long} (${form}).`,
          `It is ${form} (${long}).`,
          `${form}, ${long}; TT: that thing`,
          `The ${long}, or ${form}, was`,
          `It was seen (the ${long}, ${form}) here.`,
        ]),
      ),
    ]);
    expect(texts.filter((text) => !neverShut(gate, lexicon, text))).toEqual([]);
  }, 120_000);

  const gold = fileURLToPath(new URL('../../../../shared/gold', import.meta.url));
  test.skipIf(!existsSync(gold))(
    'opens for each annotated text that has a match, and for each of its paragraphs',
    async () => {
      const { entries } = await loadEntries(fileURLToPath(new URL('../../../glossary/entries', import.meta.url)));
      const gate = openGate(compileGate(entries));
      const lexicon = decodeLexicon(compileLexicon(entries));
      const texts = readFileSync(`${gold}/docs.jsonl`, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { text: string }).text)
        .flatMap((text) => [text, ...text.split('\n')]);
      expect(texts.filter((text) => !neverShut(gate, lexicon, text))).toEqual([]);
    },
    60_000,
  );
});
