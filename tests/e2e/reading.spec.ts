/** The main job in Chromium: terms are marked, and explained by pointer, by keyboard and for a selection. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { serve } from '../fixtures/serve';
import { BUILD, expect, test } from './extension';
import { marksIn, pointAt, waitForMark } from './marks';
import { waitForNoTooltip, waitForTooltip } from './tooltip';

test('terms of the sample article are marked, the first of each in a section', async ({ page, server, extension }) => {
  expect(extension.id).toBeTruthy();
  await page.goto(`${server.origin}sample-article.html`);
  for (const text of [
    'rheumatoid arthritis',
    'methotrexate',
    'TNF blocker',
    'JAK inhibitors',
    'interleukin‑6',
    'JAK–STAT pathway',
    'polycythaemia vera',
  ])
    await waitForMark(page, text);
  // One term in two elements: a mark in each.
  await waitForMark(page, 'Janus');
  await waitForMark(page, 'kinases');
  // Code and editors are left alone, and both hold the word.
  const places = await page.evaluate(() =>
    [...CSS.highlights]
      .flatMap(([, marks]) => [...marks])
      .map((mark) => mark.startContainer.parentElement?.closest('code,[contenteditable]')?.tagName ?? null),
  );
  expect(places.every((place) => place === null)).toBe(true);
});

test('a mark is paint under the word: pixels change there and nowhere else', async ({ page, server, extension }) => {
  await page.goto(`${server.origin}sample-article.html`);
  const mark = await waitForMark(page, 'methotrexate');
  const clip = { x: mark.x - 60, y: mark.y - 14, width: 120, height: 34 };
  const pixels = async () =>
    sharp(await page.screenshot({ clip }))
      .removeAlpha()
      .raw()
      .toBuffer();
  const marked = await pixels();
  await extension.store({ style: 'none' });
  await expect.poll(async () => (await marksIn(page)).length).toBe(0);
  const bare = await pixels();
  const changedRows = new Set<number>();
  for (let i = 0; i < marked.length; i++)
    if (Math.abs((marked[i] ?? 0) - (bare[i] ?? 0)) > 24) changedRows.add(Math.floor(i / 3 / clip.width));
  expect(changedRows.size).toBeGreaterThan(0);
  // A line of two pixels below the baseline, not the letters.
  expect(Math.min(...changedRows)).toBeGreaterThan(18);
  expect(changedRows.size).toBeLessThan(8);
});

test('a line shows on dark parts of a light page as on light ones', async ({ page, extension }) => {
  expect(extension.id).toBeTruthy();
  const part = (colours: string) => `<div style="padding:30px;${colours}">Take methotrexate</div><h2>Next</h2>`;
  const server = await serve('/nowhere', {
    '/': {
      body: `<style>*{margin:0}</style>${part('background:#000;color:#fff')}${part('background:#fff;color:#000')}`,
    },
  });
  await page.goto(server.origin);
  await expect.poll(async () => (await marksIn(page)).length).toBe(2);
  const marks = await marksIn(page);
  for (const ground of [0, 255]) {
    const mark = marks.find(({ y }) => y < 60 === (ground === 0));
    const clip = { x: (mark?.x ?? 0) - 20, y: (mark?.y ?? 0) + 9, width: 40, height: 5 };
    const pixels = await sharp(await page.screenshot({ clip }))
      .removeAlpha()
      .raw()
      .toBuffer();
    // Half of what the ground and the text are apart: a dotted line has faint edges.
    expect(Math.max(...[...pixels].map((value) => Math.abs(value - ground)))).toBeGreaterThan(128);
  }
  server.close();
});

test('no rule of a highlight matches each element: that would be computed for all of every page', () => {
  const rules = readFileSync(`${BUILD}/marks.css`, 'utf8');
  expect(rules.match(/::highlight/g)?.length).toBeGreaterThan(20);
  expect(rules.match(/(?<!:root)::highlight/g)).toBe(null);
});

test('what every page runs is compiled at once: the hint is the first thing in its file', () => {
  expect(readFileSync(`${BUILD}/watch.js`, 'utf8')).toMatch(/^\/\/# allFunctionsCalledOnLoad\n\(function/);
});

test('pointing at a term opens its tooltip; the pointer can travel into it; leaving closes it', async ({
  page,
  server,
  extension,
}) => {
  expect(extension.id).toBeTruthy();
  await page.goto(`${server.origin}sample-article.html`);
  await pointAt(page, await waitForMark(page, 'methotrexate'));
  const tooltip = await waitForTooltip(page, /methotrexate/i);
  expect(tooltip.shadowType).toBe('closed');
  expect(tooltip.text).toContain('Plain Student Clinician');
  await tooltip.press('Student');
  await waitForTooltip(page, /folate|dihydrofolate/i);
  expect(await extension.stored()).toEqual({ level: 'student' });
  await page.keyboard.press('Escape');
  await waitForNoTooltip(page);
  await pointAt(page, await waitForMark(page, 'adalimumab'));
  await waitForTooltip(page, /adalimumab/i);
  await page.mouse.move(5, 790, { steps: 12 });
  await waitForNoTooltip(page);
});

test('related terms open in place, with a way back; “I know this” takes the mark away for good', async ({
  page,
  server,
  extension,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  await pointAt(page, await waitForMark(page, 'TNF blocker'));
  const tooltip = await waitForTooltip(page, 'TNF inhibitor');
  const related = /Related (.*?) Other names/.exec(tooltip.text)?.[1] ?? '';
  expect(related).toContain('JAK inhibitor');
  await tooltip.press('JAK inhibitor');
  const second = await waitForTooltip(page, 'Say: jack in-HIB-i-ter');
  await second.press('Back');
  const third = await waitForTooltip(page, 'TNF inhibitor');
  await third.press('I know this');
  await expect.poll(() => extension.stored()).toEqual({ known: ['tnf-inhibitor'] });
  await expect.poll(async () => (await marksIn(page)).some(({ text }) => text === 'TNF blocker')).toBe(false);
});

test('by keyboard: commands step through the terms, the focus moves into the dialog, Escape gives it back', async ({
  page,
  server,
  extension,
  noise,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  await page.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<button id="before">x</button>'));
  await page.focus('#before');
  await extension.command('next-term');
  await waitForTooltip(page, /JAK inhibitor/);
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('popover'))).toBe(true);
  await extension.command('next-term');
  await waitForTooltip(page, /rheumatoid arthritis/i);
  await extension.command('previous-term');
  await waitForTooltip(page, /JAK inhibitor/);
  await page.keyboard.press('Escape');
  await waitForNoTooltip(page);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
  expect(noise.errors).toEqual([]);
});

test('the selected word is explained on command', async ({ page, server, extension }) => {
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  await page
    .getByText('ulcerative colitis')
    .first()
    .evaluate((cell) => {
      const text = cell.firstChild as Text;
      const at = text.data.indexOf('ulcerative');
      getSelection()?.setBaseAndExtent(text, at, text, at + 'ulcerative colitis'.length);
    });
  await extension.command('explain-selection');
  await waitForTooltip(page, 'Ulcerative colitis'.toLowerCase());
});

test('a selected word that is misspelt, and so not marked, is explained all the same', async ({ page, extension }) => {
  const server = await serve('/nowhere', {
    '/': { body: '<p>My doctor spoke of <b id="word">tofacitnib</b> and methotrexate.</p>' },
  });
  await page.goto(server.origin);
  await waitForMark(page, 'methotrexate');
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#word') as Element));
  await extension.command('explain-selection');
  await waitForTooltip(page, 'Tofacitinib is');
  await page.keyboard.press('Escape');
  // Another drug, or a word of every day, is not guessed at.
  for (const words of ['quxalizumab', 'because', 'and the']) {
    await page.evaluate((text) => {
      const word = document.querySelector('#word') as Element;
      word.textContent = text;
      getSelection()?.selectAllChildren(word);
    }, words);
    await extension.command('explain-selection');
    await waitForTooltip(page, `Nothing in the glossary for “${words}”.`);
    if (words === 'quxalizumab') await waitForTooltip(page, 'The ending -mab usually marks one kind of medicine');
  }
  server.close();
});

test('a short form that only the page defines is explained as what it stands for there', async ({
  page,
  extension,
}) => {
  expect(extension.id).toBeTruthy();
  const server = await serve('/nowhere', {
    '/': {
      body: '<p>People with giant cell arteritis (GICA) were asked.</p><p>Most people with GICA felt better.</p>',
    },
  });
  await page.goto(server.origin);
  await pointAt(page, await waitForMark(page, 'giant cell arteritis'));
  await waitForTooltip(page, 'giant cell arteritis');
  await extension.store({ density: 'every' });
  await expect.poll(async () => (await marksIn(page)).filter(({ text }) => text === 'GICA').length).toBe(2);
  server.close();
});

test('a page that changes: new words are marked, removed ones forgotten', async ({ page, server, extension }) => {
  expect(extension.id).toBeTruthy();
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  await page.evaluate(() => {
    document.body.replaceChildren();
    document.body.insertAdjacentHTML(
      'beforeend',
      '<p id="p">Now we speak of <i>tofa</i>citinib and of nothing else.</p>',
    );
  });
  await waitForMark(page, 'citinib');
  await expect.poll(async () => (await marksIn(page)).map(({ text }) => text)).toEqual(['tofa', 'citinib']);
  await page.evaluate(() => {
    const p = document.querySelector('#p');
    if (p) p.textContent = 'Now we speak of leflunomide.';
  });
  await waitForMark(page, 'leflunomide');
});

test('a term in the text of an entry opens in place, and back leads to where one was', async ({ page, server }) => {
  await page.goto(`${server.origin}sample-article.html`);
  await pointAt(page, await waitForMark(page, 'JAK inhibitors'));
  const tooltip = await waitForTooltip(page, 'blocking signals inside cells');
  await tooltip.press('blood counts');
  await (await waitForTooltip(page, 'complete blood count')).press('Back');
  await waitForTooltip(page, 'blocking signals inside cells');
});

test('a page that came without encryption is read and explained like any other', async ({ page, server, noise }) => {
  await page.goto(`${server.origin.replace('127.0.0.1', 'plain.test')}sample-article.html`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await pointAt(page, await waitForMark(page, 'methotrexate'));
  await waitForTooltip(page, 'methotrexate');
  expect(noise.errors).toEqual([]);
});
