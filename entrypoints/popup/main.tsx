import rows from 'virtual:immunogloss/search';
import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/entry.css';
import './popup.css';
import { Words } from '../../components/words';
import { createSearch, type GlossarySearch, type SearchHit } from '../../glossary/search/search';
import { translate, uiLanguage } from '../../platform/i18n';
import { liveSettings } from '../../platform/live-settings';
import { reportError } from '../../platform/report-error';
import { findTab } from '../../platform/tabs';
import { Popup } from './Popup';

/** The index is built with the first look-up. */
let search: GlossarySearch | undefined;
const find = (query: string): readonly SearchHit[] => {
  search ??= createSearch(rows);
  return search.find(query);
};

async function start(): Promise<void> {
  const [live, tab] = await Promise.all([liveSettings(new AbortController().signal), findTab(location.search)]);
  const root = document.getElementById('popup');
  if (!root) return;
  document.documentElement.lang = uiLanguage();
  render(
    <Words.Provider value={translate}>
      <Popup rows={rows} find={find} live={live} tab={tab} />
    </Words.Provider>,
    root,
  );
  // The field is there and takes letters; the index is built while the reader begins to type.
  setTimeout(() => find(''));
}

start().catch(reportError);
