/** What is being written, what is code and what is a formula: never marked, never explained, whatever it is made of. */
import { serve } from '../fixtures/serve';
import { expect, test } from './extension';
import { marksIn, waitForMark } from './marks';
import { tooltipIsOpen } from './tooltip';

/** As the libraries build them, as far as a reader of their text can tell; the word in each is methotrexate. */
const LEFT_ALONE: readonly (readonly [name: string, html: string])[] = [
  [
    'Monaco',
    '<div class="monaco-editor"><div class="view-lines"><div class="view-line"><span><span class="mtk1">methotrexate</span></span></div></div></div>',
  ],
  [
    'CodeMirror 5',
    '<div class="CodeMirror"><div class="CodeMirror-lines"><div class="CodeMirror-code"><div><span role="presentation">methotrexate</span></div></div></div></div>',
  ],
  [
    'CodeMirror 6',
    '<div class="cm-editor"><div class="cm-scroller"><div class="cm-line">methotrexate</div></div></div>',
  ],
  [
    'Ace',
    '<div class="ace_editor"><div class="ace_layer ace_text-layer"><div class="ace_line"><span class="ace_identifier">methotrexate</span></div></div></div>',
  ],
  ['ProseMirror, read only', '<div class="ProseMirror" contenteditable="false"><p>methotrexate</p></div>'],
  ['Quill', '<div class="ql-container"><div class="ql-editor"><p>methotrexate</p></div></div>'],
  [
    'Lexical',
    '<div data-lexical-editor="true"><p dir="ltr"><span data-lexical-text="true">methotrexate</span></p></div>',
  ],
  ['Slate', '<div data-slate-editor="true"><span data-slate-string="true">methotrexate</span></div>'],
  ['a frame of an editor', '<iframe srcdoc="<body contenteditable><p>methotrexate</p>"></iframe>'],
  ['a frame in design mode', '<iframe srcdoc="<p>methotrexate</p><script>document.designMode=`on`</script>"></iframe>'],
  ['a text box by role', '<div role="textbox" tabindex="0">methotrexate</div>'],
  ['fields', '<input value="methotrexate"><textarea>methotrexate</textarea><select><option>methotrexate</select>'],
  ['pre', '<pre>methotrexate</pre>'],
  [
    'code, kbd, samp, tt',
    '<p><code>methotrexate</code> <kbd>methotrexate</kbd> <samp>methotrexate</samp> <tt>methotrexate</tt></p>',
  ],
  ['MathML', '<math><mi>x</mi><mo>=</mo><mtext>methotrexate</mtext></math>'],
  ['MathML as a block', '<math display="block"><mtext>methotrexate</mtext></math>'],
  [
    'KaTeX',
    '<span class="katex"><span class="katex-mathml"><math><mtext>methotrexate</mtext></math></span><span class="katex-html" aria-hidden="true"><span class="mord text">methotrexate</span></span></span>',
  ],
  ['MathJax 2', '<span class="MathJax"><span class="math"><span class="mtext">methotrexate</span></span></span>'],
  ['MathJax 3', '<mjx-container><mjx-math><mjx-mtext>methotrexate</mjx-mtext></mjx-math></mjx-container>'],
  ['a drawing', '<svg width="200" height="20"><text y="15">methotrexate</text></svg>'],
];

test('editors, fields, code and formulas of every make', async ({ page, extension, noise }) => {
  await extension.store({ density: 'every' });
  const parts = LEFT_ALONE.map(([name, html]) => `<div data-name="${name}" style="margin:30px 0">${html}</div>`).join(
    '',
  );
  const server = await serve('/nowhere', { '/': { body: `<p>adalimumab</p>${parts}<p>baricitinib</p>` } });
  await page.goto(server.origin);
  await waitForMark(page, 'adalimumab');
  for (const [name] of LEFT_ALONE) {
    const part = page.locator(`[data-name="${name}"]`);
    await part.scrollIntoViewIfNeeded();
    const box = await part.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) - 6);
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 10, { steps: 4 });
    await page.waitForTimeout(300);
    expect(await tooltipIsOpen(page), name).toBe(false);
    const marked = await page.evaluate(() =>
      [...CSS.highlights]
        .flatMap(([, marks]) => [...marks])
        .map(({ startContainer }) => startContainer.parentElement?.closest('[data-name]')?.getAttribute('data-name'))
        .filter(Boolean),
    );
    expect(marked, name).toEqual([]);
  }
  for (const frame of page.frames().slice(1)) expect(await marksIn(frame)).toEqual([]);
  // All of it has been read.
  await waitForMark(page, 'baricitinib');
  expect(noise.errors).toEqual([]);
  server.close();
});
