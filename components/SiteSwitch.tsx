import type { JSX } from 'preact';
import { useWords } from './words';

interface SiteSwitchProps {
  readonly site: string;
  readonly on: boolean;
  /** Set by an organisation. */
  readonly isLocked: boolean;
  onSwitch(site: string, on: boolean): void;
}

/** Whether terms are marked on the site of the page. */
export function SiteSwitch({ site, on, isLocked, onSwitch }: SiteSwitchProps): JSX.Element {
  const t = useWords();
  return (
    <label class="site-switch" title={isLocked ? t('optionsLocked') : undefined}>
      <input
        type="checkbox"
        checked={on}
        disabled={isLocked}
        onChange={(event) => onSwitch(site, event.currentTarget.checked)}
      />
      <span>{t('popupSiteSwitch', site)}</span>
    </label>
  );
}
