import type { SearchHit } from './search';

/**
 * Whether a hit is what the words mean, so that its entry may be opened without asking. A slip of the pen in a long word, no
 * more: opening another drug than the one meant is worse than saying that it is not known.
 */
export const isSureHit = ({ fit, edits, name }: SearchHit, text: string): boolean =>
  fit === 'exact' || (fit === 'typo' && edits <= 1 && text.length >= 7 && Math.abs(name.length - text.length) <= 2);
