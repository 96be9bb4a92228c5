import type { JSX } from 'preact';
import { EntryFigures } from '../../components/figures/EntryFigures';
import type { EntryView } from '../../glossary/entry-view';
import type { EntryId, Level } from '../../glossary/kinds';
import { figuresPageOf } from '../../platform/figures-page';
import { loadFigures } from '../../platform/glossary-files';
import { LateFacts } from './LateFacts';

interface EntryExtrasProps {
  readonly entry: EntryView;
  readonly level: Level;
  /** Medicines of the page in front, to compare with. */
  readonly onPage: readonly EntryId[];
  onOpen(id: EntryId): void;
}

/** What surfaces with room show of an entry besides its explanation: its facts, and figures that come when they are opened. */
export function EntryExtras({ entry, level, onPage, onOpen }: EntryExtrasProps): JSX.Element {
  return (
    <>
      <LateFacts id={entry.id} level={level} onPage={onPage} onOpen={onOpen} />
      <EntryFigures key={entry.id} entry={entry} load={loadFigures} onOpen={onOpen} pageOf={figuresPageOf} />
    </>
  );
}
