import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FactsView } from '../../glossary/entry-facts';
import type { EntryId, Level } from '../../glossary/kinds';
import { useWords } from '../words';
import { drugRows } from './drug-rows';
import { FactList } from './FactList';
import { NoteList } from './NoteList';
import { numberSources } from './notes';
import { cardAddress, compareAddress } from './pages';
import { RegionSelect } from './RegionSelect';
import { type Region, type RegionChoice, regionsOf } from './region';

interface DrugFactsProps {
  readonly view: FactsView<'drug'>;
  readonly level: Level;
  readonly region: Region;
  readonly onPage: readonly EntryId[];
  onOpen(id: EntryId): void;
}

/** A medicine's facts by region, and the ways to its comparison and its card of tests. */
export function DrugFacts({ view, level, region: likely, onPage, onOpen }: DrugFactsProps): JSX.Element {
  const t = useWords();
  const regions = regionsOf(view.facts);
  const [region, setRegion] = useState<RegionChoice>(regions.includes(likely) ? likely : 'all');
  const rows = drugRows(view, { region, level, t, place: 'entry' });
  const known = rows.filter(({ items }) => items.length > 0);
  const unknown = rows.filter(({ items }) => items.length === 0);
  const notes = numberSources(known.flatMap(({ items }) => items.flatMap(({ sources }) => sources)));
  return (
    <section class="entry-section entry-facts">
      <div class="facts-head">
        <h3>{t('factsTitle')}</h3>
        {regions.length > 1 && <RegionSelect regions={regions} chosen={region} onChoose={setRegion} />}
      </div>
      <FactList rows={known} notes={notes} showRegions={region === 'all'} onOpen={onOpen} />
      {unknown.length > 0 && (
        <p class="facts-unknown">{t('factsUnknown', unknown.map(({ label }) => label).join(' · '))}</p>
      )}
      <p class="facts-ways">
        <a
          class="link"
          href={compareAddress({ drugs: [view.id], region, onlyDiffering: false }, onPage)}
          target="_blank"
          rel="noreferrer"
        >
          {t('compareWith')}
        </a>
        {view.facts.monitoring.length > 0 && (
          <a class="link" href={cardAddress(view.id)} target="_blank" rel="noreferrer">
            {t('cardOpen')}
          </a>
        )}
      </p>
      {notes.all.length > 0 && (
        <details>
          <summary>{t.count('factsSources', notes.all.length)}</summary>
          <NoteList notes={notes} />
          <p class="facts-unknown">{t('factsUnnumbered')}</p>
        </details>
      )}
    </section>
  );
}
