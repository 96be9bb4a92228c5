import { useEffect, useState } from 'preact/hooks';

/** Code that comes when it is first needed: null until then, and for good where it cannot be had. */
export function useLate<T>(load: () => Promise<T>): T | null {
  const [come, setCome] = useState<{ readonly code: T } | null>(null);
  useEffect(() => {
    load().then(
      (code) => setCome({ code }),
      () => undefined,
    );
  }, [load]);
  return come?.code ?? null;
}
