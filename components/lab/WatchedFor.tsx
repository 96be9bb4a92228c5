import type { JSX } from 'preact';
import type { FactsView, WatchedDrug } from '../../glossary/entry-facts';
import type { EntryId } from '../../glossary/kinds';
import { SourceRefs } from '../facts/Fact';
import type { Notes } from '../facts/notes';
import { ENTRY_LANGUAGE, useWords } from '../words';

interface WatchedForProps {
  readonly watched: FactsView<'lab-test'>['facts']['watchedFor'];
  readonly notes: Notes;
  onOpen(id: EntryId): void;
}

/** Shown at once; the others are a fold away. */
const FIRST = 6;

const TIMES = ['before', 'early', 'ongoing'] as const;

/** The medicines a test is done for: when, and why where their entries say so. */
export function WatchedFor({ watched, notes, onOpen }: WatchedForProps): JSX.Element {
  const t = useWords();
  const drugs = [...new Set(watched.map(({ drug }) => drug.id))]
    .map((id) => watched.filter(({ drug }) => drug.id === id))
    // Those whose entries say why come first: they answer the question.
    .sort((a, b) => Number(b.some(({ why }) => why)) - Number(a.some(({ why }) => why)));
  const item = (facts: readonly WatchedDrug[]): JSX.Element => (
    <Watched key={facts[0]?.drug.id} facts={facts} notes={notes} onOpen={onOpen} />
  );
  return (
    <section class="lab-watched">
      <h4>{t('labWatchedTitle')}</h4>
      <ul class="lab-list">{drugs.slice(0, FIRST).map(item)}</ul>
      {drugs.length > FIRST && (
        <details>
          <summary>{t.count('labWatchedMore', drugs.length - FIRST)}</summary>
          <ul class="lab-list">{drugs.slice(FIRST).map(item)}</ul>
        </details>
      )}
    </section>
  );
}

function Watched({
  facts,
  notes,
  onOpen,
}: {
  facts: readonly WatchedDrug[];
  notes: Notes;
  onOpen(id: EntryId): void;
}): JSX.Element | null {
  const t = useWords();
  const [first] = facts;
  if (!first) return null;
  const times = TIMES.filter((time) => facts.some(({ when }) => when === time));
  const why = [...new Set(facts.flatMap((fact) => fact.why ?? []))];
  return (
    <li {...ENTRY_LANGUAGE}>
      <button type="button" class="link" onClick={() => onOpen(first.drug.id)}>
        {first.drug.headword}
      </button>{' '}
      <span class="fact-note">
        ({[first.panel?.headword, ...times.map((time) => t(`factWhen_${time}`))].filter(Boolean).join(', ')})
      </span>
      {why.length > 0 && `: ${why.join('; ')}`}
      <SourceRefs sources={facts.map(({ source }) => source)} notes={notes} />
    </li>
  );
}
