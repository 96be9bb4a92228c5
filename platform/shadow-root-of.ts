/** The shadow root of an element, closed ones too: the browsers give extensions a way in. */
import { browser } from 'wxt/browser';

interface FirefoxElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}
interface ChromiumDom {
  readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}

export function shadowRootOf(element: Element): ShadowRoot | null {
  const inFirefox = (element as FirefoxElement).openOrClosedShadowRoot;
  if (inFirefox !== undefined) return inFirefox;
  return (browser as ChromiumDom).dom?.openOrClosedShadowRoot?.(element) ?? element.shadowRoot;
}
