import { describe, expect, test } from 'vitest';
import { flattenCatalogue, lookupIn } from '../../../platform/catalogue';

const messages = flattenCatalogue({
  plain: { message: 'No more than that.' },
  both: {
    message: '$TERM$, $count$ in all; $TERM$ again',
    placeholders: { term: { content: '$1' }, Count: { content: '$2' } },
  },
  money: { message: '$$5 a $NAME$', placeholders: { name: { content: '$1' } } },
  fixed: { message: 'by $WHO$', placeholders: { who: { content: 'Immunogloss' } } },
});
const look = lookupIn(messages);

describe('a message of a catalogue, as the browser would give it', () => {
  test.each([
    ['as it stands', look('plain'), 'No more than that.'],
    [
      'its placeholders filled, whatever their case, as often as they come',
      look('both', ['RA', '3']),
      'RA, 3 in all; RA again',
    ],
    ['what is missing leaves a gap', look('both', ['RA']), 'RA,  in all; RA again'],
    ['two signs are one', look('money', ['month']), '$5 a month'],
    ['a placeholder may be fixed', look('fixed'), 'by Immunogloss'],
    ['what is put in is NOT read again', look('both', ['$2', '$$']), '$2, $$ in all; $2 again'],
    ['a key that is not there is empty', look('nowhere'), ''],
    ['nor one that every object has', look('constructor'), ''],
  ])('%s', (_, said, wanted) => {
    expect(said).toBe(wanted);
  });
});
