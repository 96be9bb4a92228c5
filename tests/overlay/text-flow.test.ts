import { describe, expect, test } from 'vitest';
import { createBoxes } from '../../overlay/text-flow/boxes';
import { flowAround, LONGEST_FLOW, piecesOf } from '../../overlay/text-flow/text-flow';

/** The flow around the text that holds `|`, as it reads. */
function flowOf(html: string): string | undefined {
  document.body.innerHTML = html;
  const nodes = document.createNodeIterator(document.body, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
    const at = node.data.indexOf('|');
    if (at < 0) continue;
    node.deleteData(at, 1);
    return flowAround(node, createBoxes(window, { skipUntranslated: () => false }))?.text;
  }
  return undefined;
}

describe('a flow', () => {
  test.each([
    ['is the text of a block', '<p>a |JAK inhibitor</p>', 'a JAK inhibitor'],
    ['joins inline elements', '<p>a |<b>JAK</b> <i>in<u>hib</u></i>itor</p>', 'a JAK inhibitor'],
    ['joins from the inner element outwards', '<p>a <b><i>JA|K</i></b> inhibitor</p>', 'a JAK inhibitor'],
    ['joins over wbr, comments and soft hyphens', '<p>|tofa<wbr>ci<!-- x -->ti&shy;nib</p>', 'tofaciti\u00adnib'],
    ['joins over raised signs', '<p>|Xeljanz<sup>®</sup> is</p>', 'Xeljanz® is'],
    [
      'leaves out raised citations',
      '<p>|Janus kinase<sup>3–5</sup> inhibitors<sup>[a,b]</sup>.</p>',
      'Janus kinase inhibitors.',
    ],
    ['leaves out linked citations', '<p>|tofacitinib<sup><a href="#r">12</a></sup>, then</p>', 'tofacitinib, then'],
    ['keeps raised text that belongs to the word', '<p>|CD4<sup>+</sup> and 10<sub>9</sub></p>', 'CD4+ and 109'],
    ['takes the text under a ruby, not the ruby', '<p>|<ruby>炎<rp>(</rp><rt>en</rt></ruby>症</p>', '炎症'],
    ['joins inline blocks', '<p>|JAK <span style="display:inline-block">inhibitor</span></p>', 'JAK inhibitor'],
    [
      'joins through display: contents',
      '<p>|JAK <span style="display:contents"><b>inhibitor</b></span></p>',
      'JAK inhibitor',
    ],
    ['joins a floated first letter', '<p><span style="float:left">|T</span>ofacitinib</p>', 'Tofacitinib'],
    ['has a line break for br', '<p>|JAK<br>inhibitor</p>', 'JAK\ninhibitor'],
    ['ends at two br', '<p>|JAK<br> <br>inhibitor</p>', 'JAK\n '],
    ['ends at a block within', '<div>|JAK <p>kinase</p> inhibitor</div>', 'JAK '],
    ['begins after a block within', '<div>JAK <p>kinase</p>| inhibitor</div>', ' inhibitor'],
    ['does NOT find text in a block sibling', '<div><p>|JAK</p><p>inhibitor</p></div>', 'JAK'],
    ['does NOT cross table cells', '<table><tr><td>|JAK</td><td>inhibitor</td></tr></table>', 'JAK'],
    ['does NOT cross list items', '<ul><li>|JAK</li><li>inhibitor</li></ul>', 'JAK'],
    ['does NOT cross flex items', '<div style="display:flex"><span>|JAK</span><span>inhibitor</span></div>', 'JAK'],
    ['does NOT cross a span that is a block', '<div>|JAK<span style="display:block">inhibitor</span></div>', 'JAK'],
    ['joins divs that are inline', '<div>|JAK <div style="display:inline">inhibitor</div></div>', 'JAK inhibitor'],
    ['passes over what has no box', '<p>|JAK <span hidden>x</span>inhibitor<script>1</script></p>', 'JAK inhibitor'],
    [
      'puts an object where something unread stands',
      '<p>|JAK <code>x</code> inhibitor <input> <img></p>',
      'JAK \uFFFC inhibitor \uFFFC \uFFFC',
    ],
    ['puts an object for an inline editor', '<p>|JAK <span contenteditable>x</span></p>', 'JAK \uFFFC'],
  ])('%s', (_, html, expected) => {
    expect(flowOf(html)).toBe(expected);
  });

  test('gives each node its place', () => {
    document.body.innerHTML = '<p>a <b>JAK</b> inhibitor</p>';
    const text = document.querySelector('b')?.firstChild as Text;
    const flow = flowAround(text, createBoxes(window, { skipUntranslated: () => false }));
    expect(flow?.starts).toEqual([0, 2, 5]);
    expect(flow?.block.localName).toBe('p');
    expect(flow?.nodes[1]).toBe(text);
  });

  test('of a very long node comes in pieces cut at white space', () => {
    const long = 'rheumatoid arthritis '.repeat(8000);
    document.body.textContent = long;
    const pieces = [
      ...piecesOf(document.body.firstChild as Text, createBoxes(window, { skipUntranslated: () => false })),
    ];
    expect(pieces.map(({ text }) => text).join('')).toBe(long);
    expect(pieces.every(({ text }) => text.length <= LONGEST_FLOW && text.endsWith(' '))).toBe(true);
    expect(pieces[1]?.starts[0]).toBe(-(pieces[0]?.text.length ?? 0));
  });
});

