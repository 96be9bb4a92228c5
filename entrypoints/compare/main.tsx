import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/entry.css';
import '../../components/field.css';
import '../../components/search.css';
import '../../components/paper.css';
import '../surfaces/page.css';
import { PageWords } from '../../components/PageWords';
import { createLookups, fetchMessages } from '../../platform/i18n';
import { liveSettings } from '../../platform/live-settings';
import { reportError } from '../../platform/report-error';
import { ComparePage } from './ComparePage';

async function start(): Promise<void> {
  const live = await liveSettings(new AbortController().signal);
  const root = document.getElementById('compare');
  if (!root) return;
  const lookups = createLookups(fetchMessages);
  await lookups.load(live.now.language);
  render(
    <PageWords live={live} lookups={lookups} title="comparePageTitle">
      <ComparePage live={live} />
    </PageWords>,
    root,
  );
}

start().catch(reportError);
