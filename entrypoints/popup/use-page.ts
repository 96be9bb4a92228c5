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

const ordered = (reports: ReadonlyMap<string, PageReport>): PageReport[] =>
  [...reports.values()].sort((a, b) => Number(b.top) - Number(a.top));

function mergeTerms(reports: readonly PageReport[]): PageTerm[] {
  const terms = new Map<EntryId, PageTerm>();
  for (const { entry, count } of reports.flatMap((report) => report.terms))
    terms.set(entry, { entry, count: count + (terms.get(entry)?.count ?? 0) });
  return [...terms.values()];
}

/** Pure: what the popup says of the page, from what its frames said. */
export function pageState(reports: readonly PageReport[], gone: boolean): PageState {
  if (reports.length === 0) return gone ? { kind: 'not-running' } : { kind: 'reading', terms: [] };
  if (reports.every(({ state }) => state === 'off')) return { kind: 'off' };
  return { kind: reports.some(({ state }) => state === 'reading') ? 'reading' : 'done', terms: mergeTerms(reports) };
}

/** @param on whether the site is switched on: a change makes every frame report anew */
export function usePage(tab: Tab | null): Page {
  const [reports, setReports] = useState<ReadonlyMap<string, PageReport>>(new Map());
  const [gone, setGone] = useState(false);
  const connection = useRef<PageConnection | null>(null);

  useEffect(() => {
    if (tab?.access !== 'open') return;
    connection.current = connectToPage(
      tab.id,
      (report) => setReports((now) => new Map(now).set(report.frame, report)),
      () => setGone(true),
    );
    return () => connection.current?.close();
  }, [tab]);

  const state = useMemo<PageState>(() => {
    if (!tab || tab.access === 'blocked') return { kind: 'blocked' };
    if (tab.access === 'no-access') return { kind: 'no-access' };
    return pageState(ordered(reports), gone);
  }, [tab, reports, gone]);

  return {
    state,
    jump(entry) {
      const report = ordered(reports).find(({ terms }) => terms.some((term) => term.entry === entry));
      if (report) connection.current?.order({ kind: 'go-to', frame: report.frame, entry });
    },
  };
}
