import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Figures } from '../../components/figures/Figures';
import { FIGURE_HEADS } from '../../components/figures/figure-heads';
import { ENTRY_LANGUAGE, useWords } from '../../components/words';
import type { EntryView } from '../../glossary/entry-view';
import type { EntryId } from '../../glossary/kinds';
import { loadFigures } from '../../platform/glossary-files';
import type { LiveSettings } from '../../platform/live-settings';
import { reportError } from '../../platform/report-error';
import { getEntry } from '../surfaces/ask-glossary';
import { EntryDialog } from '../surfaces/EntryDialog';

/** The group all figures of today are about. */
const FIRST = 'jak-inhibitor';

/** All figures of an entry, on a page of their own: `figures.html?of=tofacitinib`. Names open their entries beside them. */
export function FiguresPage({ live }: { live: LiveSettings }): JSX.Element {
  const t = useWords();
  const of = (new URLSearchParams(location.search).get('of') ?? FIRST) as EntryId;
  const [entry, setEntry] = useState<EntryView | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [opened, setOpened] = useState<EntryId | null>(null);

  useEffect(() => {
    getEntry(of).then(
      (found) => (found ? setEntry(found) : setMissing(true)),
      (error: unknown) => {
        setMissing(true);
        reportError(error);
      },
    );
  }, [of]);

  if (isMissing) return <p role="status">{t('entryUnavailable')}</p>;
  if (!entry) return <p role="status">{t('entryLoading')}</p>;
  const { figures = [] } = entry;
  return (
    <main class="figures-page">
      <header class="figures-head">
        <h1>
          {t('figuresOf', '')}
          <button type="button" class="link" onClick={() => setOpened(of)} {...ENTRY_LANGUAGE}>
            {entry.headword}
          </button>
        </h1>
        {figures.length > 1 && (
          <nav aria-label={t('figuresContents')}>
            <ul class="chips">
              {figures.map((kind) => (
                <li key={kind}>
                  <a class="chip" href={`#${kind}`}>
                    {t(FIGURE_HEADS[kind])}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      {figures.length > 0 ? (
        <Figures of={of} kinds={figures} load={loadFigures} onOpen={setOpened} withHeads />
      ) : (
        <p>{t('figuresNone')}</p>
      )}
      <footer class="figures-foot">
        <p>{t('entryNotAdvice')}</p>
      </footer>
      {opened && <EntryDialog key={opened} id={opened} live={live} onClose={() => setOpened(null)} />}
    </main>
  );
}
