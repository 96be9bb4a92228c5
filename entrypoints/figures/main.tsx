import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/entry.css';
import '../../components/figures/mini-figure.css';
import '../surfaces/page.css';
import './figures-page.css';
import { PageWords } from '../../components/PageWords';
import { createLookups, fetchMessages } from '../../platform/i18n';
import { liveSettings } from '../../platform/live-settings';
import { reportError } from '../../platform/report-error';
import { FiguresPage } from './FiguresPage';

async function start(): Promise<void> {
  const live = await liveSettings(new AbortController().signal);
  const root = document.getElementById('figures');
  if (!root) return;
  const lookups = createLookups(fetchMessages);
  await lookups.load(live.now.language);
  render(
    <PageWords live={live} lookups={lookups} title="figuresPageTitle">
      <FiguresPage live={live} />
    </PageWords>,
    root,
  );
}

start().catch(reportError);
