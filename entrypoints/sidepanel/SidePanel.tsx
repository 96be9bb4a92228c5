import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { EntryPanel } from '../../components/EntryPanel';
import { GlossaryBrowser } from '../../components/panel/GlossaryBrowser';
import { PinnedList } from '../../components/panel/PinnedList';
import { Tabs } from '../../components/panel/Tabs';
import type { TermOf } from '../../components/panel/term-of';
import { SearchBox } from '../../components/SearchBox';
import { useGlossarySearch } from '../../components/use-glossary-search';
import { useSettings } from '../../components/use-settings';
import { useWords } from '../../components/words';
import type { EntryId } from '../../glossary/kinds';
import { NOTHING_FOUND } from '../../glossary/search/search';
import type { SearchRow } from '../../glossary/search/search-row';
import { loadClassTree } from '../../platform/glossary-files';
import type { LiveSettings } from '../../platform/live-settings';
import { openOptions } from '../../platform/open-options';
import type { PanelStart } from '../../platform/panel-address';
import { reportError } from '../../platform/report-error';
import { onPanelEntry } from '../../platform/side-panel';
import { toggled } from '../../platform/toggled';
import { getEntry } from '../surfaces/ask-glossary';
import { EntryExtras } from '../surfaces/EntryExtras';
import { type LoadedGlossary, loadSearch } from '../surfaces/load-search';
import { usePage } from '../surfaces/use-page';
import { CompareView } from './CompareView';
import { PageView } from './PageView';
import { useTab } from './use-tab';

type View = 'page' | 'glossary' | 'pinned' | 'compare';

const NONE: readonly SearchRow[] = [];
const NO_TERMS: readonly { readonly entry: EntryId }[] = [];

/** An entry that was opened; another number each time, so that it opens anew. */
interface Shown {
  readonly id: EntryId;
  readonly nth: number;
}

interface SidePanelProps {
  readonly live: LiveSettings;
  readonly start: PanelStart;
}

export function SidePanel({ live, start }: SidePanelProps): JSX.Element {
  const t = useWords();
  const settings = useSettings(live);
  const [view, setView] = useState<View>('page');
  const [shown, setShown] = useState<Shown | null>(start && 'entry' in start ? { id: start.entry, nth: 0 } : null);
  const [loaded, setLoaded] = useState<LoadedGlossary | null>(null);
  const openedFrom = useRef<Element | null>(null);
  const termOf = useMemo<TermOf>(() => {
    const byId = new Map(loaded?.rows.map((row) => [row.id, row]));
    return (id) => byId.get(id);
  }, [loaded]);
  const tab = useTab();
  const page = usePage(tab ?? null, true);
  const terms = 'terms' in page.state ? page.state.terms : NO_TERMS;
  const drugsOnPage = useMemo(
    () => terms.flatMap(({ entry }) => (termOf(entry)?.kind === 'drug' ? [entry] : [])),
    [terms, termOf],
  );
  const rows = loaded?.rows ?? NONE;
  const search = useGlossarySearch(loaded?.search ?? null, start && 'find' in start ? start.find : '');

  const open = (id: EntryId): void => {
    openedFrom.current = document.activeElement;
    setShown((now) => ({ id, nth: (now?.nth ?? 0) + 1 }));
  };
  useEffect(() => {
    loadSearch().then(setLoaded).catch(reportError);
    const life = new AbortController();
    onPanelEntry(open, life.signal).catch(reportError);
    return () => life.abort();
  }, []);

  const leave = (): void => {
    setShown(null);
    // Once what was left is drawn again.
    setTimeout(() => {
      const from = openedFrom.current;
      if (from instanceof HTMLElement && from.isConnected && from !== document.body) from.focus();
    });
  };
  const pin = (id: EntryId, on: boolean): void =>
    void live.change('pinned', (now) => toggled(now, id, on)).catch(reportError);
  const isSearching = search.query.trim() !== '' && !shown;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads out of whatever is in front
    <div
      class="panel"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        if (shown) leave();
        else search.stepBack();
      }}
    >
      <SearchBox
        search={{
          ...search,
          ...(shown && { result: NOTHING_FOUND, isReady: false }),
          setQuery(next) {
            setShown(null);
            search.setQuery(next);
          },
        }}
        onChoose={open}
      />
      {shown && (
        <EntryPanel
          key={shown.nth}
          first={shown.id}
          level={settings.level}
          known={settings.known}
          locked={live.locked}
          getEntry={getEntry}
          onLevel={(level) => void live.change('level', () => level).catch(reportError)}
          onKnown={(id, known) => void live.change('known', (now) => toggled(now, id, known)).catch(reportError)}
          renderFacts={(entry, go) => (
            <EntryExtras entry={entry} level={settings.level} onPage={drugsOnPage} onOpen={go} />
          )}
          pinned={settings.pinned}
          onPin={pin}
          onLeave={leave}
          compact={false}
          focusHeading
        />
      )}
      <div class="panel-views" hidden={isSearching || shown !== null}>
        <Tabs<View>
          label={t('panelViews')}
          chosen={view}
          onChoose={setView}
          end={
            <button
              type="button"
              class="icon-button"
              title={t('optionsOpen')}
              aria-label={t('optionsOpen')}
              onClick={() => void openOptions().catch(reportError)}
            >
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M2 4.5h6.5M12.5 4.5H14M2 11.5h1.5M7.5 11.5H14M10.5 6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM5.5 13.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z" />
              </svg>
            </button>
          }
          views={[
            {
              id: 'page',
              label: t('panelThisPage'),
              content: () => <PageView live={live} tab={tab} page={page} termOf={termOf} onOpen={open} />,
            },
            {
              id: 'glossary',
              label: t('panelGlossary'),
              content: () => (
                <GlossaryBrowser
                  rows={rows}
                  termOf={termOf}
                  arrangement={settings.panelGlossary}
                  isLocked={live.locked.includes('panelGlossary')}
                  onArrange={(arrangement) => void live.change('panelGlossary', () => arrangement).catch(reportError)}
                  loadTree={loadClassTree}
                  onOpen={open}
                />
              ),
            },
            {
              id: 'pinned',
              label: t('panelPinned'),
              content: () => (
                <PinnedList
                  pinned={settings.pinned}
                  termOf={termOf}
                  isLocked={live.locked.includes('pinned')}
                  onOpen={open}
                  onUnpin={(id) => pin(id, false)}
                  onReorder={(pinned) => void live.change('pinned', () => pinned).catch(reportError)}
                />
              ),
            },
            {
              id: 'compare',
              label: t('panelCompare'),
              content: () => <CompareView live={live} rows={loaded?.rows ?? null} onPage={drugsOnPage} onOpen={open} />,
            },
          ]}
        />
      </div>
    </div>
  );
}
