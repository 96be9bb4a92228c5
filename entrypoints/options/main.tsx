import '../../components/tokens.css';
import '../../components/ground.css';
import '../../components/entry.css';
import '../../components/field.css';
import '../../components/settings/settings.css';
import '../../overlay/marks.css';
import './options.css';
import { PageHighlights } from '../../components/settings/Painted';
import { createHighlights } from '../../overlay/marks/highlights';
import { startPage } from '../surfaces/start-page';
import { OptionsPage } from './OptionsPage';

startPage({
  root: 'options',
  title: 'optionsPageTitle',
  draw: ({ live, signal }) => (
    <PageHighlights.Provider value={createHighlights(window, signal)}>
      <OptionsPage live={live} />
    </PageHighlights.Provider>
  ),
});
