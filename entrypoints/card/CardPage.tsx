import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readCard } from '../../components/facts/pages';
import { MonitoringCard } from '../../components/monitoring/MonitoringCard';
import { useWords } from '../../components/words';
import type { FactsView } from '../../glossary/entry-facts';
import type { EntryId } from '../../glossary/kinds';
import type { LiveSettings } from '../../platform/live-settings';
import { ask } from '../../platform/messages';
import { reportError } from '../../platform/report-error';
import { EntryDialog } from '../surfaces/EntryDialog';

interface Loaded {
  readonly view: FactsView<'drug'>;
  readonly tests: readonly FactsView<'lab-test'>[];
}

async function load(id: EntryId): Promise<Loaded | null> {
  const [view] = await ask({ kind: 'get-facts', ids: [id] });
  if (view?.kind !== 'drug') return null;
  const named = new Set(view.facts.monitoring.flatMap(({ entry }) => entry?.id ?? []));
  const tests = await ask({ kind: 'get-facts', ids: [...named] });
  return { view, tests: tests.filter((test) => test?.kind === 'lab-test') };
}

/** The card of a medicine's checks; its address names the medicine. */
export function CardPage({ live }: { readonly live: LiveSettings }): JSX.Element | null {
  const t = useWords();
  const [loaded, setLoaded] = useState<Loaded | null>();
  const [open, setOpen] = useState<EntryId | null>(null);
  useEffect(() => {
    const id = readCard(location.search);
    (id ? load(id) : Promise.resolve(null)).then(setLoaded).catch(reportError);
  }, []);
  if (loaded === undefined) return null;
  if (loaded === null) return <h1>{t('cardMissing')}</h1>;
  const { view, tests } = loaded;
  return (
    <div class="sheet">
      <h1>{t('cardTitle', view.headword)}</h1>
      <MonitoringCard view={view} tests={tests} onOpen={setOpen} />
      <p class="no-print">
        <button type="button" class="button" onClick={() => print()}>
          {t('cardPrint')}
        </button>
      </p>
      {open && <EntryDialog key={open} id={open} live={live} onClose={() => setOpen(null)} />}
    </div>
  );
}
