import type { JSX } from 'preact';
import { pageStatus } from '../../components/page-status';
import { PageList } from '../../components/panel/PageList';
import type { TermOf } from '../../components/panel/term-of';
import { Segments } from '../../components/Segments';
import { useSettings } from '../../components/use-settings';
import { useWords } from '../../components/words';
import type { EntryId } from '../../glossary/kinds';
import type { LiveSettings } from '../../platform/live-settings';
import { reportError } from '../../platform/report-error';
import type { Tab } from '../../platform/tabs';
import { TabSiteSwitch } from '../surfaces/TabSiteSwitch';
import type { Page } from '../surfaces/use-page';

interface PageViewProps {
  readonly live: LiveSettings;
  /** Undefined until the browser has said which tab it is. */
  readonly tab: Tab | null | undefined;
  readonly page: Page;
  readonly termOf: TermOf;
  onOpen(id: EntryId): void;
}

/** The page in the tab beside the panel: its terms, and the switch for its site. */
export function PageView({ live, tab, page, termOf, onOpen }: PageViewProps): JSX.Element {
  const t = useWords();
  const settings = useSettings(live);
  const { state } = page;
  const terms = 'terms' in state ? state.terms : [];

  return (
    <>
      <TabSiteSwitch live={live} tab={tab} />
      {terms.length > 0 && (
        <div class="panel-arrange">
          <Segments
            label={t('panelOrder')}
            options={[
              { id: 'page', text: t('panelOrderPage') },
              { id: 'name', text: t('panelOrderName') },
            ]}
            chosen={settings.panelOrder}
            onChoose={(order) => void live.change('panelOrder', () => order).catch(reportError)}
            isLocked={live.locked.includes('panelOrder')}
          />
          <label class="check">
            <input
              type="checkbox"
              checked={settings.panelGrouped}
              disabled={live.locked.includes('panelGrouped')}
              onChange={({ currentTarget: { checked } }) =>
                void live.change('panelGrouped', () => checked).catch(reportError)
              }
            />
            <span>{t('panelGroup')}</span>
          </label>
        </div>
      )}
      <p class="panel-status" role="status">
        {tab === undefined
          ? ''
          : terms.length > 0
            ? `${t.count('panelCount', terms.length)}${state.kind === 'reading' ? ` · ${t('popupReading')}` : ''}`
            : pageStatus(t, state.kind)}
      </p>
      {terms.length > 0 && (
        <PageList
          terms={terms}
          termOf={termOf}
          order={settings.panelOrder}
          grouped={settings.panelGrouped}
          inView={page.inView}
          place={page.place}
          onOpen={onOpen}
          onStep={page.step}
        />
      )}
    </>
  );
}
