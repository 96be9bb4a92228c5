import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

interface WideTableProps {
  readonly summary: string;
  readonly caption: string;
  readonly children: ComponentChildren;
}

/** A figure once more as a table, folded away; wider than its place it scrolls by itself, by keyboard too. */
export function WideTable({ summary, caption, children }: WideTableProps): JSX.Element {
  const id = useId();
  return (
    <details class="figure-table">
      <summary>{summary}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="figure-scroll" aria-labelledby={id} tabIndex={0}>
        <table>
          <caption id={id}>{caption}</caption>
          {children}
        </table>
      </section>
    </details>
  );
}
