import type { JSX } from 'preact';

/** A term in running text. A real button is a box of its own: lines would break before the comma after it. */
export function TermText({ text, onOpen }: { readonly text: string; onOpen(): void }): JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      class="term"
      role="button"
      tabIndex={0}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen();
      }}
    >
      {text}
    </span>
  );
}
