import '../../components/tokens.css';
import '../../components/ground.css';
import '../../components/entry.css';
import '../../components/figures/mini-figure.css';
import '../surfaces/page.css';
import './figures-page.css';
import { startPage } from '../surfaces/start-page';
import { FiguresPage } from './FiguresPage';

startPage({ root: 'figures', title: 'figuresPageTitle', draw: ({ live }) => <FiguresPage live={live} /> });
