import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useWords } from './words';

interface SegmentsProps<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly text: string }[];
  readonly chosen: Id;
  onChoose(id: Id): void;
  /** Set by an organisation. */
  readonly isLocked?: boolean;
}

/** One of a few, side by side. A radio group: one tab stop, arrows within, as the browser gives it. */
export function Segments<Id extends string>(props: SegmentsProps<Id>): JSX.Element {
  const { label, options, chosen, onChoose, isLocked = false } = props;
  const t = useWords();
  const name = useId();
  return (
    <fieldset class="level-switch" disabled={isLocked} title={isLocked ? t('optionsLocked') : undefined}>
      <legend class="visually-hidden">{label}</legend>
      {options.map(({ id, text }) => (
        <label key={id}>
          <input type="radio" name={name} value={id} checked={id === chosen} onChange={() => onChoose(id)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
