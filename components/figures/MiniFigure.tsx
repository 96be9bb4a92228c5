import type { ComponentChildren, JSX } from 'preact';
import type { MiniFigure as Mini } from '../../glossary/entry-view';
import { useWords } from '../words';
import { StepBars, stepWords } from './StepBars';

interface MiniFigureProps {
  readonly mini: Mini;
  /** Where the figures can be opened on a page of their own. */
  readonly onFull?: (() => void) | undefined;
}

/** A figure in little, where a card stands in the way of a page: names in the order of their doing, or four kinases and their bars. */
export function MiniFigure({ mini, onFull }: MiniFigureProps): JSX.Element {
  const t = useWords();
  if (mini.kind === 'signals')
    return (
      <Box title={t('miniSignal')} onFull={onFull}>
        {mini.signals.map((signal) => (
          <ol key={signal.short} class="mini-way">
            <li>
              <b>{signal.short}</b>
            </li>
            <li>{signal.receptor}</li>
            <li>
              {signal.kinases.length === 1 ? t('figurePairItself', signal.kinases.join()) : signal.kinases.join(', ')}
            </li>
            <li>{signal.stats.join(', ')}</li>
            {signal.effect && <li>{signal.effect}</li>}
          </ol>
        ))}
      </Box>
    );
  if (mini.kind === 'carries')
    return (
      <Box title={t('miniCarries')} onFull={onFull}>
        <p>{mini.signals.join(', ')}</p>
      </Box>
    );
  return (
    <Box title={t('miniReach')} onFull={onFull}>
      <Kinases steps={mini.steps} />
      <p class="mini-note">{t('miniLimits', mini.assay)}</p>
    </Box>
  );
}

interface BoxProps extends Pick<MiniFigureProps, 'onFull'> {
  readonly title: string;
  readonly children: ComponentChildren;
}

function Box({ title, onFull, children }: BoxProps): JSX.Element {
  const t = useWords();
  return (
    <section class="entry-section mini">
      <h3>{title}</h3>
      {children}
      {onFull && (
        <p>
          <button type="button" class="link" onClick={onFull}>
            {t('figuresOpenPage')}
          </button>
        </p>
      )}
    </section>
  );
}

function Kinases({ steps }: { steps: Extract<Mini, { kind: 'reach' }>['steps'] }): JSX.Element {
  const t = useWords();
  return (
    <ul class="mini-kinases">
      {steps.map(({ kinase, step, atLeast }) => (
        <li key={kinase}>
          <b>{kinase}</b>
          <StepBars range={step && { low: atLeast === undefined ? step : 0, high: step, isOpen: false }} />
          <span>{atLeast === undefined ? stepWords(t, step) : t('figureAtLeast', atLeast)}</span>
        </li>
      ))}
    </ul>
  );
}
