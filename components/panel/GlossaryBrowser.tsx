import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ClassTree as Tree } from '../../glossary/class-tree';
import { type EntryId, KINDS } from '../../glossary/kinds';
import type { SearchRow } from '../../glossary/search/search-row';
import { Segments } from '../Segments';
import { kindKey, useWords } from '../words';
import { ClassTree } from './ClassTree';
import { type TermGroup, TermGroups } from './TermGroups';
import type { TermOf } from './term-of';

type Arrangement = 'name' | 'kind' | 'class';

interface GlossaryBrowserProps {
  readonly rows: readonly SearchRow[];
  readonly termOf: TermOf;
  readonly arrangement: Arrangement;
  /** Set by an organisation. */
  readonly isLocked: boolean;
  onArrange(arrangement: Arrangement): void;
  /** Asked once, when the tree is first wanted. */
  loadTree(): Promise<Tree>;
  onOpen(id: EntryId): void;
}

/** All entries: by letter, by kind, by class. */
export function GlossaryBrowser(props: GlossaryBrowserProps): JSX.Element {
  const { rows, termOf, arrangement, isLocked, onArrange, loadTree, onOpen } = props;
  const t = useWords();
  const [tree, setTree] = useState<Tree | null>(null);
  const sorted = useMemo(() => {
    // One collator for all: `localeCompare` makes its own each time.
    const { compare } = new Intl.Collator('en');
    return [...rows].sort((a, b) => compare(a.headword, b.headword));
  }, [rows]);
  const groups = useMemo<readonly TermGroup[]>(
    () =>
      arrangement === 'kind'
        ? KINDS.map((kind) => ({
            title: t(kindKey(kind)),
            kind,
            terms: sorted.filter((row) => row.kind === kind),
          }))
        : byLetter(sorted),
    [arrangement, sorted, t],
  );
  useEffect(() => {
    if (arrangement !== 'class' || tree) return;
    // A file of the extension's own; when it cannot be read the panel's reporter says so.
    void loadTree().then(setTree);
  }, [arrangement, tree, loadTree]);

  return (
    <>
      <Segments<Arrangement>
        label={t('panelArrange')}
        options={[
          { id: 'name', text: t('panelOrderName') },
          { id: 'kind', text: t('panelByKind') },
          { id: 'class', text: t('panelByClass') },
        ]}
        chosen={arrangement}
        onChoose={onArrange}
        isLocked={isLocked}
      />
      {arrangement !== 'class' ? (
        <TermGroups
          key={arrangement}
          groups={groups}
          indexLabel={t(arrangement === 'kind' ? 'panelKinds' : 'panelLetters')}
          onOpen={onOpen}
        />
      ) : (
        tree && <ClassTree tree={tree} termOf={termOf} label={t('panelClasses')} onOpen={onOpen} />
      )}
    </>
  );
}

/** Rows are sorted. Accents and Greek letters count as the letter they stand by; figures come under one sign. */
function byLetter(rows: readonly SearchRow[]): TermGroup[] {
  const groups = new Map<string, SearchRow[]>();
  for (const row of rows) {
    const first = row.headword.normalize('NFD').charAt(0).toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : '#';
    const group = groups.get(letter);
    if (group) group.push(row);
    else groups.set(letter, [row]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, terms]) => ({ title, terms }));
}
