import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/entry.css';
import '../../components/field.css';
import '../../components/settings/settings.css';
import '../../overlay/marks.css';
import './options.css';
import { PageWords } from '../../components/PageWords';
import { PageHighlights } from '../../components/settings/Painted';
import { createHighlights } from '../../overlay/marks/highlights';
import { createLookups, fetchMessages } from '../../platform/i18n';
import { liveSettings } from '../../platform/live-settings';
import { reportError } from '../../platform/report-error';
import { OptionsPage } from './OptionsPage';

async function start(): Promise<void> {
  const { signal } = new AbortController();
  const live = await liveSettings(signal);
  const root = document.getElementById('options');
  if (!root) return;
  const lookups = createLookups(fetchMessages);
  await lookups.load(live.now.language);
  render(
    <PageWords live={live} lookups={lookups} title="optionsPageTitle">
      <PageHighlights.Provider value={createHighlights(window, signal)}>
        <OptionsPage live={live} />
      </PageHighlights.Provider>
    </PageWords>,
    root,
  );
}

start().catch(reportError);
