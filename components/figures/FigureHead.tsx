import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';

/** How deep a figure's own heads stand: below an entry's sections, or below those of a page. */
export const HeadLevel = createContext<3 | 4>(4);

interface FigureHeadProps {
  /** Below the figure's parts: a medicine in a panel. */
  readonly isInner?: boolean;
  readonly children: ComponentChildren;
}

/** The head of a part of a figure. */
export function FigureHead({ isInner = false, children }: FigureHeadProps): JSX.Element {
  const level = useContext(HeadLevel) + (isInner ? 1 : 0);
  const Tag = `h${level}` as 'h3' | 'h4' | 'h5';
  return <Tag class="figure-head">{children}</Tag>;
}
