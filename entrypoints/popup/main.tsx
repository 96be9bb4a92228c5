import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/entry.css';
import '../../components/field.css';
import '../../components/figures/mini-figure.css';
import '../../components/page-terms.css';
import '../../components/search.css';
import './popup.css';
import { PageWords } from '../../components/PageWords';
import { createLookups, fetchMessages } from '../../platform/i18n';
import { liveSettings } from '../../platform/live-settings';
import { recentLookUps } from '../../platform/recent';
import { reportError } from '../../platform/report-error';
import { findTab } from '../../platform/tabs';
import { Popup } from './Popup';

async function start(): Promise<void> {
  const { signal } = new AbortController();
  const [live, recent, tab] = await Promise.all([
    liveSettings(signal),
    recentLookUps(signal),
    findTab(location.search),
  ]);
  const root = document.getElementById('popup');
  if (!root) return;
  const lookups = createLookups(fetchMessages);
  await lookups.load(live.now.language);
  render(
    <PageWords live={live} lookups={lookups}>
      <Popup live={live} recent={recent} tab={tab} />
    </PageWords>,
    root,
  );
}

start().catch(reportError);
