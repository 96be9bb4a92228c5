import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { useWords } from '../words';

/** Where the slider ends, in milliseconds, unless more was set elsewhere. */
const LONGEST = 2000;
const STEP = 50;

interface DelayProps {
  readonly label: string;
  /** Milliseconds. */
  readonly value: number;
  onSet(value: number): void;
}

/** A span of time, by a slider. What it says follows the hand; it is set once the hand lets go or a key has moved it. */
export function Delay({ label, value, onSet }: DelayProps): JSX.Element {
  const t = useWords();
  const id = useId();
  const [shown, setShown] = useState(value);
  useEffect(() => setShown(value), [value]);
  const said = t('optionsMilliseconds', shown);
  return (
    <div class="delay">
      <label for={id} class="visually-hidden">
        {label}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={Math.max(LONGEST, value)}
        step={STEP}
        value={shown}
        aria-valuetext={said}
        onInput={(event) => setShown(event.currentTarget.valueAsNumber)}
        onChange={(event) => onSet(event.currentTarget.valueAsNumber)}
      />
      <output for={id}>{said}</output>
    </div>
  );
}
