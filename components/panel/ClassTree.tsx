import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ClassTree as Tree } from '../../glossary/class-tree';
import type { EntryId } from '../../glossary/kinds';
import { KindGlyph } from '../KindGlyph';
import { ENTRY_LANGUAGE, useWords } from '../words';
import type { TermOf } from './term-of';
import { useRovingFocus } from './use-roving-focus';

interface ClassTreeProps {
  readonly tree: Tree;
  readonly termOf: TermOf;
  readonly label: string;
  onOpen(id: EntryId): void;
}

/** A line of the tree as it is drawn now. The path tells two places of one medicine apart. */
interface Line {
  readonly path: string;
  readonly id: EntryId;
  readonly level: number;
  readonly place: number;
  readonly size: number;
  /** A class that opens and closes, what stands in one, or the way to the entry of the class itself. */
  readonly kind: 'class' | 'leaf' | 'about';
}

const ITEM = '[role=treeitem]';

function linesOf(tree: Tree, isOpen: (path: string) => boolean): Line[] {
  const lines: Line[] = [];
  const add = (ids: readonly EntryId[], level: number, above: string): void => {
    const first = above === '' ? 0 : 1;
    ids.forEach((id, i) => {
      const path = `${above}/${id}`;
      const children = tree.children[id] ?? [];
      const kind = children.length > 0 ? 'class' : 'leaf';
      lines.push({ path, id, level, kind, place: i + 1 + first, size: ids.length + first });
      if (kind === 'leaf' || !isOpen(path)) return;
      lines.push({ path: `${path}/`, id, level: level + 1, kind: 'about', place: 1, size: children.length + 1 });
      add(children, level + 1, path);
    });
  };
  add(tree.roots, 1, '');
  return lines;
}

/**
 * The classes of medicines as WAI-ARIA's tree: right opens and goes in, left closes and goes out. A class opens and closes; its own
 * entry is the first line in it, so that each line does one thing, by key, pointer and touch alike.
 */
export function ClassTree({ tree, termOf, label, onOpen }: ClassTreeProps): JSX.Element {
  const t = useWords();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const roving = useRovingFocus<HTMLDivElement>(ITEM);
  const lines = useMemo(() => linesOf(tree, (path) => open.has(path)), [tree, open]);

  const toggle = (path: string, to = !open.has(path)): void => {
    const next = new Set(open);
    if (to) next.add(path);
    else next.delete(path);
    setOpen(next);
  };
  const activate = ({ kind, path, id }: Line): void => (kind === 'class' ? toggle(path) : onOpen(id));
  const focus = (path: string | undefined): void =>
    roving.ref.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path ?? '')}"]`)?.focus();

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = lines.findIndex(({ path }) => path === (document.activeElement as HTMLElement | null)?.dataset.path);
    const line = lines[at];
    if (!line || event.ctrlKey || event.altKey || event.metaKey) return;
    const isRtl = roving.ref.current && getComputedStyle(roving.ref.current).direction === 'rtl';
    const isOpen = line.kind === 'class' && open.has(line.path);
    if (event.key === (isRtl ? 'ArrowLeft' : 'ArrowRight')) {
      if (isOpen) focus(lines[at + 1]?.path);
      else if (line.kind === 'class') toggle(line.path, true);
    } else if (event.key === (isRtl ? 'ArrowRight' : 'ArrowLeft')) {
      if (isOpen) toggle(line.path, false);
      else focus(lines.slice(0, at).findLast(({ level }) => level < line.level)?.path);
    } else if (event.key === 'Enter' || event.key === ' ') activate(line);
    else if (event.key === '*') {
      const siblings = lines.filter(
        ({ kind, level, path }) =>
          kind === 'class' &&
          level === line.level &&
          path.startsWith(line.path.slice(0, line.path.lastIndexOf('/') + 1)),
      );
      setOpen(new Set([...open, ...siblings.map(({ path }) => path)]));
    } else {
      roving.onKeyDown(event);
      return;
    }
    roving.forget();
    event.preventDefault();
  };

  return (
    <div
      ref={roving.ref}
      class="tree"
      role="tree"
      aria-label={label}
      onKeyDown={onKeyDown}
      onFocusIn={roving.onFocusIn}
    >
      {lines.map((line) => {
        const { path, id, level, kind, place, size } = line;
        const term = termOf(id);
        const name = term?.headword ?? id;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the tree's
          <div
            key={path}
            class="tree-line"
            role="treeitem"
            tabIndex={-1}
            data-path={path}
            data-kind={kind}
            aria-level={level}
            aria-posinset={place}
            aria-setsize={size}
            {...(kind === 'class' ? { 'aria-expanded': open.has(path) } : {})}
            style={{ '--level': level }}
            onClick={() => activate(line)}
          >
            {kind === 'class' ? (
              <svg class="line-icon tree-turn" viewBox="0 0 16 16" aria-hidden="true">
                <path d="m6 3 5 5-5 5" />
              </svg>
            ) : (
              term && <KindGlyph kind={term.kind} />
            )}
            <span class="term-name" {...(kind === 'about' ? {} : ENTRY_LANGUAGE)}>
              {kind === 'about' ? t('panelAboutClass', name) : name}
            </span>
            {kind === 'class' && (
              <span class="term-count" aria-hidden="true">
                {tree.children[id]?.length}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
