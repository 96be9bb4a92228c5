import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { EntryView } from '../../glossary/entry-view';
import type { FigureData, FigureKind } from '../../glossary/figure-data';
import type { EntryId } from '../../glossary/kinds';
import { useLate } from '../use-late';
import { useWords } from '../words';
import type { Figures, FiguresProps } from './Figures';
import { FIGURE_HEADS } from './figure-heads';

export interface EntryFiguresProps {
  readonly entry: EntryView;
  load(): Promise<FigureData>;
  onOpen(id: EntryId): void;
  /** The full page of an entry's figures. */
  pageOf(id: EntryId): string;
}

/** What there is to see of an entry: a fold for each figure, whose code and data come when it is first opened. */
export function EntryFigures({ entry, load, onOpen, pageOf }: EntryFiguresProps): JSX.Element | null {
  const t = useWords();
  const [opened, setOpened] = useState<readonly FigureKind[]>([]);
  if (!entry.figures) return null;
  return (
    <section class="entry-section entry-figures">
      <h3>{t('figuresTitle')}</h3>
      {entry.figures.map((kind) => (
        <details
          key={kind}
          onToggle={({ currentTarget }) =>
            currentTarget.open && setOpened((now) => (now.includes(kind) ? now : [...now, kind]))
          }
        >
          <summary>{t(FIGURE_HEADS[kind])}</summary>
          {opened.includes(kind) && <LateFigures of={entry.id} kinds={[kind]} load={load} onOpen={onOpen} />}
        </details>
      ))}
      <a class="link" href={pageOf(entry.id)} target="_blank" rel="noopener">
        {t('figuresOpenPage')}
      </a>
    </section>
  );
}

const loadCode = async (): Promise<typeof Figures> => (await import('./Figures')).Figures;

function LateFigures(props: FiguresProps): JSX.Element {
  const t = useWords();
  const Code = useLate(loadCode);
  return Code ? <Code {...props} /> : <p role="status">{t('figuresLoading')}</p>;
}
