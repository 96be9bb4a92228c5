import type { JSX } from 'preact';
import type { EntryId } from '../../glossary/kinds';
import type { FactRow } from './drug-rows';
import { Fact } from './Fact';
import type { FactItem } from './fact-item';
import type { Notes } from './notes';

interface FactListProps {
  readonly rows: readonly FactRow[];
  readonly notes: Notes;
  readonly showRegions: boolean;
  onOpen(id: EntryId): void;
}

/** A name, rather than something said. */
const isShort = ({ text, note, sources }: FactItem): boolean => text.length <= 30 && !note && sources.length === 0;

/** Rows as terms and what is said of them. */
export function FactList({ rows, notes, showRegions, onOpen }: FactListProps): JSX.Element {
  return (
    <dl class="facts">
      {rows.map(({ id, label, items }) => (
        <div key={id} class="fact-row" data-row={id}>
          <dt>{label}</dt>
          <dd>
            {items.length === 1 && items[0] ? (
              <Fact item={items[0]} notes={notes} showRegions={showRegions} onOpen={onOpen} />
            ) : (
              <ul class="fact-list" data-short={items.every(isShort) || undefined}>
                {items.map((item) => (
                  <li key={`${item.text} ${item.note}`}>
                    <Fact item={item} notes={notes} showRegions={showRegions} onOpen={onOpen} />
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
