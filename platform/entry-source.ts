/** Entries as a page asks for them, kept while they may be asked for again. */
import type { EntryView } from '../glossary/entry-view';
import type { EntryId } from '../glossary/kinds';

export type GetEntry = (id: EntryId) => Promise<EntryView | null>;

/** Entries kept in a page; beyond, the oldest go. */
const KEPT = 24;

/**
 * The same question asked twice is asked once: when the pointer comes upon a term, its entry comes while the reader decides. A failed answer is not kept.
 */
export function rememberEntries(ask: GetEntry): GetEntry {
  const answers = new Map<EntryId, Promise<EntryView | null>>();
  return (id) => {
    const known = answers.get(id);
    if (known) return known;
    const answer = ask(id);
    answers.set(id, answer);
    answer.catch(() => answers.delete(id));
    for (const oldest of answers.keys()) {
      if (answers.size <= KEPT) break;
      answers.delete(oldest);
    }
    return answer;
  };
}
