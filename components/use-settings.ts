import { useEffect, useState } from 'preact/hooks';

interface Live<S> {
  readonly now: S;
  subscribe(onChange: () => void): () => void;
}

/** Settings that a component follows. */
export function useSettings<S>(live: Live<S>): S {
  const [settings, setSettings] = useState(live.now);
  useEffect(() => {
    setSettings(live.now);
    return live.subscribe(() => setSettings(live.now));
  }, [live]);
  return settings;
}
