import { useEffect, useState } from 'preact/hooks';

/** A value that changes while a surface lives. */
export interface LiveValue<S> {
  readonly now: S;
  subscribe(onChange: () => void): () => void;
}

/** Settings, or another thing that is kept up to date, as a component follows them. */
export function useSettings<S>(live: LiveValue<S>): S {
  const [settings, setSettings] = useState(live.now);
  useEffect(() => {
    setSettings(live.now);
    return live.subscribe(() => setSettings(live.now));
  }, [live]);
  return settings;
}
