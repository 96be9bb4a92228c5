import type { JSX } from 'preact';
import { SiteSwitch } from '../../components/SiteSwitch';
import { useSettings } from '../../components/use-settings';
import type { LiveSettings } from '../../platform/live-settings';
import { reportError } from '../../platform/report-error';
import { isSiteOn, switchSite } from '../../platform/sites';
import type { Tab } from '../../platform/tabs';

interface TabSiteSwitchProps {
  readonly live: LiveSettings;
  readonly tab: Tab | null | undefined;
}

/** The switch for the site of a tab; nothing where the tab shows none. */
export function TabSiteSwitch({ live, tab }: TabSiteSwitchProps): JSX.Element | null {
  const settings = useSettings(live);
  if (!tab?.site) return null;

  const setSite = (site: string, on: boolean): void => {
    const { sitesOff, sitesOn } = switchSite(live.now, site, on);
    live.change('sitesOff', () => sitesOff).catch(reportError);
    live.change('sitesOn', () => sitesOn).catch(reportError);
  };
  return (
    <SiteSwitch
      site={tab.site}
      on={isSiteOn(settings, tab.site)}
      isLocked={live.locked.some((name) => name === 'sitesOff' || name === 'sitesOn')}
      onSwitch={setSite}
    />
  );
}
