import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FigureData, FigureDrug, Signal } from '../../glossary/figure-data';
import type { EntryId } from '../../glossary/kinds';
import { type Reach, reachesOf } from '../../glossary/reach';
import { useWords } from '../words';
import './signals.css';
import { AssayChoice, DrugChoice } from './DrugChoice';
import { describeMeasure, describeValue } from './describe-reach';
import { kinaseName } from './group-signals';
import { SignalMap } from './SignalMap';
import { SignalPath } from './SignalPath';
import { SignalTable } from './SignalTable';
import { SourceLines } from './SourceLines';
import { StepLegend } from './StepBars';

export interface JakStatFigureProps {
  readonly data: FigureData;
  /** The entry a reader comes from: its medicine, its signal, or those that pass through it are what the figure begins with. */
  readonly of: EntryId;
  readonly drug: EntryId | null;
  onDrug(id: EntryId | null): void;
  onOpen(id: EntryId): void;
}

/** Cytokine, receptor, Janus kinases, STAT, effect; and where a medicine dampens it. */
export function JakStatFigure({ data, of, drug: drugId, onDrug, onOpen }: JakStatFigureProps): JSX.Element {
  const t = useWords();
  const [short, setShort] = useState(() => data.signals.find(({ entry }) => entry.id === of)?.short ?? null);
  const [assay, setAssay] = useState(0);
  const signal = data.signals.find((one) => one.short === short);
  const drug = data.drugs.find(({ id }) => id === drugId) ?? null;
  const reaches = drug ? reachesOf(drug.potency) : [];
  const reach = reaches[assay] ?? reaches[0] ?? null;
  const isMeant = ({ entry, kinases, stats }: Signal): boolean =>
    entry.id === of || kinases.some((id) => id === (of as string)) || stats.some(({ id }) => id === of);

  return (
    <div class="jakstat">
      <p>{t('figureSignalsLead')}</p>
      <div class="figure-controls">
        <DrugChoice
          drugs={data.drugs}
          chosen={drugId}
          onChoose={(id) => {
            setAssay(0);
            onDrug(id);
          }}
        />
        <AssayChoice reaches={reaches} chosen={reach ? reaches.indexOf(reach) : 0} onChoose={setAssay} />
      </div>
      {drug && <ReachNote data={data} drug={drug} reach={reach} />}
      <div class="jakstat-body">
        <div class="jakstat-map">
          <SignalMap signals={data.signals} chosen={short} reach={reach} isMeant={isMeant} onChoose={setShort} />
          {reach && (
            <>
              <StepLegend />
              <p class="figure-note">{t('figureRangeRule')}</p>
            </>
          )}
        </div>
        {signal ? (
          <SignalPath data={data} signal={signal} drug={drug} reach={reach} onOpen={onOpen} />
        ) : (
          <p class="figure-unknown signal-path">{t('figurePickSignal')}</p>
        )}
      </div>
      <SignalTable data={data} drug={drug} reach={reach} />
    </div>
  );
}

interface ReachNoteProps {
  readonly data: FigureData;
  readonly drug: FigureDrug;
  readonly reach: Reach | null;
}

/** What the steps of a medicine rest on, or that nothing was found. */
function ReachNote({ data, drug, reach }: ReachNoteProps): JSX.Element {
  const t = useWords();
  const named = drug.targets.map(({ kinase }) => kinaseName(kinase)).join(', ');
  if (!reach)
    return (
      <div class="figure-caution">
        <p>{t('figureUnmeasured', drug.headword)}</p>
        {named && (
          <p>
            {t('figureTargetsNamed', named)} <SourceLines data={data} of={drug.targets.map(({ source }) => source)} />
          </p>
        )}
      </div>
    );
  const reached = Object.values(reach.kinases);
  return (
    <div class="figure-caution">
      <p>
        <b>{drug.headword}</b>: {describeMeasure(t, reach)}. {t(reach.inCells ? 'figureInCells' : 'figureNotInCells')}
        {reached.every(({ step }) => step === null) && <> {t('figureOneMeasured')}</>}
      </p>
      <details>
        <summary>{t('figureValues')}</summary>
        <ul>
          {drug.potency
            .filter(({ measure, assay }) => measure === reach.measure && assay === reach.assay)
            .map((fact) => (
              <li key={fact.target}>
                {fact.target}: {describeValue(t, fact)}. <SourceLines data={data} of={[fact.source]} />
              </li>
            ))}
        </ul>
      </details>
    </div>
  );
}
