import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { EntryPanel } from '../../components/EntryPanel';
import { LevelSwitch } from '../../components/LevelSwitch';
import { PageTerms } from '../../components/PageTerms';
import { SearchBox } from '../../components/SearchBox';
import { SiteSwitch } from '../../components/SiteSwitch';
import { useSettings } from '../../components/use-settings';
import { useWords } from '../../components/words';
import type { EntryId, Level } from '../../glossary/kinds';
import type { LiveSettings } from '../../platform/live-settings';
import { ask } from '../../platform/messages';
import { openOptions } from '../../platform/open-options';
import { reportError } from '../../platform/report-error';
import { hasSidePanel, openSidePanel } from '../../platform/side-panel';
import { isSiteOn, switchSite } from '../../platform/sites';
import type { Tab } from '../../platform/tabs';
import { toggled } from '../../platform/toggled';
import { LateFacts } from '../surfaces/LateFacts';
import { type LoadedGlossary, loadSearch } from '../surfaces/load-search';
import { usePage } from '../surfaces/use-page';

interface PopupProps {
  readonly live: LiveSettings;
  readonly tab: Tab | null;
}

const getEntry = (id: EntryId) => ask({ kind: 'get-entry', id });

export function Popup({ live, tab }: PopupProps): JSX.Element {
  const t = useWords();
  const settings = useSettings(live);
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState<EntryId | null>(null);
  const page = usePage(tab);
  const [loaded, setLoaded] = useState<LoadedGlossary | null>(null);
  const rows = useMemo(() => new Map(loaded?.rows.map((row) => [row.id, row])), [loaded]);
  const hits = useMemo(() => (query.trim() ? loaded?.search.find(query) : null) ?? [], [loaded, query]);

  // The field is there and takes letters; names and index come while the reader begins to type.
  useEffect(() => {
    loadSearch().then(setLoaded).catch(reportError);
  }, []);

  const setLevel = (level: Level): void => {
    live.change('level', () => level).catch(reportError);
  };

  const setSite = (site: string, on: boolean): void => {
    const { sitesOff, sitesOn } = switchSite(live.now, site, on);
    live.change('sitesOff', () => sitesOff).catch(reportError);
    live.change('sitesOn', () => sitesOn).catch(reportError);
  };

  if (shown)
    return (
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
        renderFacts={(id, open) => <LateFacts id={id} level={settings.level} onOpen={open} />}
        onLeave={() => setShown(null)}
        compact={false}
        focusHeading
      />
    );

  return (
    <div class="popup">
      <SearchBox query={query} hits={hits} isReady={loaded !== null} onQuery={setQuery} onChoose={setShown} />
      {!query.trim() && (
        <>
          <div class="popup-controls">
            {tab?.site && (
              <SiteSwitch
                site={tab.site}
                on={isSiteOn(settings, tab.site)}
                isLocked={live.locked.some((name) => name === 'sitesOff' || name === 'sitesOn')}
                onSwitch={setSite}
              />
            )}
            <div class="popup-level">
              <span>{t('levelLabel')}</span>
              <LevelSwitch level={settings.level} onLevel={setLevel} isLocked={live.locked.includes('level')} />
              <button type="button" class="link" onClick={() => void openOptions().catch(reportError)}>
                {t('optionsOpen')}
              </button>
              {tab && hasSidePanel() && (
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    openSidePanel(tab.window).then(() => window.close(), reportError);
                  }}
                >
                  {t('panelOpen')}
                </button>
              )}
            </div>
            {live.problems.length > 0 && <p class="warning">{t('settingsProblem', live.problems.join(', '))}</p>}
          </div>
          <PageTerms
            state={page.state}
            termOf={(id) => rows.get(id)}
            onOpen={setShown}
            onJump={(id) => {
              page.jump(id);
              window.close();
            }}
          />
        </>
      )}
    </div>
  );
}
