import '../../components/tokens.css';
import '../../components/ground.css';
import '../../components/entry.css';
import '../../components/field.css';
import '../../components/paper.css';
import '../surfaces/page.css';
import { startPage } from '../surfaces/start-page';
import { CardPage } from './CardPage';

startPage({ root: 'card', title: 'cardPageTitle', draw: ({ live }) => <CardPage live={live} /> });
