/** Marks and tooltip on the grounds that pages and readers choose: light, dark, inverted by a filter, in between. */
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { serve } from '../fixtures/serve';
import { expect, test } from './extension';
import { type Mark, marksIn, pointAt, waitForMark } from './marks';
import { evaluateInTooltip, waitForTooltip } from './tooltip';

/** A term of each group of colours. */
const TERMS = ['psoriasis', 'methotrexate', 'TNF', 'rash', 'ALT'];
const TEXT = `<p style="font:18px/2 Georgia;margin:20px">For psoriasis: methotrexate. It lowers TNF; a rash may follow. ALT is checked.</p>`;

const GROUNDS: readonly (readonly [name: string, css: string, tooltip: 'light' | 'dark'])[] = [
  ['white', 'html { background: #fff; color: #111 }', 'light'],
  ['black that says nothing of it', 'html { background: #121212; color: #ddd }', 'dark'],
  ['Dark Reader’s colours', 'html { background: #181a1b; color: #e8e6e3 }', 'dark'],
  ['white inverted', 'html { background: #fff; color: #111; filter: invert(1) hue-rotate(180deg) }', 'dark'],
  [
    'Dark Reader’s filter',
    'html { background: #fff; color: #111; filter: invert(90%) hue-rotate(180deg) contrast(90%) }',
    'dark',
  ],
  ['black inverted', 'html { background: #000; color: #eee; filter: invert(1) }', 'light'],
  ['sepia', 'html { background: #f4ecd8; color: #5b4636 }', 'light'],
];

const luminance = (red: number, green: number, blue: number): number => {
  const [r = 0, g = 0, b = 0] = [red, green, blue]
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** How well the line under a mark stands out from the ground it is on (WCAG 2.2, 1.4.11 asks for 3). */
async function contrast(page: Page, { x, y }: Mark): Promise<number> {
  const pixels = await sharp(await page.screenshot({ clip: { x: x - 12, y: y + 8, width: 24, height: 8 } }))
    .removeAlpha()
    .raw()
    .toBuffer();
  const seen = Array.from({ length: pixels.length / 3 }, (_, i) =>
    luminance(pixels[3 * i] ?? 0, pixels[3 * i + 1] ?? 0, pixels[3 * i + 2] ?? 0),
  ).sort((a, b) => a - b);
  // Most of the strip is ground.
  const ground = seen[Math.floor(seen.length / 2)] ?? 0;
  const against = (line: number): number => (Math.max(line, ground) + 0.05) / (Math.min(line, ground) + 0.05);
  return Math.max(against(seen[0] ?? 0), against(seen.at(-1) ?? 0));
}

for (const [name, css, tooltip] of GROUNDS)
  test(`on ${name}: every mark stands out, in every colour, and the tooltip is ${tooltip}`, async ({
    page,
    extension,
  }) => {
    const server = await serve('/nowhere', { '/': { body: `<style>${css}</style>${TEXT}` } });
    await extension.store({ density: 'every', colourByKind: true, style: 'solid' });
    await page.goto(server.origin);
    const found: Record<string, number> = {};
    for (const term of TERMS) found[term] = await contrast(page, await waitForMark(page, term));
    for (const term of TERMS) expect(found[term], term).toBeGreaterThanOrEqual(3);
    expect(await marksIn(page)).toHaveLength(TERMS.length);
    await pointAt(page, await waitForMark(page, 'methotrexate'));
    await waitForTooltip(page, 'Methotrexate is');
    const ground = await evaluateInTooltip<string>(
      page,
      'function () { return getComputedStyle(this.querySelector(".tip")).backgroundColor; }',
    );
    expect(ground).toBe(tooltip === 'dark' ? 'rgb(27, 34, 38)' : 'rgb(255, 255, 255)');
    server.close();
  });
