import type { JSX } from 'preact';

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  onSwitch(on: boolean): void;
}

export function Switch({ label, on, onSwitch }: SwitchProps): JSX.Element {
  return (
    <label class="choice-option">
      <input type="checkbox" checked={on} onChange={(event) => onSwitch(event.currentTarget.checked)} />
      <span class="choice-words">{label}</span>
    </label>
  );
}
