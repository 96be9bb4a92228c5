import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import { EntryPanel } from '../../components/EntryPanel';
import { useSettings } from '../../components/use-settings';
import { Words } from '../../components/words';
import type { EntryId } from '../../glossary/kinds';
import type { TooltipRequest } from '../../overlay/tooltip/tooltip-content';
import type { GetEntry } from '../../platform/entry-source';
import { translate } from '../../platform/i18n';
import type { LiveSettings } from '../../platform/live-settings';
import { reportError } from '../../platform/report-error';
import { toggled } from '../../platform/toggled';

export interface TooltipProps {
  readonly request: TooltipRequest;
  readonly live: LiveSettings;
  readonly getEntry: GetEntry;
}

/** What the tooltip on a page shows: the entry, kept to the reader's settings while it is open. */
export function Tooltip({ request, live, getEntry }: TooltipProps): JSX.Element {
  const { level, known } = useSettings(live);
  const byKeyboard = request.openedBy === 'keyboard';

  const getAndSay = useCallback(
    async (id: EntryId) => {
      const entry = await getEntry(id);
      if (entry && request.openedBy !== 'pointer') request.announce(`${entry.headword}. ${entry.gist}`);
      return entry;
    },
    [getEntry, request],
  );

  if (request.entry === null)
    return (
      <p class="entry-status" role="status">
        {translate('popupNoResults', request.text)} {translate('popupNoResultsHint')}
      </p>
    );
  return (
    <Words.Provider value={translate}>
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
        onClose={request.close}
        onResize={request.resized}
        compact
        focusHeading={byKeyboard}
      />
    </Words.Provider>
  );
}
