import '../../components/tokens.css';
import '../../components/ground.css';
import '../../components/entry.css';
import '../../components/field.css';
import '../../components/figures/mini-figure.css';
import '../../components/page-terms.css';
import '../../components/search.css';
import '../../components/panel/panel.css';
import '../../components/panel/glossary-browser.css';
import { panelStart } from '../../platform/panel-address';
import { startPage } from '../surfaces/start-page';
import { SidePanel } from './SidePanel';

startPage({ root: 'panel', draw: ({ live }) => <SidePanel live={live} start={panelStart(location.search)} /> });
