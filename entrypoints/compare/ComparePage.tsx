import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Compare } from '../../components/compare/Compare';
import { type Comparison, compareAddress, readComparison } from '../../components/facts/pages';
import { useSettings } from '../../components/use-settings';
import { useWords } from '../../components/words';
import type { EntryId, Level } from '../../glossary/kinds';
import type { SearchRow } from '../../glossary/search/search-row';
import { loadSearchRows } from '../../platform/glossary-files';
import type { LiveSettings } from '../../platform/live-settings';
import { reportError } from '../../platform/report-error';
import { getFacts } from '../surfaces/ask-glossary';
import { EntryDialog } from '../surfaces/EntryDialog';

/** The comparison on a page of its own. Its address holds what is chosen. */
export function ComparePage({ live }: { readonly live: LiveSettings }): JSX.Element {
  const t = useWords();
  const settings = useSettings(live);
  const [{ onPage, ...asked }] = useState(() => readComparison(location.search));
  const [comparison, setComparison] = useState<Comparison>(asked);
  const [rows, setRows] = useState<readonly SearchRow[] | null>(null);
  const [open, setOpen] = useState<EntryId | null>(null);

  useEffect(() => {
    loadSearchRows().then(setRows).catch(reportError);
  }, []);
  useEffect(() => history.replaceState(null, '', compareAddress(comparison, onPage)), [comparison]);

  return (
    <>
      <h1>{t('compareTitle')}</h1>
      <Compare
        comparison={comparison}
        onComparison={setComparison}
        onPage={onPage}
        level={settings.level}
        isLevelLocked={live.locked.includes('level')}
        onLevel={(level: Level) => void live.change('level', () => level).catch(reportError)}
        language={navigator.language}
        rows={rows}
        getFacts={getFacts}
        takesFocus
        onOpen={setOpen}
      />
      {open && <EntryDialog key={open} id={open} live={live} onClose={() => setOpen(null)} />}
    </>
  );
}
