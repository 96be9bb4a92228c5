import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { type Lookups, useLiveWords } from './use-live-words';
import type { LiveValue } from './use-settings';
import { type Key, Words } from './words';

interface PageWordsProps<L> {
  readonly live: LiveValue<{ readonly language: L }>;
  readonly lookups: Lookups<L>;
  /** The page's title, where it is not the product's name alone. */
  readonly title?: Extract<Key, `${string}PageTitle`>;
  readonly children: ComponentChildren;
}

/** A page of the extension in the reader's language: its words, its direction, its title. All change as soon as the setting does. */
export function PageWords<L>({ live, lookups, title, children }: PageWordsProps<L>): JSX.Element | null {
  const t = useLiveWords(live, lookups);
  useLayoutEffect(() => {
    if (!t) return;
    document.documentElement.lang = t.language;
    document.documentElement.dir = t.direction;
    if (title) document.title = t(title);
  }, [t, title]);
  return t && <Words.Provider value={t}>{children}</Words.Provider>;
}
