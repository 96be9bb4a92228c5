import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FactsView } from '../../glossary/entry-facts';
import type { EntryId, Level } from '../../glossary/kinds';
import { DrugFacts } from './DrugFacts';
import './facts.css';
import { OtherFacts } from './OtherFacts';
import { regionOf } from './region';

export type GetFacts = (ids: readonly EntryId[]) => Promise<readonly (FactsView | null)[]>;

interface EntryFactsProps {
  readonly id: EntryId;
  readonly level: Level;
  /** Of the reader's browser: whose labels they most likely mean. */
  readonly language: string;
  /** Medicines of the page, offered where medicines are compared. */
  readonly onPage: readonly EntryId[];
  getFacts: GetFacts;
  onOpen(id: EntryId): void;
}

/** An entry's facts, each with its source, under its explanation; nothing until they are there, and where there are none. */
export function EntryFacts({ id, getFacts, language, ...rest }: EntryFactsProps): JSX.Element | null {
  const [view, setView] = useState<FactsView | null>(null);
  useEffect(() => {
    let current = true;
    getFacts([id]).then(
      ([found]) => current && setView(found ?? null),
      // The explanation stands without them.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [id, getFacts]);
  if (view?.id !== id) return null;
  return view.kind === 'drug' ? (
    <DrugFacts view={view} region={regionOf(language)} {...rest} />
  ) : (
    <OtherFacts view={view} {...rest} />
  );
}
