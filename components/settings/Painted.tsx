/**
 * Words marked on a page of our own, by the same highlights and rules as on any other. One set of highlights a page: two would take each
 * other's names.
 */
import { createContext, type JSX } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { Highlights, MarkName } from '../../overlay/marks/highlights';

export const PageHighlights = createContext<Highlights | null>(null);

/** @param name null leaves the words as they are */
export function Painted({ text, name }: { readonly text: string; readonly name: MarkName | null }): JSX.Element {
  const highlights = useContext(PageHighlights);
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const node = place.current?.firstChild;
    if (!highlights || !node || !name) return;
    const range = new StaticRange({ startContainer: node, startOffset: 0, endContainer: node, endOffset: text.length });
    highlights.add(name, range);
    highlights.restore();
    return () => {
      highlights.delete(name, range);
      highlights.restore();
    };
  }, [highlights, text, name]);
  return <span ref={place}>{text}</span>;
}
