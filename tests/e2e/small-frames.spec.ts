/** Words in frames of a few lines, as advertisements and widgets are: the tooltip takes what there is, the meaning first. */
import { serve } from '../fixtures/serve';
import { expect, test } from './extension';
import { waitForMark } from './marks';
import { evaluateInTooltip, tooltipIsOpen, waitForNoTooltip, waitForTooltip } from './tooltip';

const INNER =
  '<body style="margin:4px;font:13px sans-serif"><p style="margin:0">Take <b>methotrexate</b> or adalimumab as told.</p>';

interface Boxes {
  readonly frame: readonly [width: number, height: number];
  readonly tip: DOMRect;
  readonly text: DOMRect;
}

/** Where the tooltip and its explanation stand in their frame. */
const boxes = `function () {
  const tip = this.querySelector('.tip');
  const text = tip.querySelector('.entry-text');
  return {
    frame: [innerWidth, innerHeight],
    tip: tip.getBoundingClientRect().toJSON(),
    text: text.getBoundingClientRect().toJSON(),
  };
}`;

for (const [width, height] of [
  [200, 60],
  [320, 50],
  [728, 90],
  [600, 140],
  [250, 120],
] as const)
  test(`in a frame of ${width}×${height}: nothing is cut off, the meaning is in sight, the rest can be scrolled to`, async ({
    page,
    extension,
    noise,
  }) => {
    const server = await serve('/nowhere', {
      '/': { body: `<p>Around.</p><iframe src="/inner" width="${width}" height="${height}"></iframe><p>Below.</p>` },
      '/inner': { body: INNER },
    });
    await page.goto(server.origin);
    const [, frame] = page.frames();
    if (!frame) throw new Error('the frame is missing');
    const mark = await waitForMark(frame, 'methotrexate');
    const place = await page.locator('iframe').boundingBox();
    // The border of a frame is 2 pixels wide.
    const [x, y] = [(place?.x ?? 0) + 2 + mark.x, (place?.y ?? 0) + 2 + mark.y];
    await page.mouse.move(x - 20, y + 3);
    await page.mouse.move(x, y, { steps: 5 });
    const tooltip = await waitForTooltip(page, 'Methotrexate is a medicine', frame);
    await page.waitForTimeout(200);
    const seen = await evaluateInTooltip<Boxes>(page, boxes);
    expect(seen.tip.left).toBeGreaterThanOrEqual(0);
    expect(seen.tip.top).toBeGreaterThanOrEqual(0);
    expect(seen.tip.right).toBeLessThanOrEqual(seen.frame[0]);
    expect(seen.tip.bottom).toBeLessThanOrEqual(seen.frame[1]);
    // A line of it at least.
    expect(seen.frame[1] - seen.text.top).toBeGreaterThan(14);
    await page.locator('iframe').screenshot({ path: `test-results/small-frame-${width}x${height}.png` });
    await tooltip.press('Student');
    await expect.poll(() => extension.stored()).toEqual({ level: 'student' });
    await page.keyboard.press('Escape');
    await waitForNoTooltip(frame);
    expect(noise.errors).toEqual([]);
    server.close();
  });

test('a tooltip over its whole frame closes when the pointer leaves the frame, and does NOT flicker before', async ({
  page,
  extension,
}) => {
  expect(extension.id).toBeTruthy();
  const server = await serve('/nowhere', {
    '/': { body: '<p>Around.</p><iframe src="/inner" width="200" height="60"></iframe><p>Below.</p>' },
    '/inner': { body: INNER },
  });
  await page.goto(server.origin);
  const [, frame] = page.frames();
  if (!frame) throw new Error('the frame is missing');
  const mark = await waitForMark(frame, 'methotrexate');
  const place = await page.locator('iframe').boundingBox();
  const [x, y] = [(place?.x ?? 0) + 2 + mark.x, (place?.y ?? 0) + 2 + mark.y];
  await page.mouse.move(x - 20, y + 3);
  await page.mouse.move(x, y, { steps: 5 });
  await waitForTooltip(page, 'Methotrexate is a medicine', frame);
  await frame.evaluate(() => {
    const host = document.querySelector('[popover=manual]') as HTMLElement;
    host.addEventListener('toggle', () => {
      document.body.dataset.toggles = `${Number(document.body.dataset.toggles ?? 0) + 1}`;
    });
  });
  for (let i = 0; i < 12; i++) {
    await page.mouse.move(x + i * 6, y + (i % 3) * 8);
    await page.waitForTimeout(60);
  }
  expect(await tooltipIsOpen(frame)).toBe(true);
  expect(await frame.evaluate(() => document.body.dataset.toggles)).toBeUndefined();
  await page.mouse.move(x, y + 200, { steps: 4 });
  await waitForNoTooltip(frame);
  server.close();
});
