import { setTimeout as pause } from 'node:timers/promises';

/** Looks until there is something to see, and gives it. @param limit in milliseconds; then it fails, and says what never came */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  limit = 20_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`never came: ${what}`);
    await pause(100);
  }
}
