/** Which occurrences are marked. Every occurrence answers to the pointer; too many underlines tire the reader. */
import type { EntryId } from '../../glossary/kinds';
import type { OverlaySettings } from '../settings';
import type { ReadFlow } from '../text-flow/occurrence';

/**
 * Sets `marked` of each flow; an array that stays the same stays the same object. One pass over all matches. `isSeen`
 * is asked of what would be a first; one that cannot be seen leaves the mark to the next.
 */
export function chooseMarks(
  flows: readonly ReadFlow[],
  settings: Pick<OverlaySettings, 'density' | 'known'>,
  isSeen: (flow: ReadFlow) => boolean,
): void {
  const isEvery = settings.density === 'every';
  const known = new Set<EntryId>(settings.known);
  const seen = new Map<Element | null, Set<EntryId>>();
  for (const flow of flows) {
    const group = settings.density === 'section' ? flow.section : null;
    let inGroup = seen.get(group);
    if (!inGroup) {
      inGroup = new Set();
      seen.set(group, inGroup);
    }
    let isChanged = flow.marked.length !== flow.matches.length;
    const marked: boolean[] = [];
    for (let i = 0; i < flow.matches.length; i++) {
      const entry = flow.matches[i]?.entry;
      const isMarked = entry !== undefined && !known.has(entry) && (isEvery || (!inGroup.has(entry) && isSeen(flow)));
      if (isMarked && !isEvery) inGroup.add(entry);
      marked.push(isMarked);
      isChanged ||= flow.marked[i] !== isMarked;
    }
    if (isChanged) flow.marked = marked;
  }
}
