import { describe, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { parseCommand, parsePageOrder, parsePageNews, parseRequest } = await import('../../../platform/messages');

describe('messages are checked on receipt', () => {
  test.each([
    ['a request', parseRequest, { kind: 'get-entry', id: 'pain' }],
    ['a command', parseCommand, { kind: 'command', command: 'next-term' }],
    [
      'a report',
      parsePageNews,
      { kind: 'terms', frame: 'a', top: true, state: 'done', terms: [{ entry: 'pain', count: 1, text: 'pain' }] },
    ],
    ['an order', parsePageOrder, { kind: 'go-to', frame: 'a', entry: 'pain' }],
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
    ['an order to nobody', parsePageOrder, { kind: 'go-to', entry: 'pain' }],
  ])('%s is ignored', (_, parse, message) => {
    expect(parse(message)).toBeNull();
  });
});
