/**
 * What a page lays over itself: modal and other dialogs, popovers, fullscreen elements. Who is in one can often get at nothing outside: the
 * browser has the rest inert, or a script pulls the focus back, and a click outside closes it. So what belongs to a word in a layer
 * has to be in that layer too.
 */

const MODAL = ':modal,[aria-modal=true]';
const LAYER = `${MODAL},[role=dialog],[role=alertdialog],:popover-open:not([data-immunogloss])`;

/** The node around one as it is drawn: what a component's slot takes is drawn where the slot is. */
const around = (node: Node): Node | null =>
  (node as Partial<Element>).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;

/** The innermost layer a node is in, or is. */
export function layerOf(node: Node): Element | null {
  for (let at: Node | null = node; at; at = around(at)) {
    if (at.nodeType === 1 && (at as Element).matches(LAYER)) return at as Element;
  }
  return null;
}

export function isIn(node: Node, layer: Element): boolean {
  for (let at: Node | null = node; at; at = around(at)) if (at === layer) return true;
  return false;
}

/** Tells of nodes whether one can get at them now: they are not inert, nor behind something modal. Asks for the modals once. */
export function reachIn(document: Document): (node: Node) => boolean {
  const modals = [...document.querySelectorAll(MODAL)].filter((modal) => modal.checkVisibility());
  return (node) => {
    let isInModal = modals.length === 0;
    for (let at: Node | null = node; at; at = around(at)) {
      if (at.nodeType !== 1) continue;
      if ((at as Element).hasAttribute('inert')) return false;
      isInModal ||= modals.includes(at as Element);
    }
    return isInModal;
  };
}

/** What has the focus, within open shadow roots too. */
export function focusedElement(document: Document): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement | null;
}
