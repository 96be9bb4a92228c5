import { describe, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { parseCommand, parsePageOrder, parsePageNews, parseRequest } = await import('../../../platform/messages');

describe('messages are checked on receipt', () => {
  test.each([
    ['a request', parseRequest, { kind: 'get-entry', id: 'pain' }],
    ['a request for a page of ours', parseRequest, { kind: 'open-figures', id: 'pain' }],
    ['a command', parseCommand, { kind: 'command', command: 'next-term' }],
    [
      'a report',
      parsePageNews,
      { kind: 'terms', frame: 'a', top: true, state: 'done', terms: [{ entry: 'pain', count: 1, text: 'pain' }] },
    ],
    ['what is on the screen', parsePageNews, { kind: 'in-view', frame: 'a', entries: ['pain'] }],
    ['a jump that found nothing', parsePageNews, { kind: 'went-to', frame: 'a', entry: 'pain', nth: null }],
    ['an order', parsePageOrder, { kind: 'go-to', frame: 'a', entry: 'pain', nth: 2, direction: -1, how: 'spot' }],
  ])('%s comes through as it is', (_, parse, message) => {
    expect(parse(message)).toEqual(message);
  });
  test.each([
    ['nothing', parseRequest, undefined],
    ['a stranger', parseRequest, { kind: 'eval', code: '1' }],
    ['an id that is no text', parseRequest, { kind: 'get-entry', id: { toString: 1 } }],
    ['an id without end', parseRequest, { kind: 'get-entry', id: 'x'.repeat(1000) }],
    ['more than was agreed', parseRequest, { kind: 'get-site', tab: 1 }],
    ['a command that is none', parseCommand, { kind: 'command', command: 'close' }],
    [
      'a report with half a term',
      parsePageNews,
      { kind: 'terms', frame: 'a', top: true, state: 'done', terms: [{ entry: 'pain' }] },
    ],
    ['an order to nobody', parsePageOrder, { kind: 'follow-view' }],
    [
      'an order to a place before the first',
      parsePageOrder,
      { kind: 'go-to', frame: 'a', entry: 'pain', nth: -1, direction: 1, how: 'open' },
    ],
  ])('%s is ignored', (_, parse, message) => {
    expect(parse(message)).toBeNull();
  });
});
