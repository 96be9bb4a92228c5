import { afterEach, expect, test } from 'vitest';
import { isOnDark } from '../../overlay/tooltip/on-dark';

afterEach(() => {
  document.body.innerHTML = '';
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('style');
});

test.each([
  ['black', '<p style="background: black"><b>x</b></p>', true],
  ['the dark grey of a dark theme', '<div style="background: #1e1e1e"><p><b>x</b></p></div>', true],
  [
    'the nearest ground counts',
    '<div style="background: black"><p style="background: white"><b>x</b></p></div>',
    false,
  ],
  [
    'what shines through does not',
    '<div style="background: black"><p style="background: rgb(255 255 255 / 10%)"><b>x</b></p></div>',
    true,
  ],
  ['white', '<p style="background: white"><b>x</b></p>', false],
  ['a mid blue', '<p style="background: #3b82f6"><b>x</b></p>', false],
  [
    'a picture tells nothing',
    '<div style="background: black"><p style="background: linear-gradient(white, black)"><b>x</b></p></div>',
    false,
  ],
  ['a colour of another space tells nothing', '<p style="background: color(display-p3 0 0 0)"><b>x</b></p>', false],
  ['no ground at all', '<p><b>x</b></p>', false],
  ['white turned over', '<div style="background: white; filter: invert(1) hue-rotate(180deg)"><b>x</b></div>', true],
  ['black turned over', '<div style="background: black; filter: invert(90%)"><b>x</b></div>', false],
  [
    'turned over and back again',
    '<div style="filter: invert(1)"><p style="background: white; filter: invert(1)"><b>x</b></p></div>',
    false,
  ],
  ['a filter within the ground', '<p style="background: white"><b style="filter: invert(1)">x</b></p>', false],
  [
    'a filter that turns nothing over',
    '<p style="background: white; filter: invert(10%) sepia(1)"><b>x</b></p>',
    false,
  ],
])('%s', (_, html, dark) => {
  document.body.innerHTML = html;
  expect(isOnDark(window, document.querySelector('b') ?? document.body)).toBe(dark);
});

test('the ground of the host, for a word in a shadow root', () => {
  document.body.innerHTML = '<div style="background: black"></div>';
  const root = document.querySelector('div')?.attachShadow({ mode: 'closed' });
  if (!root) throw new Error('no root');
  root.innerHTML = '<p><b>x</b></p>';
  expect(isOnDark(window, root.querySelector('b') ?? document.body)).toBe(true);
});

test('a page that takes the browser’s dark ground and no other', () => {
  document.documentElement.style.colorScheme = 'dark';
  document.body.innerHTML = '<b>x</b>';
  expect(isOnDark(window, document.querySelector('b') ?? document.body)).toBe(true);
});
