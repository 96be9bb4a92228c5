import type { JSX } from 'preact';
import type { FactsView } from '../../glossary/entry-facts';
import type { EntryId, Kind, Level } from '../../glossary/kinds';
import type { SourceItem } from '../../glossary/schema';
import { LabRange } from '../lab/LabRange';
import { WatchedFor } from '../lab/WatchedFor';
import { useWords } from '../words';
import { FactList } from './FactList';
import { NoteList } from './NoteList';
import { numberSources } from './notes';
import { otherRows } from './other-rows';

interface OtherFactsProps {
  readonly view: FactsView<Exclude<Kind, 'drug'>>;
  readonly level: Level;
  onOpen(id: EntryId): void;
}

/** The facts of anything but a medicine; a test is drawn as well. Nothing where there are none. */
export function OtherFacts({ view, level, onOpen }: OtherFactsProps): JSX.Element | null {
  const t = useWords();
  const rows = otherRows(view, level, t);
  const range = view.kind === 'lab-test' ? view.facts.range : [];
  const watched = view.kind === 'lab-test' ? view.facts.watchedFor : [];
  if (rows.length + range.length + watched.length === 0) return null;
  const sources = (items: readonly { readonly source: SourceItem }[]): SourceItem[] =>
    items.map(({ source }) => source);
  const notes = numberSources([
    ...sources(range),
    ...rows.flatMap(({ items }) => items.flatMap((item) => item.sources)),
    ...sources(watched),
  ]);
  return (
    <section class="entry-section entry-facts">
      <h3>{t(view.kind === 'lab-test' ? 'labTitle' : 'factsTitle')}</h3>
      {range.length > 0 && <LabRange range={range} notes={notes} />}
      <FactList rows={rows} notes={notes} showRegions onOpen={onOpen} />
      {watched.length > 0 && <WatchedFor watched={watched} notes={notes} onOpen={onOpen} />}
      {view.kind === 'lab-test' && <p class="facts-caution">{t('labNotYours')}</p>}
      {notes.all.length > 0 && (
        <details>
          <summary>{t.count('factsSources', notes.all.length)}</summary>
          <NoteList notes={notes} />
        </details>
      )}
    </section>
  );
}
