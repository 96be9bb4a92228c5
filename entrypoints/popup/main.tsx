import '../../components/tokens.css';
import '../../components/ground.css';
import '../../components/entry.css';
import '../../components/field.css';
import '../../components/figures/mini-figure.css';
import '../../components/page-terms.css';
import '../../components/search.css';
import './popup.css';
import { recentLookUps } from '../../platform/recent';
import { findTab } from '../../platform/tabs';
import { startPage } from '../surfaces/start-page';
import { Popup } from './Popup';

// Asked for at once, beside the settings.
const asked = Promise.all([recentLookUps(new AbortController().signal), findTab(location.search)]);

startPage({
  root: 'popup',
  async draw({ live }) {
    const [recent, tab] = await asked;
    return <Popup live={live} recent={recent} tab={tab} />;
  },
});
