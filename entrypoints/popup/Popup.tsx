import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { EntryPanel } from '../../components/EntryPanel';
import { PageTerms } from '../../components/PageTerms';
import { RecentTerms } from '../../components/RecentTerms';
import { SearchBox } from '../../components/SearchBox';
import { useGlossarySearch } from '../../components/use-glossary-search';
import { useSettings } from '../../components/use-settings';
import type { EntryId, Level } from '../../glossary/kinds';
import type { LiveSettings } from '../../platform/live-settings';
import { ask } from '../../platform/messages';
import { forgetRecent, keepsLookUps, type RecentLookUps } from '../../platform/recent';
import { reportError } from '../../platform/report-error';
import { hasSidePanel, openSidePanel } from '../../platform/side-panel';
import type { Tab } from '../../platform/tabs';
import { toggled } from '../../platform/toggled';
import { EntryExtras } from '../surfaces/EntryExtras';
import { type LoadedGlossary, loadSearch } from '../surfaces/load-search';
import { usePage } from '../surfaces/use-page';
import { Controls } from './Controls';
import { usePlace } from './use-place';

interface PopupProps {
  readonly live: LiveSettings;
  readonly recent: RecentLookUps;
  readonly tab: Tab | null;
}

/** Search, the terms of the page and what can be switched here; an entry takes their place, and leads back to them as they were. */
export function Popup({ live, recent, tab }: PopupProps): JSX.Element {
  const settings = useSettings(live);
  const [loaded, setLoaded] = useState<LoadedGlossary | null>(null);
  const search = useGlossarySearch(loaded?.search ?? null);
  const lookUps = useSettings(recent);
  const page = usePage(tab);
  const place = usePlace();
  const [shown, setShown] = useState<EntryId | null>(null);
  const rows = useMemo(() => new Map(loaded?.rows.map((row) => [row.id, row])), [loaded]);
  const drugsOnPage = useMemo(
    () =>
      ('terms' in page.state ? page.state.terms : [])
        .map(({ entry }) => entry)
        .filter((id) => rows.get(id)?.kind === 'drug'),
    [rows, page.state],
  );
  const isKept = keepsLookUps(settings, tab);

  // The field is there and takes letters; names and index come while the reader begins to type.
  useEffect(() => {
    loadSearch().then(setLoaded).catch(reportError);
  }, []);

  // Switched off elsewhere, by the reader or an organisation: what was kept before goes too.
  useEffect(() => {
    if (!settings.recent && lookUps.length > 0) forgetRecent().catch(reportError);
  }, [settings.recent, lookUps]);

  const open = (id: EntryId): void => {
    place.keep();
    setShown(id);
  };

  const getEntry = useCallback(
    async (id: EntryId) => {
      const entry = await ask({ kind: 'get-entry', id });
      if (entry && isKept) recent.add(id).catch(reportError);
      return entry;
    },
    [isKept],
  );

  const setLevel = (level: Level): void => {
    live.change('level', () => level).catch(reportError);
  };

  // At once, not after the next frame: two quick Escapes take back two things.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // What is left to it closes the popup: that is the browser's.
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || shown || !search.stepBack()) return;
      event.preventDefault();
      search.field.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  const recentTerms = isKept ? lookUps.flatMap((id) => rows.get(id) ?? []) : [];
  return (
    <>
      {shown && (
        <EntryPanel
          key={shown}
          first={shown}
          level={settings.level}
          known={settings.known}
          locked={live.locked}
          getEntry={getEntry}
          onLevel={setLevel}
          onKnown={(id, known) => {
            live.change('known', (now) => toggled(now, id, known)).catch(reportError);
          }}
          renderFacts={(entry, go) => (
            <EntryExtras entry={entry} level={settings.level} onPage={drugsOnPage} onOpen={go} />
          )}
          pinned={settings.pinned}
          onPin={(id, pinned) => {
            live.change('pinned', (now) => toggled(now, id, pinned)).catch(reportError);
          }}
          onPanel={
            tab && hasSidePanel()
              ? (id) => void openSidePanel(tab.window, id).then(() => window.close(), reportError)
              : undefined
          }
          onLeave={() => {
            setShown(null);
            place.restore();
          }}
          compact={false}
          focusHeading
          escapeLeadsBack
        />
      )}
      <div class="popup" hidden={shown !== null}>
        <SearchBox search={search} onChoose={open} />
        {!search.query.trim() && (
          <>
            {recentTerms.length > 0 && (
              <RecentTerms
                terms={recentTerms}
                onOpen={open}
                onClear={() => {
                  search.field.current?.focus();
                  forgetRecent().catch(reportError);
                }}
              />
            )}
            <PageTerms
              state={page.state}
              termOf={(id) => rows.get(id)}
              onOpen={open}
              onJump={(id) => {
                page.jump(id);
                window.close();
              }}
            />
            <Controls live={live} tab={tab} onLevel={setLevel} />
          </>
        )}
      </div>
    </>
  );
}
