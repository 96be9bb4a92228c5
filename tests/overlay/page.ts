/** A page in the test's own document, with the overlay on it. */
import { onTestFinished } from 'vitest';
import { type CompilableEntry, compileLexicon } from '../../glossary/compile';
import type { EntryId } from '../../glossary/kinds';
import { decodeLexicon } from '../../glossary/lexicon/lexicon';
import { createOverlay, type Overlay, type OverlayOptions } from '../../overlay/overlay';
import type { OverlaySettings } from '../../overlay/settings';
import { createTooltip } from '../../overlay/tooltip/tooltip';
import type { MountTooltip, TooltipRequest } from '../../overlay/tooltip/tooltip-content';

const entry = (headword: string, forms: string[] = [], short: string[] = []): CompilableEntry => ({
  id: headword.toLowerCase().replace(/[^a-z0-9]+/g, '-') as EntryId,
  kind: 'drug',
  headword,
  forms,
  abbreviations: short.map((form) => ({ form, near: [], unless: [] })),
  common: [],
  near: [],
  unless: [],
});

export const LEXICON = decodeLexicon(
  compileLexicon([
    entry('tofacitinib', ['Xeljanz']),
    entry('baricitinib'),
    entry('JAK inhibitor', [], ['JAKi']),
    entry('Janus kinase'),
    entry('rheumatoid arthritis', [], ['RA']),
    entry('tumour necrosis factor', ['TNF alpha']),
    entry('serious infection'),
    entry('interleukin 6', ['IL-6']),
  ]),
);

export const SETTINGS: OverlaySettings = {
  style: 'dotted',
  density: 'every',
  colourByKind: false,
  showDelay: 60,
  hideDelay: 80,
  known: [],
};

export interface TestPage {
  readonly body: HTMLElement;
  readonly overlay: Overlay;
  readonly requests: readonly TooltipRequest[];
  /** The elements tooltips were drawn into, the last one open at the end. */
  readonly drawn: readonly HTMLElement[];
  readonly errors: readonly unknown[];
  /** How often an entry is mentioned, as far as the page is read. */
  count(entry: string): number;
  /** The texts of the registered marks, in document order. */
  painted(name?: string): string[];
  /** Waits until the whole page is read and painted. */
  settled(): Promise<void>;
  leave(): void;
}

export const frames = async (count = 2): Promise<void> => {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
};

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until it is so; the last answer fails the test by itself. */
export async function until<T>(ask: () => T, isSo: (answer: T) => boolean, limit = 3000): Promise<T> {
  const end = performance.now() + limit;
  for (;;) {
    const answer = ask();
    if (isSo(answer) || performance.now() > end) return answer;
    await sleep(10);
  }
}

export interface PageOptions extends Partial<OverlayOptions> {
  readonly mountTooltip?: MountTooltip;
}

export function openPage(html: string, settings: Partial<OverlaySettings> = {}, options: PageOptions = {}): TestPage {
  document.body.innerHTML = html;
  return overlayDocument(settings, options);
}

/** The overlay over the document as it is. */
export function overlayDocument(
  settings: Partial<OverlaySettings> = {},
  { mountTooltip, ...options }: PageOptions = {},
  on: Window & typeof globalThis = window,
): TestPage {
  const life = new AbortController();
  const requests: TooltipRequest[] = [];
  const drawn: HTMLElement[] = [];
  const errors: unknown[] = [];
  const draw: MountTooltip = (into, request) => {
    requests.push(request);
    drawn.push(into);
    into.style.cssText = 'background: white; border: 1px solid; width: 240px; height: 80px';
    into.innerHTML = `<b></b> <button>One</button> <button>Two</button>`;
    into.firstElementChild?.append(request.entry ?? 'nothing');
    return { unmount: () => into.replaceChildren() };
  };
  const overlay = createOverlay(on, {
    lexicon: LEXICON,
    settings: { ...SETTINGS, ...settings },
    signal: life.signal,
    shadowRootOf: (element) => element.shadowRoot,
    createTooltip: (onPage, wiring) =>
      createTooltip(onPage, { ...wiring, mount: mountTooltip ?? draw, styles: '', styledBy: 'element' }),
    onError: (error) => errors.push(error),
    ...options,
  });
  const leave = (): void => life.abort();
  onTestFinished(() => {
    leave();
    document.body.innerHTML = '';
    document.body.removeAttribute('style');
  });
  return {
    body: document.body,
    overlay,
    requests,
    drawn,
    errors,
    count: (entry) => overlay.terms().find((term) => term.entry === entry)?.count ?? 0,
    painted,
    leave,
    async settled() {
      await until(
        () => overlay.reading,
        (reading) => !reading,
      );
      await frames(3);
      await sleep(120);
    },
  };
}

export function painted(name?: string): string[] {
  const ranges: StaticRange[] = [];
  for (const [key, highlight] of CSS.highlights) {
    // The lines under those in the marks' own colours are the same ranges once more.
    if (name ? key === name : /^immunogloss-(?!line-)/.test(key)) ranges.push(...([...highlight] as StaticRange[]));
  }
  ranges.sort((a, b) => {
    if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
    return a.startContainer.compareDocumentPosition(b.startContainer) & 4 ? -1 : 1;
  });
  return ranges.map((range) => (range.startContainer as Text).data.slice(range.startOffset, range.endOffset));
}
