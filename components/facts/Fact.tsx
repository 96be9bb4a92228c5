import type { JSX } from 'preact';
import type { EntryLink } from '../../glossary/entry-view';
import type { EntryId } from '../../glossary/kinds';
import type { SourceItem } from '../../glossary/schema';
import { TermText } from '../TermText';
import { ENTRY_LANGUAGE, useWords } from '../words';
import type { FactItem } from './fact-item';
import type { Notes } from './notes';
import { regionName } from './region';

interface FactProps {
  readonly item: FactItem;
  readonly notes: Notes;
  /** Whether to say whose label it is. */
  readonly showRegions: boolean;
  onOpen(id: EntryId): void;
}

/** One item: whose label, what, what is said beside it, and the numbers of its sources, each opening its source. */
export function Fact({ item, notes, showRegions, onOpen }: FactProps): JSX.Element {
  const { text, link, note, why, regions, sources } = item;
  const t = useWords();
  return (
    <span class="fact" {...ENTRY_LANGUAGE}>
      {showRegions && regions && (
        <span class="fact-regions" title={regions.map((region) => regionName(region, t)).join(', ')}>
          {regions.map((region) => (region === 'other' ? regionName(region, t) : region)).join(', ')}{' '}
        </span>
      )}
      {link ? <Linked text={text} link={link} onOpen={onOpen} /> : text}
      {note && <span class="fact-note"> ({note})</span>}
      {why && <span class="fact-why">: {why}</span>}
      <SourceRefs sources={sources} notes={notes} />
    </span>
  );
}

/** The words that name the entry lead to it; where it goes by another name, all of them do. */
function Linked({ text, link, onOpen }: { text: string; link: EntryLink; onOpen(id: EntryId): void }): JSX.Element {
  const at = text.toLowerCase().indexOf(link.headword.toLowerCase());
  const [start, end] = at < 0 ? [0, text.length] : [at, at + link.headword.length];
  return (
    <>
      {text.slice(0, start)}
      <TermText text={text.slice(start, end)} onOpen={() => onOpen(link.id)} />
      {text.slice(end)}
    </>
  );
}

/** A number a source. It opens the source itself; one without a page leads to the note that names it. */
export function SourceRefs({
  sources,
  notes,
}: {
  readonly sources: readonly SourceItem[];
  readonly notes: Notes;
}): JSX.Element | null {
  const t = useWords();
  const found = [...new Set(sources.flatMap((source) => notes.of(source) ?? []))];
  if (found.length === 0) return null;
  return (
    <span class="refs">
      {found.map(({ number, text, url }) => (
        <a
          key={number}
          class="ref"
          title={text}
          aria-label={t('factSource', number, text)}
          href={url ?? `#note-${number}`}
          target={url ? '_blank' : undefined}
          rel="noopener noreferrer"
        >
          {number}
        </a>
      ))}
    </span>
  );
}
