import type { JSX } from 'preact';
import type { FactsView } from '../../glossary/entry-facts';
import type { EntryId } from '../../glossary/kinds';
import { Fact } from '../facts/Fact';
import type { FactItem } from '../facts/fact-item';
import { ENTRY_LANGUAGE, useWords } from '../words';
import type { ComparedRow } from './comparison';
import type { Compared } from './copy-comparison';

interface CompareTableProps {
  readonly compared: Compared;
  onOpen(id: EntryId): void;
  onRemove(id: EntryId): void;
}

/**
 * A real table. Where it is too narrow for one its rows become blocks (compare.css), and roles are said in so many words:
 * browsers forget them with `display: block`.
 */
export function CompareTable({ compared, onOpen, onRemove }: CompareTableProps): JSX.Element {
  const { views, rows } = compared;
  const t = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="compare-scroll" data-columns={views.length} tabIndex={0} aria-label={t('compareTable')}>
      {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
      <table role="table" class="compare-table" data-columns={views.length}>
        <caption class="visually-hidden">{t('compareTable')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell" />
            {views.map(({ id, headword }) => (
              <th key={id} role="columnheader" scope="col">
                <div class="compare-head">
                  <button type="button" class="link" onClick={() => onOpen(id)} {...ENTRY_LANGUAGE}>
                    {headword}
                  </button>
                  <button
                    type="button"
                    class="icon-button no-print"
                    title={t('compareRemove', headword)}
                    aria-label={t('compareRemove', headword)}
                    onClick={() => onRemove(id)}
                  >
                    <svg viewBox="0 0 16 16" aria-hidden="true">
                      <path d="m4 4 8 8M12 4l-8 8" />
                    </svg>
                  </button>
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.id} role="row" data-row={row.id} data-verdict={row.verdict}>
              <th role="rowheader" scope="row">
                <div class="compare-label">
                  {row.label}
                  {row.verdict !== 'too-little' && <span class="compare-verdict">{t(verdictKey(row))}</span>}
                  {row.id === 'onset' && row.verdict === 'differs' && (
                    <span class="compare-row-hint">{t('compareOnsetHint')}</span>
                  )}
                </div>
              </th>
              {row.cells.map((items, i) => {
                const view = views[i];
                return (
                  view && (
                    <td key={view.id} role="cell">
                      <span class="compare-drug" aria-hidden="true" {...ENTRY_LANGUAGE}>
                        {view.headword}
                      </span>
                      <Cell items={items} row={row} view={view} compared={compared} onOpen={onOpen} />
                    </td>
                  )
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </section>
  );
}

/** Two sentences that differ may mean the same. */
const verdictKey = ({ verdict, holds }: ComparedRow) =>
  verdict === 'same' ? 'compareSame' : holds === 'sentences' ? 'compareDiffersInWords' : 'compareDiffers';

interface CellProps {
  readonly items: readonly FactItem[];
  readonly row: ComparedRow;
  readonly view: FactsView<'drug'>;
  readonly compared: Compared;
  onOpen(id: EntryId): void;
}

function Cell({ items, row, view, compared: { notes, showRegions }, onOpen }: CellProps): JSX.Element {
  const t = useWords();
  if (items.length === 0) return <span class="compare-unknown">{t('compareUnknown')}</span>;
  return (
    <ul class="fact-list">
      {items.map((item, i) => (
        <li key={`${item.text} ${item.note}`} data-own={row.isOwn(item) || undefined}>
          {row.isOwn(item) && (
            <span class="compare-own">
              <span aria-hidden="true">◆</span>
              <span class="visually-hidden">{t('compareOwn')} </span>
            </span>
          )}
          <Fact item={item} notes={notes} showRegions={showRegions} onOpen={onOpen} />
          {item.sources.length === 0 && items[i + 1]?.sources.length !== 0 && (
            <button
              type="button"
              class="ref"
              aria-label={t('compareEntryRef', view.headword)}
              title={t('compareEntryRef', view.headword)}
              onClick={() => onOpen(view.id)}
            >
              {t('compareEntryMark')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
