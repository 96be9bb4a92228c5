/** What the frames of the tab report, put together: one list of terms, in the order in which frames and pages have them. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PageState, PageTerm } from '../../components/PageTerms';
import type { EntryId } from '../../glossary/kinds';
import type { PageReport } from '../../platform/messages';
import { connectToPage, type PageConnection } from '../../platform/page-port';
import type { Tab } from '../../platform/tabs';

export interface Page {
  readonly state: PageState;
  /** Shows the first place of a term, in the first frame that has it. */
  jump(entry: EntryId): void;
}

const topFirst = (reports: readonly PageReport[]): PageReport[] =>
  [...reports].sort((a, b) => Number(b.top) - Number(a.top));

function mergeTerms(reports: readonly PageReport[]): PageTerm[] {
  const terms = new Map<EntryId, PageTerm>();
  for (const { entry, count } of reports.flatMap((report) => report.terms))
    terms.set(entry, { entry, count: count + (terms.get(entry)?.count ?? 0) });
  return [...terms.values()];
}

/** Pure: what the popup says of the page, from what its frames said; null when none answers. */
export function pageState(reports: readonly PageReport[] | null): PageState {
  if (!reports) return { kind: 'not-running' };
  if (reports.length === 0) return { kind: 'reading', terms: [] };
  if (reports.every(({ state }) => state === 'off')) return { kind: 'off' };
  return { kind: reports.some(({ state }) => state === 'reading') ? 'reading' : 'done', terms: mergeTerms(reports) };
}

export function usePage(tab: Tab | null): Page {
  const [reports, setReports] = useState<readonly PageReport[] | null>([]);
  const connection = useRef<PageConnection | null>(null);

  useEffect(() => {
    if (tab?.access !== 'open') return;
    setReports([]);
    connection.current = connectToPage(tab.id, (said) => setReports(said && topFirst(said)));
    return () => connection.current?.close();
  }, [tab]);

  const state = useMemo<PageState>(() => {
    if (!tab || tab.access === 'blocked') return { kind: 'blocked' };
    if (tab.access === 'no-access') return { kind: 'no-access' };
    return pageState(reports);
  }, [tab, reports]);

  return {
    state,
    jump(entry) {
      const report = reports?.find(({ terms }) => terms.some((term) => term.entry === entry));
      if (report) connection.current?.order({ kind: 'go-to', frame: report.frame, entry });
    },
  };
}
