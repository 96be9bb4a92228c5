/** Looking up from the address bar: the keyword, a space, and a name. Browsers on phones have no such thing. */
import { type Browser, browser } from 'wxt/browser';

export interface Suggestion {
  /** What stands in the bar when it is chosen. */
  readonly name: string;
  /** The name that was met, where it is another, and the letters met of it. */
  readonly met: string;
  readonly ranges: readonly (readonly [start: number, end: number])[];
  readonly gist: string;
}

export interface Omnibox {
  /** Best first. */
  suggest(text: string): Promise<readonly Suggestion[]>;
  /** What is to be shown for what was typed or chosen. */
  addressOf(text: string): Promise<string>;
  /** Said while nothing is typed. */
  readonly hint: () => Promise<string>;
  onError(error: unknown): void;
}

const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`).replace(/[^\t\n\r\u0020-\uffff]/g, '');

/**
 * A line of the bar. Chromium takes marks for what was met and for what is said more quietly, and shows nothing at all for what
 * is no XML; Firefox takes plain text.
 */
export function describeSuggestion({ name, met, ranges, gist }: Suggestion, marked: boolean): string {
  const as = met === name ? '' : ` (${name})`;
  if (!marked) return `${met}${as} – ${gist}`;
  let line = '';
  let at = 0;
  for (const [start, end] of ranges) {
    line += `${escapeXml(met.slice(at, start))}<match>${escapeXml(met.slice(start, end))}</match>`;
    at = end;
  }
  return `${line}${escapeXml(met.slice(at) + as)} <dim>– ${escapeXml(gist)}</dim>`;
}

/** Background: answers the bar from here on. */
export function answerOmnibox({ suggest, addressOf, hint, onError }: Omnibox): void {
  const bar = (browser as Partial<typeof browser>).omnibox;
  if (!bar) return;
  const marked = !import.meta.env.FIREFOX;
  const say = (description: string): void => void bar.setDefaultSuggestion({ description });

  bar.onInputStarted.addListener(() => {
    hint()
      .then((text) => say(marked ? escapeXml(text) : text))
      .catch(onError);
  });
  bar.onInputChanged.addListener((text, show) => {
    suggest(text)
      .then(([first, ...others]) => {
        if (!first) return;
        say(describeSuggestion(first, marked));
        show(others.map((other) => ({ content: other.name, description: describeSuggestion(other, marked) })));
      })
      .catch(onError);
  });
  bar.onInputEntered.addListener((text, disposition) => {
    addressOf(text)
      .then((url) => open(url, disposition))
      .catch(onError);
  });
}

async function open(url: string, disposition: `${Browser.omnibox.OnInputEnteredDisposition}`): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
