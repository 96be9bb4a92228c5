/**
 * The one element the overlay adds to a page, and only when a tooltip is first needed: a popover with a closed shadow root,
 * so that it lies above everything, takes no style from the page and gives the page nothing to read.
 */
import { layerOf } from '../layers';
import { HOST_STYLES } from './host-styles';
import { isOnDark } from './on-dark';

export interface TooltipHost {
  readonly element: HTMLElement;
  /** The labelled dialog the content is drawn into. */
  readonly dialog: HTMLElement;
  readonly hasFocus: boolean;
  /** Puts the host where `near` can be covered by it and shows it; false when the page made that impossible. */
  show(near: Element): boolean;
  hide(): void;
  announce(text: string): void;
  remove(): void;
}

/** What happens in the tooltip is none of the page's business: no shortcut, no click beside its menu. */
const KEPT_IN = [
  ...[
    'click',
    'auxclick',
    'dblclick',
    'contextmenu',
    'mousedown',
    'mouseup',
    'pointerdown',
    'pointerup',
    'touchstart',
    'touchend',
  ],
  ...['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'wheel', 'copy', 'focusin', 'focusout'],
] as const;

/**
 * How the styles come in. `element`: on pages of others. Firefox refuses adopted sheets from content scripts, and what a content script
 * writes into a style element is exempt from the page's content security policy in both browsers. `sheet`: on pages of our
 * own, whose policy has no such exemption.
 */
export type StyledBy = 'element' | 'sheet';

export function createTooltipHost(window: Window & typeof globalThis, styles: string, styledBy: StyledBy): TooltipHost {
  const { document } = window;
  // A plain element: a page could define a custom one of any other name, and take its shadow root by its internals.
  const element = document.createElement('div');
  element.setAttribute('popover', 'manual');
  element.setAttribute('data-immunogloss', '');
  const root = element.attachShadow({ mode: 'closed', delegatesFocus: false });
  if (styledBy === 'sheet') {
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(HOST_STYLES + styles);
    root.adoptedStyleSheets = [sheet];
  } else {
    const style = document.createElement('style');
    style.textContent = HOST_STYLES + styles;
    root.append(style);
  }
  const dialog = document.createElement('div');
  dialog.className = 'tip';
  dialog.tabIndex = -1;
  dialog.lang = 'en';
  dialog.dir = 'ltr';
  dialog.setAttribute('role', 'dialog');
  const status = document.createElement('div');
  status.className = 'status';
  status.setAttribute('role', 'status');
  root.append(dialog, status);
  for (const type of KEPT_IN) element.addEventListener(type, (event) => event.stopPropagation(), { passive: true });

  return {
    element,
    dialog,
    get hasFocus() {
      return root.activeElement !== null;
    },
    show(near) {
      const parent = placeFor(near);
      if (!parent) return false;
      if (element.parentNode !== parent) parent.append(element);
      if (!element.isConnected) return false;
      // On a light page the reader's own preference holds; a bright box on a dark page would dazzle.
      dialog.style.colorScheme = isOnDark(window, near) ? 'dark' : '';
      if (!element.matches(':popover-open')) element.showPopover();
      return element.matches(':popover-open');
    },
    hide() {
      status.textContent = '';
      if (element.isConnected && element.matches(':popover-open')) element.hidePopover();
    },
    announce(text) {
      status.textContent = text;
    },
    remove() {
      element.remove();
    },
  };
}

/** The layer around the word, else the document: what is outside a modal one is drawn, but inert. */
function placeFor(near: Element): Element | null {
  const layer = layerOf(near);
  if (layer) return layer;
  const root = near.ownerDocument.documentElement;
  return root.namespaceURI === 'http://www.w3.org/1999/xhtml' ? root : null;
}
