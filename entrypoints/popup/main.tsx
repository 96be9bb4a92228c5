import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/entry.css';
import '../../components/field.css';
import './popup.css';
import { Words } from '../../components/words';
import { createSearch } from '../../glossary/search/search';
import { loadSearchRows } from '../../platform/glossary-files';
import { translate, uiLanguage } from '../../platform/i18n';
import { liveSettings } from '../../platform/live-settings';
import { reportError } from '../../platform/report-error';
import { findTab } from '../../platform/tabs';
import { Popup } from './Popup';

const loadSearch = async () => {
  const rows = await loadSearchRows();
  return { rows, search: createSearch(rows) };
};

async function start(): Promise<void> {
  const [live, tab] = await Promise.all([liveSettings(new AbortController().signal), findTab(location.search)]);
  const root = document.getElementById('popup');
  if (!root) return;
  document.documentElement.lang = uiLanguage();
  render(
    <Words.Provider value={translate}>
      <Popup loadSearch={loadSearch} live={live} tab={tab} />
    </Words.Provider>,
    root,
  );
}

start().catch(reportError);
