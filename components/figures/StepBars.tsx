import type { JSX } from 'preact';
import type { Step, StepRange } from '../../glossary/reach';
import { type Translate, useWords } from '../words';

const BARS = [1, 2, 3, 4] as const;

/** A step in words. */
export const stepWords = (t: Translate, step: Step | null): string =>
  t(
    step === null
      ? 'figureStepNone'
      : ({ 4: 'figureStep4', 3: 'figureStep3', 2: 'figureStep2', 1: 'figureStep1' } as const)[step],
  );

interface StepBarsProps {
  readonly range: StepRange | null;
  /** Read aloud; without it the words stand beside the bars anyway. */
  readonly label?: string | undefined;
}

/** Four bars: filled as far as it is sure, outlined as far as it may be, dashed where nothing was measured; a question mark where nothing is known. */
export function StepBars({ range, label }: StepBarsProps): JSX.Element {
  return (
    <>
      <svg class="step-bars" viewBox="0 0 20 14" aria-hidden="true">
        {range === null ? (
          <path class="step-unknown" d="M7.5 4.5a2.5 2.5 0 1 1 3.6 2.2c-.8.5-1.1.9-1.1 1.8M10 11.4v.2" />
        ) : (
          BARS.map((bar) => (
            <rect
              key={bar}
              data-bar={bar <= range.low ? 'sure' : bar <= range.high ? 'may-be' : range.isOpen ? 'open' : undefined}
              x={bar * 5 - 4.5}
              y={12.5 - bar * 2.8}
              width={3.4}
              height={bar * 2.8 + 0.5}
            />
          ))
        )}
      </svg>
      {label && <span class="visually-hidden">{label}</span>}
    </>
  );
}

/** What the bars mean. */
export function StepLegend(): JSX.Element {
  const t = useWords();
  return (
    <dl class="step-legend">
      <dt class="step-legend-title">{t('figureSteps')}</dt>
      {([4, 3, 2, 1, null] as const).map((step) => (
        <dd key={step}>
          <StepBars range={step && { low: step, high: step, isOpen: false }} /> {stepWords(t, step)}
        </dd>
      ))}
      <dd>
        <StepBars range={{ low: 1, high: 3, isOpen: false }} /> {t('figureStepOutlined')}
      </dd>
      <dd>
        <StepBars range={{ low: 0, high: 2, isOpen: true }} /> {t('figureStepDashed')}
      </dd>
    </dl>
  );
}
