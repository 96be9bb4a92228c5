/** Firefox's real sidebar: opened from the browser's own window, reached from another page of the extension. */
import { type Firefox, openOurs } from './firefox';

interface Bidi {
  send(
    method: string,
    params: object,
  ): Promise<{ readonly result: { readonly contexts?: readonly { context: string }[] } }>;
}
const bidiOf = (firefox: Firefox): Bidi => (firefox.browser as unknown as { readonly connection: Bidi }).connection;

export interface Sidebar {
  /** Opens it as its button in the browser's own window does. */
  show(): Promise<void>;
  hide(): Promise<void>;
  isOpen(): Promise<boolean>;
  /** Runs `look` with the sidebar's document. */
  read<T>(look: (sidebar: { readonly document: Document }, argument: string) => T, argument?: string): Promise<T>;
}

/** The sidebar, seen from a page of the extension in a tab that stays open. */
export async function sidebarOf(firefox: Firefox): Promise<Sidebar> {
  const helper = await firefox.newPage();
  await openOurs(helper, 'popup.html');
  const view = await helper.evaluateHandle(() => ({
    get document() {
      return chrome.extension.getViews({ type: 'sidebar' as never })[0]?.document as Document;
    },
  }));
  const inWindow = async (expression: string): Promise<void> => {
    const { result } = await bidiOf(firefox).send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const context = result.contexts?.[0]?.context;
    await bidiOf(firefox).send('script.evaluate', { expression, target: { context }, awaitPromise: true });
  };
  return {
    show: () =>
      inWindow(
        `SidebarController.show([...SidebarController.sidebars.keys()].find((id) => id.includes('immunogloss')))`,
      ),
    hide: () => inWindow('SidebarController.hide()'),
    isOpen: () => helper.evaluate((sidebar) => sidebar.document !== undefined, view),
    read: (look, argument = '') => helper.evaluate(look as never, view, argument) as never,
  };
}
