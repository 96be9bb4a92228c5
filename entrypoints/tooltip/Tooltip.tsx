import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { EntryPanel } from '../../components/EntryPanel';
import { NamePattern } from '../../components/NamePattern';
import { useLiveWords } from '../../components/use-live-words';
import { useSettings } from '../../components/use-settings';
import { useWords, Words } from '../../components/words';
import type { EntryId } from '../../glossary/kinds';
import type { DecodedStem } from '../../glossary/matcher/stems';
import type { TooltipRequest } from '../../overlay/tooltip/tooltip-content';
import type { GetEntry } from '../../platform/entry-source';
import type { Lookups } from '../../platform/i18n';
import type { LiveSettings } from '../../platform/live-settings';
import { ask } from '../../platform/messages';
import { reportError } from '../../platform/report-error';
import { toggled } from '../../platform/toggled';

export interface TooltipProps {
  readonly request: TooltipRequest;
  readonly live: LiveSettings;
  readonly lookups: Lookups;
  readonly getEntry: GetEntry;
}

/** Firefox opens its sidebar for a click on the extension's own pages only. */
const canOpenPanel = !import.meta.env.FIREFOX;

/** What the tooltip on a page shows: the entry, kept to the reader's settings while it is open. */
export function Tooltip({ request, live, lookups, getEntry }: TooltipProps): JSX.Element {
  const { level, known } = useSettings(live);
  const t = useLiveWords(live, lookups);
  const byKeyboard = request.openedBy === 'keyboard';

  const getAndSay = useCallback(
    async (id: EntryId) => {
      const entry = await getEntry(id);
      if (entry && request.openedBy !== 'pointer') request.announce(`${entry.headword}. ${entry.gist}`);
      return entry;
    },
    [getEntry, request],
  );

  if (!t) return <p class="entry-status">…</p>;
  if (request.entry === null)
    return (
      <Words.Provider value={t}>
        <NotKnown request={request} />
      </Words.Provider>
    );
  return (
    <Words.Provider value={t}>
      <div lang={t.language} dir={t.direction}>
        <EntryPanel
          first={request.entry}
          level={level}
          known={known}
          locked={live.locked}
          pageSays={request.pageDefinition ?? undefined}
          getEntry={getAndSay}
          onLevel={(chosen) => {
            request.pin();
            live.change('level', () => chosen).catch(reportError);
          }}
          onKnown={(id, isKnown) => {
            request.pin();
            live.change('known', (now) => toggled(now, id, isKnown)).catch(reportError);
          }}
          onPanel={
            canOpenPanel ? (id) => void ask({ kind: 'open-panel', id }).then(request.close, reportError) : undefined
          }
          onFigures={(id) => void ask({ kind: 'open-figures', id }).catch(reportError)}
          onClose={request.close}
          onResize={request.resized}
          compact
          focusHeading={byKeyboard}
        />
      </div>
    </Words.Provider>
  );
}

/** Says that the glossary lacks a word, and what its ending tells where it is built as names of medicines are. */
function NotKnown({ request: { text, resized } }: { request: TooltipRequest }): JSX.Element {
  const t = useWords();
  const [pattern, setPattern] = useState<DecodedStem | null>(null);
  useEffect(() => {
    ask({ kind: 'decode-name', text }).then(setPattern).catch(reportError);
  }, [text]);
  useEffect(() => resized(), [pattern]);
  return (
    <div class="entry-status" role="status" lang={t.language} dir={t.direction}>
      <p>
        {t('popupNoResults', text)} {!pattern && t('popupNoResultsHint')}
      </p>
      {pattern && <NamePattern pattern={pattern} />}
    </div>
  );
}
