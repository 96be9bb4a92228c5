/** The colours of kinds: legible as text on every ground of ours, and told apart by readers who do not see all colours. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Rgb = readonly [number, number, number];

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const TOKENS = read('components/tokens.css');
const MARKS = read('overlay/marks.css');

const GROUPS = ['common', 'treatment', 'disease', 'biology', 'measure', 'harm'] as const;
const GROUNDS = ['ground', 'ground-soft', 'ground-strong'] as const;

const linear = (hex: string): Rgb => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return [r, g, b];
};

function token(name: string, scheme: 'light' | 'dark'): Rgb {
  const found = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(TOKENS);
  return linear(found?.[scheme === 'light' ? 1 : 2] ?? '');
}

/** Of the line that marks.css mixes with a page's text. */
function mark(group: string): Rgb {
  const name = group === 'common' ? '' : `-${group}`;
  return linear(new RegExp(`immunogloss-dotted${name}\\) {[^}]*(#\\w{6})`).exec(MARKS)?.[1] ?? '');
}

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
function contrast(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Machado, Oliveira, Fernandes 2009, severity 1, on linear light. */
const SIGHT: Readonly<Record<string, readonly Rgb[]>> = {
  'full colour': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (rows: readonly Rgb[], [r, g, b]: Rgb): Rgb => {
  const [x = 0, y = 0, z = 0] = rows.map((row) => row[0] * r + row[1] * g + row[2] * b);
  return [x, y, z];
};
const clipped = ([r, g, b]: Rgb): Rgb => [
  Math.min(1, Math.max(0, r)),
  Math.min(1, Math.max(0, g)),
  Math.min(1, Math.max(0, b)),
];

const TO_LMS: readonly Rgb[] = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: readonly Rgb[] = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
/** Distance in OKLab, times 100: about 2 is just seen side by side. */
function difference(a: Rgb, b: Rgb): number {
  const [p, q] = [a, b].map((colour) => {
    const [l, m, s] = times(TO_LMS, colour);
    return times(TO_LAB, [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]);
  });
  return 100 * Math.hypot(...(p ?? []).map((value, i) => value - (q?.[i] ?? 0)));
}

function closest(colours: readonly Rgb[], rows: readonly Rgb[]): number {
  const seen = colours.map((colour) => clipped(times(rows, colour)));
  return Math.min(...seen.flatMap((a, i) => seen.slice(i + 1).map((b) => difference(a, b))));
}

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const grounds = GROUNDS.map((name) => token(name, scheme));

  test.each(GROUPS)('text in the colour of %s has a contrast of 4.5 or more on every ground', (group) => {
    for (const ground of grounds) expect(contrast(token(`kind-${group}`, scheme), ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(SIGHT))('with %s, no two colours are near each other', (_sight, rows) => {
    const colours = GROUPS.map((group) => token(`kind-${group}`, scheme));
    expect(closest(colours, rows)).toBeGreaterThan(8);
  });
});

test.each(Object.entries(SIGHT))('marks: with %s, no two colours are near each other', (_sight, rows) => {
  expect(closest(GROUPS.map(mark), rows)).toBeGreaterThan(12);
});
