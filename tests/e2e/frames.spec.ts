/** Pages within a page, frames and shadow roots: read each for itself, and explained there. */
import { serve } from '../fixtures/serve';
import { expect, test } from './extension';
import { pointAt, waitForMark } from './marks';
import { tooltipIsOpen, waitForTooltip } from './tooltip';

test('frames of every kind are read, each for itself, and their terms answer there', async ({ page, extension }) => {
  expect(extension.id).toBeTruthy();
  const server = await serve('/nowhere', {
    '/': {
      body: `<p>Outside: methotrexate.</p>
        <iframe src="/inner"></iframe>
        <iframe srcdoc="<p>In srcdoc: baricitinib helps.</p>"></iframe>
        <iframe sandbox srcdoc="<p>Sandboxed: upadacitinib helps.</p>"></iframe>
        <iframe sandbox src="/sandboxed"></iframe>
        <iframe src="about:blank"></iframe>
        <iframe src="data:text/html,<p>In an address: etanercept helps.</p>"></iframe>
        <script>
          document.querySelectorAll('iframe')[4].contentDocument.body.innerHTML = '<p>Blank: filgotinib helps.</p>';
          const made = document.createElement('iframe');
          made.src = URL.createObjectURL(new Blob(['<p>Blob: golimumab helps.</p>'], { type: 'text/html' }));
          document.body.append(made);
        </script>`,
    },
    '/inner': { body: '<p>Inside: adalimumab is an antibody.</p>' },
    '/sandboxed': { body: '<p>Sandboxed: infliximab is an antibody.</p>' },
  });
  await page.goto(server.origin);
  await waitForMark(page, 'methotrexate');
  const terms = ['adalimumab', 'baricitinib', 'upadacitinib', 'infliximab', 'filgotinib', 'etanercept', 'golimumab'];
  const frames = page.frames().slice(1);
  expect(frames).toHaveLength(terms.length);
  for (const [i, term] of terms.entries()) {
    const frame = frames[i];
    if (!frame) throw new Error('a frame is missing');
    const mark = await waitForMark(frame, term);
    const element = page.locator('iframe').nth(i);
    await element.scrollIntoViewIfNeeded();
    const box = await element.boundingBox();
    await page.mouse.move((box?.x ?? 0) + mark.x - 20, (box?.y ?? 0) + mark.y + 20);
    await page.mouse.move((box?.x ?? 0) + mark.x, (box?.y ?? 0) + mark.y, { steps: 4 });
    await expect.poll(() => tooltipIsOpen(frame), { message: `the tooltip of ${term}` }).toBe(true);
  }
  server.close();
});

test('Escape closes a tooltip in a frame though the keyboard is in the page around it', async ({ page, extension }) => {
  expect(extension.id).toBeTruthy();
  const server = await serve('/nowhere', {
    '/': { body: '<p>Outside: methotrexate.</p><input autofocus><iframe src="/inner"></iframe>' },
    '/inner': { body: '<p>Inside: adalimumab is an antibody.</p>' },
  });
  await page.goto(server.origin);
  await page.locator('input').focus();
  const [inner] = page.frames().slice(1);
  if (!inner) throw new Error('the frame is missing');
  const mark = await waitForMark(inner, 'adalimumab');
  const box = await page.locator('iframe').boundingBox();
  await page.mouse.move((box?.x ?? 0) + mark.x - 20, (box?.y ?? 0) + mark.y + 20);
  await page.mouse.move((box?.x ?? 0) + mark.x, (box?.y ?? 0) + mark.y, { steps: 4 });
  await expect.poll(() => tooltipIsOpen(inner)).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
  // The word that a tooltip is open goes round by the background.
  await page.waitForTimeout(300);
  await page.keyboard.press('Escape');
  await expect.poll(() => tooltipIsOpen(inner)).toBe(false);
  server.close();
});

test('open and closed shadow roots are read, and their terms answer to the pointer', async ({ page, extension }) => {
  expect(extension.id).toBeTruthy();
  const server = await serve('/nowhere', {
    '/': {
      body: `<div id="open"><template shadowrootmode="open"><p>In the open: methotrexate.</p></template></div>
        <div id="closed"><template shadowrootmode="closed"><p>Closed: leflunomide.</p></template></div>`,
    },
  });
  await page.goto(server.origin);
  await waitForMark(page, 'leflunomide');
  await pointAt(page, await waitForMark(page, 'methotrexate'));
  await waitForTooltip(page, 'methotrexate');
  server.close();
});
