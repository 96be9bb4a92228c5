import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

export interface ChoiceOption<V extends string> {
  readonly value: V;
  readonly label: ComponentChildren;
  readonly hint?: string;
}

interface ChoiceProps<V extends string> {
  readonly value: V;
  readonly options: readonly ChoiceOption<V>[];
  onChoose(value: V): void;
}

/** One of a few, all of them in sight. Stands in a `Setting`, whose name is the group's. */
export function Choice<V extends string>({ value, options, onChoose }: ChoiceProps<V>): JSX.Element {
  const name = useId();
  return (
    <div class="choice">
      {options.map(({ value: option, label, hint }) => (
        <label key={option} class="choice-option">
          <input type="radio" name={name} value={option} checked={option === value} onChange={() => onChoose(option)} />
          <span class="choice-words">
            <span>{label}</span>
            {hint && <span class="choice-hint">{hint}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
