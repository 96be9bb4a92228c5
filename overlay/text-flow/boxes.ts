/**
 * How an element takes part in the text around it, by its name, its attributes and its computed `display`. Asking for the
 * computed display brings styles up to date, never layout. Answers are remembered until `forget()`.
 */

/**
 * `in`     its text runs on with the text around it (inline, inline-block, `display: contents`)
 * `apart`  a block: no flow crosses its edge
 * `object` inline, but nothing we read: an input, code, an image, a formula
 * `out`    not there for a reader: no box, ruby text, a citation mark
 * `break`  a line break
 */
export type Box = 'in' | 'apart' | 'object' | 'out' | 'break';

/** Whether the text inside an element is ours to read: `hidden` while no box is drawn, `barred` for good (editors, code, formulas). */
export type Standing = 'open' | 'hidden' | 'barred';

export interface Boxes {
  boxOf(element: Element): Box;
  /** Of everything around the node, shadow hosts included. */
  standingOf(node: Node): Standing;
  forget(): void;
}

const UNSEEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'meta',
  'link',
  'rt',
  'rp',
  'datalist',
]);
const OBJECTS = new Set([
  ...['input', 'textarea', 'select', 'progress', 'meter', 'img', 'picture', 'canvas', 'iframe', 'object', 'embed'],
  ...['video', 'audio', 'svg', 'math', 'code', 'pre', 'kbd', 'samp', 'tt', 'xmp', 'listing', 'plaintext', 'frameset'],
]);
/** Editors that do not say so by `contenteditable`, source listings and typeset formulas that are ordinary elements. */
const BARRED = [
  '[contenteditable]:not([contenteditable="false" i])',
  '[role=textbox]',
  '[role=searchbox]',
  '[role=math]',
  '[role=code]',
  '.CodeMirror',
  '.cm-editor',
  '.monaco-editor',
  '.ace_editor',
  '.ql-editor',
  '.ProseMirror',
  '[data-lexical-editor]',
  '[data-slate-editor]',
  '.blocklyText',
  '.MathJax',
  '.MathJax_Display',
  'mjx-container',
  '.katex',
  '.mwe-math-element',
  '.highlight > table',
  '.blob-code',
].join();
const UNTRANSLATED = '[translate=no i],.notranslate';

/** "12", "[3,4]", "5–7", "a,b", "*†": what stands raised behind a word to point at a reference, and is no part of it. */
const CITATION = /^[\s[(]*(?:\d{1,3}|[a-z]|[*†‡§¶‖#]+)(?:[\s,;–—‐‑-]+(?:\d{1,3}|[a-z]|[*†‡§¶‖#]+))*[\s\])]*$/u;

export function createBoxes(window: Window, options: { readonly skipUntranslated: () => boolean }): Boxes {
  let boxes = new WeakMap<Element, Box>();
  let standings = new WeakMap<Element, Standing>();

  const isBarred = (element: Element): boolean =>
    OBJECTS.has(element.localName) ||
    element.matches(BARRED) ||
    (options.skipUntranslated() && element.matches(UNTRANSLATED));

  function measure(element: Element): Box {
    const name = element.localName;
    if (name === 'br') return 'break';
    if (name === 'wbr') return 'in';
    if (UNSEEN.has(name)) return 'out';
    const style = window.getComputedStyle(element);
    const display = style.display;
    if (display === 'none') return 'out';
    const inline =
      display === 'inline' ||
      display === 'inline-block' ||
      display === 'contents' ||
      display === 'ruby' ||
      display === 'ruby-base';
    if (inline) {
      if (isBarred(element)) return 'object';
      return name === 'sup' && isCitation(element) ? 'out' : 'in';
    }
    if (display.startsWith('inline') && isBarred(element)) return 'object';
    // A raised first letter is floated, and still the first letter of its word.
    if (style.float !== 'none' && (element.textContent?.trim().length ?? 0) <= 2) return 'in';
    return 'apart';
  }

  function boxOf(element: Element): Box {
    const known = boxes.get(element);
    if (known) return known;
    const box = measure(element);
    boxes.set(element, box);
    return box;
  }

  function measureStanding(element: Element, around: Standing): Standing {
    if (around !== 'open') return around;
    if (UNSEEN.has(element.localName)) return 'barred';
    if (isBarred(element)) return 'barred';
    if (boxOf(element) !== 'out') return 'open';
    return element.localName === 'sup' ? 'barred' : 'hidden';
  }

  function standingOf(node: Node): Standing {
    if (window.document.designMode === 'on') return 'barred';
    const path: Element[] = [];
    let around: Standing = 'open';
    for (let at = parentOf(node); at; at = parentOf(at)) {
      const known = standings.get(at);
      if (known) {
        around = known;
        break;
      }
      path.push(at);
    }
    for (let i = path.length - 1; i >= 0; i--) {
      const element = path[i];
      if (!element) continue;
      around = measureStanding(element, around);
      standings.set(element, around);
    }
    return around;
  }

  return {
    boxOf,
    standingOf,
    forget() {
      boxes = new WeakMap();
      standings = new WeakMap();
    },
  };
}

const isCitation = (element: Element): boolean => {
  const text = element.textContent ?? '';
  return text.length <= 24 && CITATION.test(text);
};

/** The element around a node, out of shadow roots too. */
export function parentOf(node: Node): Element | null {
  const parent = node.parentNode;
  if (!parent) return null;
  if (parent.nodeType === 1) return parent as Element;
  return (parent as Partial<ShadowRoot>).host ?? null;
}
