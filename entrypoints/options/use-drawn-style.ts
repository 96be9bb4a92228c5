import { useEffect, useState } from 'preact/hooks';
import { drawnIn } from '../../overlay/marks/marks';
import type { Settings } from '../../platform/settings-schema';

/** The style as it is drawn under the colours that the reader's system has on. */
export function useDrawnStyle(style: Settings['style']): Settings['style'] {
  const [query] = useState(() => window.matchMedia('(forced-colors: active)'));
  const [isForced, setForced] = useState(query.matches);
  useEffect(() => {
    const follow = () => setForced(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [query]);
  return drawnIn({ style }, isForced).style;
}
