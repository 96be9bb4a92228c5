import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FigureData } from '../../glossary/figure-data';
import type { EntryId } from '../../glossary/kinds';
import { ENTRY_LANGUAGE, useWords } from '../words';
import './potency.css';
import { describeMeasure, describeNumber, describeValue } from './describe-reach';
import { drugNote } from './drug-note';
import { FigureHead } from './FigureHead';
import { kinaseName } from './group-signals';
import { PotencyLane } from './PotencyLane';
import { type PotencyPanel, potencyPanels } from './potency-panels';
import { SourceLines } from './SourceLines';
import { useRoving } from './use-roving';
import { WideTable } from './WideTable';

export interface PotencyFigureProps {
  readonly data: FigureData;
  /** Drawn with emphasis; the panels that it is on come first. */
  readonly drug: EntryId | null;
  onOpen(id: EntryId): void;
}

/** What was measured on each of the four kinases, a panel for each way of measuring. */
export function PotencyFigure({ data, drug, onOpen }: PotencyFigureProps): JSX.Element {
  const t = useWords();
  const panels = potencyPanels(data, drug);
  const without = data.drugs.filter(({ potency }) => potency.length === 0);
  return (
    <div class="potency">
      <p>{t('figurePotencyLead')}</p>
      <p class="figure-note">{t('figurePotencyReading')}</p>
      {panels.map((panel) => (
        <Panel key={describeMeasure(t, panel)} data={data} panel={panel} drug={drug} onOpen={onOpen} />
      ))}
      {without.length > 0 && (
        <p class="figure-note">{t('figurePotencyNone', without.map(({ headword }) => headword).join(', '))}</p>
      )}
      <PotencyTable data={data} panels={panels} />
    </div>
  );
}

/** What the number is of: whoever does not know the measure reads a small IC50 as a weak medicine. None is of the others yet. */
const MEASURE_NOTE = {
  Kd: 'figureKdNote',
  IC50: 'figureIc50Note',
  fold: 'figureRatioLead',
  Ki: null,
  EC50: null,
} as const;

interface PanelProps {
  readonly data: FigureData;
  readonly panel: PotencyPanel;
  readonly drug: EntryId | null;
  onOpen(id: EntryId): void;
}

function Panel({ data, panel, drug: chosen, onOpen }: PanelProps): JSX.Element {
  const t = useWords();
  const [place, setPlace] = useState(0);
  const [shown, setShown] = useState<number | null>(null);
  const roving = useRoving(place, setPlace);
  const isRatio = panel.measure === 'fold';
  const note = MEASURE_NOTE[panel.measure];
  let count = 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the values within, which are buttons
    <section class="potency-panel" onKeyDown={roving.onKeyDown} onFocusIn={roving.onFocusIn}>
      <FigureHead>{describeMeasure(t, panel)}</FigureHead>
      {note && <p class="figure-note">{t(note)}</p>}
      {panel.isMixed && <p class="figure-note">{t('figurePotencyMixed')}</p>}
      {panel.rows.map(({ drug, lanes, missing }) => {
        const first = count;
        count += lanes.length;
        const detail = shown === null ? undefined : lanes[shown - first];
        return (
          <div key={drug.id} class="potency-drug" data-chosen={drug.id === chosen || undefined}>
            <FigureHead isInner>
              <button type="button" class="link" onClick={() => onOpen(drug.id)}>
                {drug.headword}
              </button>
              <DrugNote note={drugNote(data, drug.id)} />
            </FigureHead>
            {lanes.map((lane, i) => (
              <PotencyLane
                key={lane.label}
                lane={lane}
                axis={panel.axis}
                isRatio={isRatio}
                tabIndex={roving.tabIndexOf(first + i)}
                isShown={first + i === shown}
                onShow={() => setShown(first + i === shown ? null : first + i)}
              />
            ))}
            {missing.length > 0 && (
              <p class="figure-note">
                {missing.map(kinaseName).join(', ')}: {t('figureNotMeasured')}
              </p>
            )}
            <p class="potency-detail" aria-live="polite">
              {detail && (
                <>
                  {drug.headword}, {detail.label}: {describeValue(t, detail.fact)} ({describeMeasure(t, panel)}).{' '}
                  <SourceLines data={data} of={[detail.fact.source]} />
                </>
              )}
            </p>
          </div>
        );
      })}
      <div class="potency-axis" data-long={isRatio || undefined} aria-hidden="true">
        {!isRatio && <span>nM</span>}
        <span class="potency-ticks">
          {panel.axis.ticks.map(({ value, at }, i) => (
            <span key={value} style={{ insetInlineStart: `${at}%` }} data-minor={i % 2 === 1 || undefined}>
              {describeNumber(t, value)}
              {isRatio && '×'}
            </span>
          ))}
        </span>
        <span class="potency-ends">
          <span>← {t(isRatio ? 'figureAlike' : 'figureStronger')}</span>
          <span>{t(isRatio ? 'figureApart' : 'figureWeaker')} →</span>
        </span>
      </div>
    </section>
  );
}

/** What must not be taken for granted of a medicine, beside its name. */
const DrugNote = ({ note }: { note: string | null }): JSX.Element | null =>
  note ? <span {...ENTRY_LANGUAGE}> ({note})</span> : null;

function PotencyTable({ data, panels }: { data: FigureData; panels: readonly PotencyPanel[] }): JSX.Element {
  const t = useWords();
  return (
    <WideTable summary={t('figureAsTable')} caption={t('figurePotency')}>
      <thead>
        <tr>
          <th scope="col">{t('figureDrug')}</th>
          <th scope="col">{t('figureTarget')}</th>
          <th scope="col">{t('figureValue')}</th>
          <th scope="col">{t('figureAssay')}</th>
          <th scope="col">{t('figureSources')}</th>
        </tr>
      </thead>
      <tbody>
        {panels.flatMap((panel) =>
          panel.rows.flatMap(({ drug, lanes }) =>
            lanes.map(({ label, fact }) => (
              <tr key={`${panel.measure} ${panel.assay} ${drug.id} ${label}`}>
                <th scope="row">
                  {drug.headword}
                  <DrugNote note={drugNote(data, drug.id)} />
                </th>
                <td>{label}</td>
                <td>{describeValue(t, fact)}</td>
                <td>{describeMeasure(t, panel)}</td>
                <td>
                  <SourceLines data={data} of={[fact.source]} />
                </td>
              </tr>
            )),
          ),
        )}
      </tbody>
    </WideTable>
  );
}
