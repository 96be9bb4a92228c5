import '../../components/tokens.css';
import '../../components/ground.css';
import '../../components/settings/settings.css';
import '../../overlay/marks.css';
import './welcome.css';
import { startPage } from '../surfaces/start-page';
import { markPage } from './mark-page';
import { WelcomePage } from './WelcomePage';

startPage({
  root: 'welcome',
  title: 'welcomePageTitle',
  draw: ({ live }) => <WelcomePage live={live} />,
  afterwards: ({ live, lookups, signal }) => markPage(live, lookups, signal),
});
