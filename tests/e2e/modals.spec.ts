/** Words in what a page lays over itself: dialogs, popovers, fullscreen elements, and scripts that hold the focus within them. */
import type { Page } from '@playwright/test';
import { serve } from '../fixtures/serve';
import { expect, test } from './extension';
import { marksIn, pointAt, waitForMark } from './marks';
import { waitForNoTooltip, waitForTooltip } from './tooltip';

const BEHIND = '<p>Behind it: adalimumab.</p><button id="behind">behind</button>';
const WITHIN = '<p>In it: methotrexate.</p><button id="within">within</button>';

/** Shows `body` and waits for the word in front. */
async function open(page: Page, body: string): Promise<() => void> {
  const server = await serve('/nowhere', { '/': { body } });
  await page.goto(server.origin);
  return () => server.close();
}

const focusIsInTooltip = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return (activeElement?.shadowRoot?.activeElement ?? activeElement)?.getAttribute('popover') === 'manual';
  });

/** Presses the tooltip's second level, by the pointer. */
async function pressStudent(page: Page): Promise<void> {
  const tooltip = await waitForTooltip(page, 'Plain Student Clinician');
  await tooltip.press('Student');
  await waitForTooltip(page, /dihydrofolate|folate/i);
}

/** Each lays something over the page when it is loaded; `isLaid` says whether that is still so. */
const LAID_OVER: readonly (readonly [name: string, body: string, isLaid: string])[] = [
  [
    'a modal dialog',
    `${BEHIND}<dialog>${WITHIN}</dialog><script>document.querySelector('dialog').showModal()</script>`,
    "document.querySelector('dialog').matches(':modal')",
  ],
  [
    'a modal dialog of a component, in a slot',
    `${BEHIND}<x-dialog><template shadowrootmode="open"><dialog><slot></slot></dialog></template>${WITHIN}</x-dialog>
     <script>const inner = document.querySelector('x-dialog').shadowRoot.querySelector('dialog'); inner.showModal()</script>`,
    "inner.matches(':modal')",
  ],
  [
    'a popover that closes by itself',
    `${BEHIND}<div popover id="laid">${WITHIN}</div><script>document.querySelector('#laid').showPopover()</script>`,
    "document.querySelector('#laid').matches(':popover-open')",
  ],
  [
    'a dialog of the page’s own, the rest inert',
    `<div inert>${BEHIND}</div>
     <div id="laid" role="dialog" style="position:fixed;inset:60px;background:#fff">${WITHIN}</div>
     <script>addEventListener('keydown', (e) => { if (e.key === 'Escape') document.querySelector('#laid').remove(); });</script>`,
    "document.querySelector('#laid') !== null",
  ],
];

