import type { JSX, Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useWords } from '../words';

interface AddFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly fieldRef: Ref<HTMLInputElement>;
  /** Takes what was typed, or says why not. */
  onAdd(text: string): string | null;
}

/** A line to type into, and Enter or a button that adds it. What was wrong is said beside it, and goes with the next letter. */
export function AddField({ label, placeholder, fieldRef, onAdd }: AddFieldProps): JSX.Element {
  const t = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      class="add-field"
      onSubmit={(event) => {
        event.preventDefault();
        const refusal = text.trim() ? onAdd(text) : null;
        setProblem(refusal);
        if (refusal === null) setText('');
      }}
    >
      <label for={id}>{label}</label>
      <div class="add-line">
        <input
          id={id}
          ref={fieldRef}
          class="search-field"
          type="text"
          dir="ltr"
          inputMode="url"
          autocapitalize="none"
          autocomplete="off"
          spellcheck={false}
          placeholder={placeholder}
          value={text}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <button type="submit" class="button">
          {t('optionsAdd')}
        </button>
      </div>
      <p id={`${id}-problem`} class="warning" role="alert">
        {problem}
      </p>
    </form>
  );
}
