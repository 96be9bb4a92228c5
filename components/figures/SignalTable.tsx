import type { JSX } from 'preact';
import type { EntryLink } from '../../glossary/entry-view';
import type { FigureData } from '../../glossary/figure-data';
import type { Reach } from '../../glossary/reach';
import { useWords } from '../words';
import { describeSignal } from './describe-reach';
import { groupSignals, kinaseName } from './group-signals';
import { SourceLines } from './SourceLines';
import { WideTable } from './WideTable';

interface SignalTableProps {
  readonly data: FigureData;
  readonly drug: EntryLink | null;
  readonly reach: Reach | null;
}

/** All that the map and the ways say, as a table. */
export function SignalTable({ data, drug, reach }: SignalTableProps): JSX.Element {
  const t = useWords();
  return (
    <WideTable summary={t('figureAsTable')} caption={t('figureSignals')}>
      <thead>
        <tr>
          <th scope="col">{t('figureMessenger')}</th>
          <th scope="col">{t('figureReceptor')}</th>
          <th scope="col">{t('figureKinases')}</th>
          <th scope="col">{t('figureStats')}</th>
          <th scope="col">{t('figureEffect')}</th>
          {drug && reach && <th scope="col">{drug.headword}</th>}
          <th scope="col">{t('figureSources')}</th>
        </tr>
      </thead>
      <tbody>
        {groupSignals(data.signals)
          .flatMap(({ signals }) => signals)
          .map((signal) => (
            <tr key={signal.short}>
              <th scope="row">
                {signal.short}
                {signal.name !== signal.short && <span class="table-name">{signal.name}</span>}
              </th>
              <td>{signal.receptor}</td>
              <td>
                {signal.kinases.length === 1
                  ? t('figurePairItself', signal.kinases.map(kinaseName).join())
                  : signal.kinases.map(kinaseName).join(', ')}
              </td>
              <td>{signal.stats.map(({ headword }) => headword).join(', ')}</td>
              <td>{signal.effect?.text ?? t('figureEffectUnknown')}</td>
              {drug && reach && <td>{describeSignal(t, signal.kinases, reach)}</td>}
              <td>
                <SourceLines data={data} of={[...signal.sources, ...(signal.effect ? [signal.effect.source] : [])]} />
              </td>
            </tr>
          ))}
      </tbody>
    </WideTable>
  );
}
