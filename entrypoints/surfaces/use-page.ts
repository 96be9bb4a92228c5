/** What the frames of the tab report, put together: one list of terms, in the order in which frames and pages have them. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PageState, PageTerm } from '../../components/PageTerms';
import type { EntryId } from '../../glossary/kinds';
import type { PageReport } from '../../platform/messages';
import { connectToPage, type PageConnection } from '../../platform/page-port';
import type { Tab } from '../../platform/tabs';

/** Where the reader was led: the nth of a term's places on the page, from 0; null when none of them can be shown. */
export interface Place {
  readonly entry: EntryId;
  readonly nth: number | null;
}

export interface Page {
  readonly state: PageState;
  /** What is on the screen, if that is followed. */
  readonly inView: ReadonlySet<EntryId>;
  /** Where `step` has led last. */
  readonly place: Place | null;
  /** Opens the tooltip at the first place of a term, in the first frame that has it. */
  jump(entry: EntryId): void;
  /** Shows the next or previous place of a term, round and round. */
  step(entry: EntryId, direction: 1 | -1): void;
}

const topFirst = (reports: readonly PageReport[]): PageReport[] =>
  [...reports].sort((a, b) => Number(b.top) - Number(a.top));

function mergeTerms(reports: readonly PageReport[]): PageTerm[] {
  const terms = new Map<EntryId, PageTerm>();
  for (const { entry, count } of reports.flatMap((report) => report.terms))
    terms.set(entry, { entry, count: count + (terms.get(entry)?.count ?? 0) });
  return [...terms.values()];
}

/** Pure: what a surface says of the page, from what its frames said; null when none answers. */
export function pageState(reports: readonly PageReport[] | null): PageState {
  if (!reports) return { kind: 'not-running' };
  if (reports.length === 0) return { kind: 'reading', terms: [] };
  if (reports.every(({ state }) => state === 'off')) return { kind: 'off' };
  if (reports.every(({ state }) => state === 'failed')) return { kind: 'not-running' };
  return { kind: reports.some(({ state }) => state === 'reading') ? 'reading' : 'done', terms: mergeTerms(reports) };
}

/** Each frame's share of a term's places: the frame and how many places come before its own. */
function sharesOf(reports: readonly PageReport[], entry: EntryId): { frame: string; before: number; count: number }[] {
  let before = 0;
  return reports.flatMap(({ frame, terms }) => {
    const count = terms.find((term) => term.entry === entry)?.count ?? 0;
    const share = { frame, before, count };
    before += count;
    return count > 0 ? [share] : [];
  });
}

/** @param followsView whether `inView` is wanted */
export function usePage(tab: Tab | null, followsView = false): Page {
  const [reports, setReports] = useState<readonly PageReport[] | null>([]);
  const [views, setViews] = useState<ReadonlyMap<string, readonly EntryId[]>>(new Map());
  const [place, setPlace] = useState<Place | null>(null);
  const connection = useRef<PageConnection | null>(null);
  const latest = useRef<readonly PageReport[]>([]);

  useEffect(() => {
    setReports([]);
    setViews(new Map());
    setPlace(null);
    if (tab?.access !== 'open') return;
    connection.current = connectToPage(tab.id, {
      followsView,
      onReports(said) {
        latest.current = topFirst(said ?? []);
        setReports(said && latest.current);
        if (!said) setPlace(null);
      },
      onPlaces(news) {
        if (news.kind === 'in-view') {
          setViews((now) => new Map(now).set(news.frame, news.entries));
          return;
        }
        const share = sharesOf(latest.current, news.entry).find(({ frame }) => frame === news.frame);
        if (share) setPlace({ entry: news.entry, nth: news.nth === null ? null : share.before + news.nth });
      },
    });
    return () => connection.current?.close();
  }, [tab?.id, tab?.access, followsView]);

  const state = useMemo<PageState>(() => {
    if (!tab || tab.access === 'blocked') return { kind: 'blocked' };
    if (tab.access === 'no-access') return { kind: 'no-access' };
    return !reports && tab.isLoading ? { kind: 'reading', terms: [] } : pageState(reports);
  }, [tab, reports]);
  // Frames that have gone are no longer in the reports.
  const inView = useMemo(() => new Set(reports?.flatMap(({ frame }) => views.get(frame) ?? [])), [reports, views]);

  return {
    state,
    inView,
    place,
    jump(entry) {
      const [share] = sharesOf(latest.current, entry);
      if (!share) return;
      connection.current?.order({ kind: 'go-to', frame: share.frame, entry, nth: 0, direction: 1, how: 'open' });
    },
    step(entry, direction) {
      const shares = sharesOf(latest.current, entry);
      const total = shares.reduce((sum, { count }) => sum + count, 0);
      const from = place?.entry === entry ? (place.nth ?? -1) : direction === 1 ? -1 : 0;
      const to = (((from + direction) % total) + total) % total;
      const share = shares.find(({ before, count }) => to >= before && to < before + count);
      if (!share) return;
      const { frame, before } = share;
      connection.current?.order({ kind: 'go-to', frame, entry, nth: to - before, direction, how: 'spot' });
    },
  };
}
