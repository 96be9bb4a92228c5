import '../../components/tokens.css';
import '../../components/ground.css';
import '../../components/entry.css';
import '../../components/field.css';
import '../../components/search.css';
import '../../components/paper.css';
import '../surfaces/page.css';
import { startPage } from '../surfaces/start-page';
import { ComparePage } from './ComparePage';

startPage({ root: 'compare', title: 'comparePageTitle', draw: ({ live }) => <ComparePage live={live} /> });
