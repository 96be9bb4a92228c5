import type { JSX } from 'preact';
import { LevelSwitch } from '../../components/LevelSwitch';
import { useSettings } from '../../components/use-settings';
import { useWords } from '../../components/words';
import type { Level } from '../../glossary/kinds';
import type { LiveSettings } from '../../platform/live-settings';
import { openOptions } from '../../platform/open-options';
import { reportError } from '../../platform/report-error';
import { hasSidePanel, openSidePanel } from '../../platform/side-panel';
import type { Tab } from '../../platform/tabs';
import { TabSiteSwitch } from '../surfaces/TabSiteSwitch';

interface ControlsProps {
  readonly live: LiveSettings;
  readonly tab: Tab | null;
  onLevel(level: Level): void;
}

/** What is switched most: this site, the level; and the way to all the rest. */
export function Controls({ live, tab, onLevel }: ControlsProps): JSX.Element {
  const t = useWords();
  const settings = useSettings(live);

  return (
    <div class="popup-controls">
      {live.problems.length > 0 && <p class="warning">{t('settingsProblem', live.problems.join(', '))}</p>}
      <div class="popup-line">
        <TabSiteSwitch live={live} tab={tab} />
        <div class="popup-links">
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
          <button type="button" class="link" onClick={() => void openOptions().catch(reportError)}>
            {t('optionsOpen')}
          </button>
        </div>
      </div>
      <div class="popup-line">
        <span>{t('levelLabel')}</span>
        <LevelSwitch level={settings.level} onLevel={onLevel} isLocked={live.locked.includes('level')} />
      </div>
    </div>
  );
}
