import { useEffect, useState } from 'preact/hooks';
import { followTab, type Tab } from '../../platform/tabs';

/** The tab that the panel stands beside; undefined until it is known. */
export function useTab(): Tab | null | undefined {
  const [tab, setTab] = useState<Tab | null>();
  useEffect(() => {
    const life = new AbortController();
    followTab(location.search, setTab, life.signal);
    return () => life.abort();
  }, []);
  return tab;
}
