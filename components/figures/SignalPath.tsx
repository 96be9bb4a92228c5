import type { ComponentChildren, JSX } from 'preact';
import type { EntryLink } from '../../glossary/entry-view';
import type { FigureData, JanusKinase, Signal } from '../../glossary/figure-data';
import { JANUS_KINASES } from '../../glossary/janus-kinases';
import type { EntryId } from '../../glossary/kinds';
import { kinaseRange, type Reach } from '../../glossary/reach';
import { useWords } from '../words';
import { describeKinase, describeOwnValue } from './describe-reach';
import { FigureHead } from './FigureHead';
import { KinaseMark, KinaseShape } from './KinaseMark';
import { SourceLines } from './SourceLines';
import { StepBars } from './StepBars';

interface SignalPathProps {
  readonly data: FigureData;
  readonly signal: Signal;
  readonly drug: EntryLink | null;
  readonly reach: Reach | null;
  onOpen(id: EntryId): void;
}

/** One signal's way from the messenger to the genes, from top to bottom: each stop a picture and its name. */
export function SignalPath({ data, signal, drug, reach, onOpen }: SignalPathProps): JSX.Element {
  const t = useWords();
  const pair = signal.kinases.length === 1 ? [...signal.kinases, ...signal.kinases] : signal.kinases;
  const link = (id: EntryId, name: string): JSX.Element => (
    <button type="button" class="link" onClick={() => onOpen(id)}>
      {name}
    </button>
  );
  return (
    <section class="signal-path" aria-live="polite">
      <FigureHead>{t('figurePathOf', signal.short)}</FigureHead>
      <ol>
        <Stop art={<circle class="art-messenger" cx="36" cy="24" r="9" />} label={t('figureMessenger')}>
          {link(signal.entry.id, signal.name)}
        </Stop>
        <Stop art={<ReceptorArt />} label={t('figureReceptor')}>
          {signal.receptor}
        </Stop>
        <Stop art={<KinaseArt kinases={pair} />} label={t('figureKinases')}>
          <ul class="path-kinases">
            {signal.kinases.map((kinase) => (
              <li key={kinase}>
                <KinaseMark kinase={kinase} /> {link(kinase as string as EntryId, JANUS_KINASES[kinase])}
                {signal.kinases.length === 1 && <> {t('figureTwice')}</>}
                {drug && reach && (
                  <span class="path-reach">
                    <StepBars range={kinaseRange(reach.kinases[kinase])} />{' '}
                    {t('figureDrugHere', drug.headword, describeKinase(t, reach.kinases[kinase]))}
                    {reach.kinases[kinase] && ` (${describeOwnValue(t, reach.kinases[kinase].fact)})`}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Stop>
        <Stop art={<StatArt />} label={t('figureStats')}>
          {signal.stats.map(({ id, headword }, i) => (
            <span key={id}>
              {i > 0 && ', '}
              {link(id, headword)}
            </span>
          ))}
        </Stop>
        <Stop art={<NucleusArt />} label={t('figureEffect')}>
          {signal.effect?.text ?? <span class="figure-unknown">{t('figureEffectUnknown')}</span>}
        </Stop>
      </ol>
      <p class="figure-note">
        <SourceLines
          data={data}
          of={[
            ...signal.sources,
            ...(signal.effect ? [signal.effect.source] : []),
            ...(reach ? signal.kinases.flatMap((kinase) => reach.kinases[kinase]?.fact.source ?? []) : []),
          ]}
        />
      </p>
    </section>
  );
}

interface StopProps {
  readonly art: JSX.Element;
  readonly label: string;
  readonly children: ComponentChildren;
}

function Stop({ art, label, children }: StopProps): JSX.Element {
  return (
    <li class="path-stop">
      <svg class="path-art" viewBox="0 0 72 48" aria-hidden="true">
        {art}
      </svg>
      <div>
        <span class="path-label">{label}</span>
        <div class="path-name">{children}</div>
      </div>
    </li>
  );
}

/** Two chains through the membrane. */
const ReceptorArt = (): JSX.Element => (
  <>
    <path class="art-membrane" d="M0 20H72M0 28H72" />
    <path class="art-chain" d="M28 8V42M44 8V42M22 8h9M41 8h9" />
  </>
);

function KinaseArt({ kinases }: { kinases: readonly JanusKinase[] }): JSX.Element {
  const gap = kinases.length > 2 ? 21 : 26;
  const first = 36 - ((kinases.length - 1) * gap) / 2;
  return (
    <>
      {kinases.map((kinase, i) => (
        <g key={i} transform={`translate(${first + i * gap} 24)`}>
          <KinaseShape kinase={kinase} area={210} />
        </g>
      ))}
    </>
  );
}

/** Two STAT proteins side by side, each with its phosphate. */
const StatArt = (): JSX.Element => (
  <>
    <ellipse class="art-stat" cx="27" cy="25" rx="11" ry="8" />
    <ellipse class="art-stat" cx="45" cy="25" rx="11" ry="8" />
    <circle class="art-phosphate" cx="27" cy="14" r="3.4" />
    <circle class="art-phosphate" cx="45" cy="14" r="3.4" />
  </>
);

/** The nucleus and a stretch of genes. */
const NucleusArt = (): JSX.Element => (
  <>
    <ellipse class="art-nucleus" cx="36" cy="24" rx="31" ry="18" />
    <path class="art-genes" d="M12 24c6-9 12-9 18 0s12 9 18 0 9-8 12-4M12 24c6 9 12 9 18 0s12-9 18 0 9 8 12 4" />
  </>
);
