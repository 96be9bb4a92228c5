import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type LiveValue, useSettings } from './use-settings';
import { makeWords, type Translate } from './words';

type Lookup = Parameters<typeof makeWords>[0];

/** Where words come from, by the setting of the language. */
export interface Lookups<L> {
  peek(language: L): Lookup | null;
  load(language: L): Promise<Lookup>;
}

/** The words in the language that is set, and in another as soon as that is set. Null until the first are there. */
export function useLiveWords<L>(live: LiveValue<{ readonly language: L }>, lookups: Lookups<L>): Translate | null {
  const { language } = useSettings(live);
  const [loaded, setLoaded] = useState<{ readonly language: L; readonly lookup: Lookup } | null>(null);
  const last = useRef<Lookup | null>(null);
  const ready = loaded?.language === language ? loaded.lookup : lookups.peek(language);
  if (ready) last.current = ready;

  useEffect(() => {
    if (ready) return;
    let isCurrent = true;
    void lookups.load(language).then((lookup) => isCurrent && setLoaded({ language, lookup }));
    return () => {
      isCurrent = false;
    };
  }, [language, lookups]);

  const shown = last.current;
  return useMemo(() => shown && makeWords(shown, navigator.languages), [shown]);
}
