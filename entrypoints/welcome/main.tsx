import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/settings/settings.css';
import '../../overlay/marks.css';
import './welcome.css';
import { PageWords } from '../../components/PageWords';
import { createLookups, fetchMessages } from '../../platform/i18n';
import { liveSettings } from '../../platform/live-settings';
import { reportError } from '../../platform/report-error';
import { markPage } from './mark-page';
import { WelcomePage } from './WelcomePage';

async function start(): Promise<void> {
  const { signal } = new AbortController();
  const live = await liveSettings(signal);
  const root = document.getElementById('welcome');
  if (!root) return;
  const lookups = createLookups(fetchMessages);
  await lookups.load(live.now.language);
  render(
    <PageWords live={live} lookups={lookups} title="welcomePageTitle">
      <WelcomePage live={live} />
    </PageWords>,
    root,
  );
  await markPage(live, lookups, signal);
}

start().catch(reportError);
