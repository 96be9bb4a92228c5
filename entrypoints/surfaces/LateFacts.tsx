import type { JSX } from 'preact';
import type { EntryFacts } from '../../components/facts/EntryFacts';
import { useLate } from '../../components/use-late';
import type { EntryId, Level } from '../../glossary/kinds';
import { getFacts } from './ask-glossary';

/** With the first entry: a surface that opens to be typed in does not wait for it. */
const load = async (): Promise<typeof EntryFacts> => (await import('../../components/facts/EntryFacts')).EntryFacts;

interface LateFactsProps {
  readonly id: EntryId;
  readonly level: Level;
  /** Medicines of the page, offered where medicines are compared. */
  readonly onPage: readonly EntryId[];
  onOpen(id: EntryId): void;
}

/** The facts of an entry, for surfaces with room for them. */
export function LateFacts(props: LateFactsProps): JSX.Element | null {
  const Facts = useLate(load);
  return Facts && <Facts {...props} language={navigator.language} getFacts={getFacts} />;
}
