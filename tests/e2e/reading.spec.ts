/** The main job on real pages in Chromium: marks, tooltip, and a page left as it was. */
import { existsSync, readdirSync } from 'node:fs';
import sharp from 'sharp';
import { serve } from '../fixtures/serve';
import { expect, SHARED_PAGES, test } from './extension';
import { marksIn, pointAt, waitForMark } from './marks';
import { tooltipIsOpen, waitForNoTooltip, waitForTooltip } from './tooltip';

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

test('the page’s DOM is byte for byte what it was, but for the host', async ({ page, server, extension }) => {
  expect(extension.id).toBeTruthy();
  const url = `${server.origin}sample-article.html`;
  const html = () =>
    page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      for (const host of copy.querySelectorAll('[popover=manual]')) host.remove();
      const texts: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push((walker.currentNode as Text).data);
      return { markup: copy.outerHTML, texts };
    });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const before = await html();
  await pointAt(page, await waitForMark(page, 'methotrexate'));
  await waitForTooltip(page, 'methotrexate');
  expect(await html()).toEqual(before);
  const hosts = await page.evaluate(() =>
    [...document.querySelectorAll('[popover=manual]')].map((host) => host.parentElement?.tagName),
  );
  expect(hosts).toHaveLength(1);
});

test('nothing is asked of any server but the page’s own', async ({ page, server, extension, noise }) => {
  await page.goto(`${server.origin}sample-article.html`);
  await pointAt(page, await waitForMark(page, 'methotrexate'));
  const tooltip = await waitForTooltip(page, 'methotrexate');
  await tooltip.press('Clinician');
  const popup = await extension.popup(page);
  await popup.getByRole('combobox').fill('tofa');
  await popup.keyboard.press('Enter');
  await popup.getByRole('heading', { name: 'tofacitinib' }).waitFor();
  expect(noise.strays).toEqual([]);
  expect(server.requests).toEqual(['/sample-article.html']);
});

test('extension pages could not reach a server if they tried', async ({ page, server, extension }) => {
  await page.goto(`chrome-extension://${extension.id}/popup.html`);
  const outcome = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => 'reached',
        (error) => String(error),
      ),
    `${server.origin}sample-article.html`,
  );
  expect(outcome).toMatch(/TypeError/);
  expect(server.requests).toEqual([]);
});

test.describe('real saved pages', () => {
  const pages = existsSync(SHARED_PAGES) ? readdirSync(SHARED_PAGES).filter((name) => name.endsWith('.html')) : [];
  test.skip(pages.length === 0, 'no saved pages beside the project: nothing to hold the extension against');

  test('a page about a medicine: terms marked, tooltip right, DOM unchanged', async ({ page, extension }) => {
    expect(extension.id).toBeTruthy();
    const server = await serve(SHARED_PAGES);
    await page.goto(`${server.origin}webmd-1.html`);
    await expect.poll(async () => (await marksIn(page)).length).toBeGreaterThan(0);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const marks = await marksIn(page);
    const mark = marks.find(({ y }) => y > 20 && y < 600) ?? marks[0];
    if (!mark) throw new Error('nothing is marked');
    if (mark.y > 700 || mark.y < 0) await page.mouse.wheel(0, mark.y - 300);
    await page.waitForTimeout(300);
    await pointAt(page, await waitForMark(page, mark.text));
    await waitForTooltip(page, /Plain Student Clinician/);
    const after = await page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      for (const host of copy.querySelectorAll('[popover=manual]')) host.remove();
      return copy.outerHTML;
    });
    expect(after).toBe(before);
    server.close();
  });

  test('every one of them: DOM unchanged, no error, no request of ours', async ({ page, context, extension }) => {
    test.setTimeout(240_000);
    const errors: string[] = [];
    context.on(
      'console',
      (message) => message.type() === 'error' && message.text().includes('Immunogloss') && errors.push(message.text()),
    );
    context.on(
      'weberror',
      (error) => error.error().stack?.includes('chrome-extension:') && errors.push(String(error.error())),
    );
    const server = await serve(SHARED_PAGES);
    for (const name of pages) {
      await page.goto(`${server.origin}${name}`, { waitUntil: 'domcontentloaded' });
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await expect
        .poll(() =>
          extension.worker.evaluate(async (url) => {
            const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url);
            const port = chrome.tabs.connect(tab?.id ?? 0, { name: 'page', frameId: 0 });
            return new Promise((resolve) => {
              port.onMessage.addListener((report) => {
                port.disconnect();
                resolve(report.state);
              });
              port.onDisconnect.addListener(() => resolve(chrome.runtime.lastError?.message));
            });
          }, page.url()),
        )
        .toBe('done');
      expect(await page.evaluate(() => document.documentElement.outerHTML), name).toBe(before);
    }
    expect(errors).toEqual([]);
    server.close();
  });
});