for (const [name, body, isLaid] of LAID_OVER) {
  test(`in ${name}: by pointer, the tooltip can be used and closes alone`, async ({ page, extension, noise }) => {
    expect(extension.id).toBeTruthy();
    const close = await open(page, body);
    await pointAt(page, await waitForMark(page, 'methotrexate'));
    await pressStudent(page);
    expect(await page.evaluate(isLaid)).toBe(true);
    await page.keyboard.press('Escape');
    await waitForNoTooltip(page);
    expect(await page.evaluate(isLaid)).toBe(true);
    expect(noise.errors).toEqual([]);
    close();
  });

  test(`in ${name}: by keyboard, what lies behind is passed over, and Escape leads back`, async ({
    page,
    extension,
  }) => {
    const close = await open(page, body);
    await waitForMark(page, 'methotrexate');
    await page.focus('#within');
    for (let i = 0; i < 2; i++) {
      await extension.command('next-term');
      await waitForTooltip(page, /Methotrexate is a medicine/);
      await expect.poll(() => focusIsInTooltip(page)).toBe(true);
    }
    await page.keyboard.press('Tab');
    expect(await focusIsInTooltip(page)).toBe(true);
    await page.keyboard.press('Escape');
    await waitForNoTooltip(page);
    expect(await page.evaluate(isLaid)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('within');
    close();
  });
}

test('in a fullscreen element: pointer and keyboard', async ({ page, extension }) => {
  const close = await open(
    page,
    `${BEHIND}<div id="laid" style="background:#fff">${WITHIN}</div>
     <script>document.querySelector('#within').onclick = () => document.querySelector('#laid').requestFullscreen();</script>`,
  );
  await waitForMark(page, 'methotrexate');
  await page.click('#within');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('laid');
  await pointAt(page, await waitForMark(page, 'methotrexate'));
  await pressStudent(page);
  await page.keyboard.press('Escape');
  await waitForNoTooltip(page);
  await extension.command('next-term');
  await waitForTooltip(page, /Methotrexate is a medicine/);
  expect(await focusIsInTooltip(page)).toBe(true);
  close();
});

/** As scripts hold the focus within `#laid`; each is what a library in wide use does. */
const TRAPS: readonly (readonly [name: string, role: string, script: string])[] = [
  [
    'a listener for focusin on something without a role',
    '',
    "document.addEventListener('focusin', (e) => { if (!laid.contains(e.target)) back(); });",
  ],
  [
    'one that comes first and lets nobody else hear of it (focus-trap)',
    '',
    "document.addEventListener('focusin', (e) => { if (!laid.contains(e.target)) { e.stopImmediatePropagation(); back(); } }, true);",
  ],
  [
    'one for focus on the window (Headless UI)',
    'dialog',
    "window.addEventListener('focus', (e) => { if (!laid.contains(e.target)) back(); }, true);",
  ],
  [
    'one for the focus leaving (Radix)',
    'dialog',
    "document.addEventListener('focusout', (e) => { if (e.relatedTarget && !laid.contains(e.relatedTarget)) back(); });",
  ],
  ['a clock (MUI)', 'dialog', 'setInterval(() => { if (!laid.contains(document.activeElement)) back(); }, 50);'],
  [
    'the Tab key sent round (focus-trap)',
    'dialog',
    "document.addEventListener('keydown', (e) => { if (e.key === 'Tab') { e.preventDefault(); back(); } }, true);",
  ],
];

for (const [name, role, script] of TRAPS)
  test(`where the focus is held by ${name}: it stays in the tooltip until Escape`, async ({
    page,
    extension,
    noise,
  }) => {
    const close = await open(
      page,
      `${BEHIND}<div id="laid" role="${role}">${WITHIN}</div>
       <script>
         const laid = document.querySelector('#laid');
         window.pulls = 0;
         const back = () => { window.pulls++; document.querySelector('#within').focus(); };
         ${script}
       </script>`,
    );
    await waitForMark(page, 'methotrexate');
    await page.focus('#within');
    await page.evaluate('window.pulls = 0');
    if (!role)
      await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#laid p') as Element));
    await extension.command('next-term');
    await waitForTooltip(page, /Methotrexate is a medicine/);
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    expect(await focusIsInTooltip(page)).toBe(true);
    expect(await page.evaluate(() => (window as { pulls?: number }).pulls)).toBe(0);
    await page.keyboard.press('Escape');
    await waitForNoTooltip(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('within');
    expect(noise.errors).toEqual([]);
    close();
  });

test('a dialog that closes under a tooltip takes it along, and the next Escape is the page’s', async ({
  page,
  extension,
}) => {
  const close = await open(
    page,
    `${BEHIND}<dialog>${WITHIN}</dialog><script>
       document.querySelector('dialog').showModal();
       window.keys = 0;
       addEventListener('keydown', (e) => { if (e.key === 'Escape' && !e.defaultPrevented) window.keys++; });
     </script>`,
  );
  await waitForMark(page, 'methotrexate');
  await extension.command('next-term');
  await waitForTooltip(page, /Methotrexate is a medicine/);
  await page.evaluate(() => document.querySelector('dialog')?.close());
  await page.waitForTimeout(300);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => (window as { keys?: number }).keys)).toBe(1);
  expect(await marksIn(page)).not.toEqual([]);
  close();
});
