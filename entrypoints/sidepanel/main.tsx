import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/entry.css';
import '../../components/field.css';
import '../../components/figures/mini-figure.css';
import '../../components/page-terms.css';
import '../../components/search.css';
import '../../components/panel/panel.css';
import { PageWords } from '../../components/PageWords';
import { createLookups, fetchMessages } from '../../platform/i18n';
import { liveSettings } from '../../platform/live-settings';
import { panelStart } from '../../platform/panel-address';
import { reportError } from '../../platform/report-error';
import { SidePanel } from './SidePanel';

async function start(): Promise<void> {
  const live = await liveSettings(new AbortController().signal);
  const root = document.getElementById('panel');
  if (!root) return;
  const lookups = createLookups(fetchMessages);
  await lookups.load(live.now.language);
  render(
    <PageWords live={live} lookups={lookups}>
      <SidePanel live={live} start={panelStart(location.search)} />
    </PageWords>,
    root,
  );
}

start().catch(reportError);
