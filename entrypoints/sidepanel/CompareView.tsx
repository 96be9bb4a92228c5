import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Compare } from '../../components/compare/Compare';
import type { Comparison } from '../../components/facts/pages';
import { useLate } from '../../components/use-late';
import { useSettings } from '../../components/use-settings';
import type { EntryId } from '../../glossary/kinds';
import type { SearchRow } from '../../glossary/search/search-row';
import type { LiveSettings } from '../../platform/live-settings';
import { reportError } from '../../platform/report-error';
import { getFacts } from '../surfaces/ask-glossary';

const load = async (): Promise<typeof Compare> => (await import('../../components/compare/Compare')).Compare;
const NOTHING: Comparison = { drugs: [], region: null, onlyDiffering: false };

interface CompareViewProps {
  readonly live: LiveSettings;
  readonly rows: readonly SearchRow[] | null;
  readonly onPage: readonly EntryId[];
  onOpen(id: EntryId): void;
}

/** Medicines side by side, beside the page that speaks of them. */
export function CompareView({ live, rows, onPage, onOpen }: CompareViewProps): JSX.Element | null {
  const { level } = useSettings(live);
  const [comparison, setComparison] = useState(NOTHING);
  const Comparing = useLate(load);
  return (
    Comparing && (
      <Comparing
        comparison={comparison}
        onComparison={setComparison}
        onPage={onPage}
        level={level}
        isLevelLocked={live.locked.includes('level')}
        onLevel={(chosen) => void live.change('level', () => chosen).catch(reportError)}
        language={navigator.language}
        rows={rows}
        getFacts={getFacts}
        // Arrows choose a tab at once, and the focus belongs to the tabs then.
        takesFocus={false}
        onOpen={onOpen}
      />
    )
  );
}
