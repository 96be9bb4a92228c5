/** How far a name is from a query that no name fits: wider than a misspelling, for a question back to the reader and for nothing else. */
import { edits } from './edits';

/** Of ten letters, how many may differ. */
const WIDEST = 0.4;
/** Below this a word has too few letters to be near another. */
const SHORTEST = 4;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/**
 * From 0 on, smaller is nearer; null when it is not near at all. Both folded. Other figures or another first letter make another
 * thing, as in search itself.
 */
export function nearness(query: string, name: string): number | null {
  if (query.length < SHORTEST || query[0] !== name[0] || digitsOf(query) !== digitsOf(name)) return null;
  const share = (part: string): number => {
    const longer = Math.max(query.length, part.length);
    return edits(query, part, Math.ceil(longer * WIDEST)) / longer;
  };
  const best = Math.min(share(name), share(name.slice(0, query.length)) + 0.05);
  return best <= WIDEST ? best : null;
}
