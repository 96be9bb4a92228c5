/** A comparison as text to paste: cells with the numbers of their sources, the sources below. */
import type { FactsView } from '../../glossary/entry-facts';
import type { FactItem } from '../facts/fact-item';
import type { Notes } from '../facts/notes';
import type { Translate } from '../words';
import type { ComparedRow } from './comparison';

export interface Compared {
  readonly views: readonly FactsView<'drug'>[];
  readonly rows: readonly ComparedRow[];
  readonly notes: Notes;
  /** Whether each fact says whose label it is from. */
  readonly showRegions: boolean;
  readonly t: Translate;
}

function itemText({ text, note, why, regions, sources }: FactItem, { notes, showRegions, t }: Compared): string {
  const numbers = sources.flatMap((source) => notes.of(source)?.number ?? []);
  const refs =
    sources.length > 0 ? [...new Set(numbers)].map((number) => `[${number}]`).join('') : t('compareEntryMark');
  const where = showRegions && regions ? `${regions.join(', ')}: ` : '';
  return `${where}${text}${note ? ` (${note})` : ''}${why ? `: ${why}` : ''} ${refs}`;
}

/** Heads and cells; the items of a cell apart. */
function cellsOf(compared: Compared): { readonly head: readonly string[]; readonly body: readonly string[][][] } {
  const { views, rows, t } = compared;
  return {
    head: ['', ...views.map(({ headword }) => headword)],
    body: rows.map(({ label, cells }) => [
      [label],
      ...cells.map((items) =>
        items.length > 0 ? items.map((item) => itemText(item, compared)) : [t('compareUnknown')],
      ),
    ]),
  };
}

/** What stands under the table: the sources, what an entry's mark means, and what a comparison is not. */
const footOf = ({ views, notes, t }: Compared): string[] => [
  ...notes.all.map(({ number, text, url }) => `[${number}] ${text}${url ? ` ${url}` : ''}`),
  `${t('compareEntryMark')} ${t('compareEntryNote')} ${views.map(({ headword, reviewed }) => `${headword} (${reviewed})`).join(', ')}`,
  t('compareCaution'),
];

/** A spreadsheet takes what begins like this for a formula. */
const asText = (cell: string): string => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell).replace(/[\t\r\n]+/g, ' ');

export function toTsv(compared: Compared): string {
  const { head, body } = cellsOf(compared);
  const lines = [head.map(asText), ...body.map((row) => row.map((cell) => asText(cell.join('; '))))];
  return [...lines.map((cells) => cells.join('\t')), '', ...footOf(compared).map(asText)].join('\n');
}

/** What Markdown would read as something else than a letter. */
const escaped = (text: string): string => text.replace(/[\\|*_`<>[\]~]/g, '\\$&').replace(/\s+/g, ' ');

export function toMarkdown(compared: Compared): string {
  const { head, body } = cellsOf(compared);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(head.map(escaped)),
    line(head.map(() => '---')),
    ...body.map((row) => line(row.map((cell) => cell.map(escaped).join('<br>')))),
    '',
    ...footOf(compared).map((text) => `${escaped(text)}  `),
  ].join('\n');
}
