/** What must not be taken for granted of a medicine wherever it stands among others. */
import type { FigureData } from '../../glossary/figure-data';
import type { EntryId } from '../../glossary/kinds';

/** What is noted of each of its first approvals, and so goes for all of it ("for dogs"). Pure. */
export function drugNote({ timelines }: Pick<FigureData, 'timelines'>, id: EntryId): string | null {
  const approvals = Object.values(timelines)
    .flat()
    .filter(({ kind, drugs }) => kind === 'approval' && drugs.some((drug) => drug.id === id));
  const [note, ...others] = new Set(approvals.map(({ text }) => text));
  return note !== undefined && others.length === 0 ? note : null;
}
