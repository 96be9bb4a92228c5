import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';

export interface TabView<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Drawn when the tab is first chosen, and kept. */
  content(): JSX.Element;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly views: readonly TabView<Id>[];
  readonly chosen: Id;
  onChoose(id: Id): void;
  /** At the end of the row. */
  readonly end?: JSX.Element;
}

/** Tabs as WAI-ARIA has them: one tab stop, arrows, Home and End choose at once. */
export function Tabs<Id extends string>({ label, views, chosen, onChoose, end }: TabsProps<Id>): JSX.Element {
  const prefix = useId();
  const [visited, setVisited] = useState<readonly Id[]>([]);
  if (!visited.includes(chosen)) setVisited([...visited, chosen]);

  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const at = views.findIndex(({ id }) => id === chosen);
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const steps: Record<string, number> = {
      [isRtl ? 'ArrowLeft' : 'ArrowRight']: at + 1,
      [isRtl ? 'ArrowRight' : 'ArrowLeft']: at - 1 + views.length,
      Home: 0,
      End: views.length - 1,
    };
    const to = views[(steps[event.key] ?? Number.NaN) % views.length];
    if (!to || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onChoose(to.id);
    document.getElementById(`${prefix}-${to.id}`)?.focus();
  };

  return (
    <>
      <div class="tabs">
        <div class="tabs-list" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
          {views.map(({ id, label: name }) => (
            <button
              key={id}
              id={`${prefix}-${id}`}
              type="button"
              role="tab"
              class="tab"
              aria-selected={id === chosen}
              aria-controls={`${prefix}-${id}-view`}
              tabIndex={id === chosen ? 0 : -1}
              onClick={() => onChoose(id)}
            >
              {name}
            </button>
          ))}
        </div>
        {end}
      </div>
      {views.map(({ id, content }) => (
        <div
          key={id}
          id={`${prefix}-${id}-view`}
          class="tab-view"
          role="tabpanel"
          aria-labelledby={`${prefix}-${id}`}
          hidden={id !== chosen}
        >
          {(id === chosen || visited.includes(id)) && content()}
        </div>
      ))}
    </>
  );
}
