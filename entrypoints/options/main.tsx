import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/entry.css';
import '../../components/field.css';
import '../../components/settings/settings.css';
import '../../overlay/marks.css';
import './options.css';
import { PageHighlights } from '../../components/settings/Painted';
import { Words } from '../../components/words';
import { createHighlights } from '../../overlay/marks/highlights';
import { translate, uiLanguage } from '../../platform/i18n';
import { liveSettings } from '../../platform/live-settings';
import { reportError } from '../../platform/report-error';
import { OptionsPage } from './OptionsPage';

async function start(): Promise<void> {
  const { signal } = new AbortController();
  const live = await liveSettings(signal);
  const root = document.getElementById('options');
  if (!root) return;
  document.documentElement.lang = uiLanguage();
  document.title = translate('optionsPageTitle');
  render(
    <Words.Provider value={translate}>
      <PageHighlights.Provider value={createHighlights(window, signal)}>
        <OptionsPage live={live} />
      </PageHighlights.Provider>
    </Words.Provider>,
    root,
  );
}

start().catch(reportError);
