/** Pages that draw themselves: what the extension does must not be in their way, nor they in its. */
import { EDITORS, FRAMEWORKS, frameworkPages } from '../fixtures/frameworks/bundle';
import { AFTER, BEFORE } from '../fixtures/frameworks/fixture';
import { type Served, serve } from '../fixtures/serve';
import { expect, test } from './extension';
import { marksIn, pointAt, waitForMark } from './marks';
import { waitForTooltip } from './tooltip';

let served: Served;
test.beforeAll(async () => {
  served = await serve('/nowhere', await frameworkPages());
});
test.afterAll(() => served.close());

for (const name of FRAMEWORKS)
  test(`${name}: renders, re-renders and unmounts marked text as if nobody had read it`, async ({
    page,
    context,
    extension,
  }) => {
    expect(extension.id).toBeTruthy();
    const complaints: string[] = [];
    context.on(
      'console',
      (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()),
    );
    context.on('weberror', (error) => complaints.push(String(error.error())));
    await page.goto(served.origin + name);
    await pointAt(page, await waitForMark(page, 'methotrexate'));
    await waitForTooltip(page, 'methotrexate');
    await page.waitForFunction(() => window.fixture);
    await expect(page.locator('#text')).toHaveText(BEFORE);
    await page.waitForTimeout(200);
    await page.evaluate(() => window.fixture?.update());
    await expect(page.locator('#text')).toHaveText(AFTER);
    await waitForMark(page, 'leflunomide');
    await waitForMark(page, 'baricitinib');
    if (name === 'react') await waitForMark(page, 'tofacitinib');
    await expect.poll(async () => (await marksIn(page)).map(({ text }) => text)).not.toContain('methotrexate');
    await page.evaluate(() => window.fixture?.remove());
    await expect(page.locator('#text')).toHaveCount(0);
    await expect.poll(async () => (await marksIn(page)).map(({ text }) => text)).toEqual(['JAK inhibitors']);
    expect(complaints.filter((text) => !text.includes('Lit is in dev mode'))).toEqual([]);
  });

for (const name of EDITORS)
  test(`${name}: typing, undo, paste and what is saved are untouched, and nothing in it is marked`, async ({
    page,
    context,
    extension,
  }) => {
    expect(extension.id).toBeTruthy();
    const complaints: string[] = [];
    context.on('weberror', (error) => complaints.push(String(error.error())));
    await page.goto(served.origin + name);
    await waitForMark(page, 'JAK inhibitors');
    const field = page.locator('#editor [contenteditable=true], #editor[contenteditable=true]').first();
    await field.click();
    await page.keyboard.type('We give methotrexate.');
    await page.waitForTimeout(700);
    await page.keyboard.press('End');
    await page.keyboard.type(' Then adalimumab.');
    const saved = () => page.evaluate(() => window.editor?.saved());
    expect(await saved()).toBe('We give methotrexate. Then adalimumab.');
    await page.waitForTimeout(500);
    expect((await marksIn(page)).map(({ text }) => text)).toEqual(['JAK inhibitors']);
    await field.evaluate((element) => {
      const data = new DataTransfer();
      data.setData('text/plain', ' And baricitinib.');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await expect.poll(saved).toBe('We give methotrexate. Then adalimumab. And baricitinib.');
    await page.keyboard.press('Control+z');
    await expect.poll(saved).not.toContain('baricitinib');
    await page.waitForTimeout(300);
    expect((await marksIn(page)).map(({ text }) => text)).toEqual(['JAK inhibitors']);
    expect(complaints).toEqual([]);
  });
