import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FigureData, FigureKind } from '../../glossary/figure-data';
import type { EntryId } from '../../glossary/kinds';
import { useWords } from '../words';
import './figures.css';
import { HeadLevel } from './FigureHead';
import { FIGURE_HEADS } from './figure-heads';
import { JakStatFigure } from './JakStatFigure';
import { PotencyFigure } from './PotencyFigure';
import { TimelineFigure } from './TimelineFigure';

export interface FiguresProps {
  /** The entry a reader comes from. */
  readonly of: EntryId;
  /** Which to draw, in this order. */
  readonly kinds: readonly FigureKind[];
  load(): Promise<FigureData>;
  onOpen(id: EntryId): void;
  /** Where sections have heads of their own around them, as in an entry's folds, these are left out. */
  readonly withHeads?: boolean;
}

/** The figures an entry belongs to, from the file that holds what they are drawn from. A chunk of its own: nobody pays who draws none. */
export function Figures({ of, kinds, load, onOpen, withHeads = false }: FiguresProps): JSX.Element {
  const t = useWords();
  const [data, setData] = useState<FigureData | 'failed' | null>(null);
  const [drug, setDrug] = useState<EntryId | null>(null);

  useEffect(() => {
    let isHere = true;
    load().then(
      (loaded) => {
        if (!isHere) return;
        setDrug(loaded.drugs.find(({ id }) => id === of)?.id ?? null);
        setData(loaded);
      },
      () => isHere && setData('failed'),
    );
    return () => {
      isHere = false;
    };
  }, [load, of]);

  if (data === null || data === 'failed')
    return <p role="status">{t(data === null ? 'figuresLoading' : 'figuresFailed')}</p>;
  const events = data.timelines[of] ?? Object.values(data.timelines)[0] ?? [];
  return (
    <HeadLevel.Provider value={withHeads ? 3 : 4}>
      <div class="figures">
        {kinds.map((kind) => (
          <section key={kind} id={kind} class="figure">
            {withHeads && <h2>{t(FIGURE_HEADS[kind])}</h2>}
            {kind === 'signals' && (
              <JakStatFigure key={of} data={data} of={of} drug={drug} onDrug={setDrug} onOpen={onOpen} />
            )}
            {kind === 'potency' && <PotencyFigure data={data} drug={drug} onOpen={onOpen} />}
            {kind === 'timeline' && <TimelineFigure data={data} events={events} drug={drug} onOpen={onOpen} />}
          </section>
        ))}
      </div>
    </HeadLevel.Provider>
  );
}