describe('the standing of text', () => {
  const standingOf = (html: string): string => {
    document.body.innerHTML = html;
    const element = document.querySelector('#x');
    return createBoxes(window, { skipUntranslated: () => false }).standingOf(element?.firstChild ?? document);
  };
  test.each([
    ['plain text is open', '<p id=x>a</p>', 'open'],
    ['a link is open', '<p><a href="#" id=x>a</a></p>', 'open'],
    ['what is not displayed is hidden', '<div style="display:none"><p id=x>a</p></div>', 'hidden'],
    ['an editor is barred', '<div contenteditable><p id=x>a</p></div>', 'barred'],
    [
      'an island in an editor is barred too',
      '<div contenteditable><p contenteditable=false id=x>a</p></div>',
      'barred',
    ],
    ['contenteditable=false alone is open', '<div contenteditable=false><p id=x>a</p></div>', 'open'],
    ['plaintext-only is barred', '<div contenteditable=plaintext-only id=x>a</div>', 'barred'],
    ['a text box by role is barred', '<div role=textbox><p id=x>a</p></div>', 'barred'],
    ['a textarea is barred', '<textarea id=x>a</textarea>', 'barred'],
    ['an option is barred', '<select><option id=x>a</option></select>', 'barred'],
    ['code is barred', '<p><code id=x>a</code></p>', 'barred'],
    ['pre is barred', '<pre id=x>a</pre>', 'barred'],
    ['a CodeMirror 5 editor is barred', '<div class="CodeMirror"><p id=x>a</p></div>', 'barred'],
    ['a formula is barred', '<span class="katex"><span id=x>a</span></span>', 'barred'],
    ['an SVG label is barred', '<svg><text id=x>a</text></svg>', 'barred'],
    ['a script is barred', '<script id=x type="text/plain">a</script>', 'barred'],
    ['a raised citation is barred', '<p>x<sup id=x>1</sup></p>', 'barred'],
  ])('%s', (_, html, expected) => {
    expect(standingOf(html)).toBe(expected);
  });

  test('translate=no is open unless the reader asked', () => {
    document.body.innerHTML = '<p translate=no>a</p>';
    const text = document.querySelector('p')?.firstChild as Text;
    expect(createBoxes(window, { skipUntranslated: () => false }).standingOf(text)).toBe('open');
    expect(createBoxes(window, { skipUntranslated: () => true }).standingOf(text)).toBe('barred');
  });
});
