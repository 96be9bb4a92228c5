import type { HitScanner } from './hit-scanner';

/** Where the next word ends that the scanner suspects in a whole text, the one that runs up to its end too; -1 when there is none. */
export function nextHit(scanner: HitScanner, text: string, from: number): number {
  if (from >= text.length) return -1;
  const hit = scanner.scan(text, from);
  if (hit >= 0) return hit;
  return scanner.suspectsOpen(text) ? text.length : -1;
}
