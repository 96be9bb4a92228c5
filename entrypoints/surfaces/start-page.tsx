import { type JSX, render } from 'preact';
import { PageWords } from '../../components/PageWords';
import type { Key } from '../../components/words';
import { createLookups, fetchMessages, type Lookups } from '../../platform/i18n';
import { type LiveSettings, liveSettings } from '../../platform/live-settings';
import { reportError } from '../../platform/report-error';

/** What a page of the extension has once it can draw. */
export interface StartedPage {
  readonly live: LiveSettings;
  readonly lookups: Lookups;
  /** The page's life: it ends with its window. */
  readonly signal: AbortSignal;
}

interface PageStart {
  /** Of the element that the page is drawn into. */
  readonly root: string;
  /** Where it is not the product's name alone. */
  readonly title?: Extract<Key, `${string}PageTitle`>;
  draw(page: StartedPage): JSX.Element | Promise<JSX.Element>;
  /** What comes after, for what is drawn already. */
  afterwards?(page: StartedPage): Promise<void>;
}

/** Begins a page of the extension: the reader's settings and language, then what it shows. Errors go to the reporter. */
export function startPage({ root, title, draw, afterwards }: PageStart): void {
  const start = async (): Promise<void> => {
    const { signal } = new AbortController();
    const live = await liveSettings(signal);
    const place = document.getElementById(root);
    if (!place) return;
    const lookups = createLookups(fetchMessages);
    await lookups.load(live.now.language);
    const page: StartedPage = { live, lookups, signal };
    render(
      <PageWords live={live} lookups={lookups} {...(title && { title })}>
        {await draw(page)}
      </PageWords>,
      place,
    );
    await afterwards?.(page);
  };
  start().catch(reportError);
}
