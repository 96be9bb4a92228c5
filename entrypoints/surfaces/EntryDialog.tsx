import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { EntryPanel } from '../../components/EntryPanel';
import { useSettings } from '../../components/use-settings';
import { useWords } from '../../components/words';
import type { EntryId } from '../../glossary/kinds';
import type { LiveSettings } from '../../platform/live-settings';
import { reportError } from '../../platform/report-error';
import { toggled } from '../../platform/toggled';
import { getEntry } from './ask-glossary';
import { LateFacts } from './LateFacts';

interface EntryDialogProps {
  readonly id: EntryId;
  readonly live: LiveSettings;
  onClose(): void;
}

/** An entry over a page of ours. The browser gives the focus back to what opened it. */
export function EntryDialog({ id, live, onClose }: EntryDialogProps): JSX.Element {
  const t = useWords();
  const settings = useSettings(live);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="entry-dialog" aria-label={t('entryLoading')} onClose={onClose}>
      <EntryPanel
        first={id}
        level={settings.level}
        known={settings.known}
        locked={live.locked}
        getEntry={getEntry}
        renderFacts={(shown, open) => <LateFacts id={shown.id} level={settings.level} onPage={[]} onOpen={open} />}
        onLevel={(level) => void live.change('level', () => level).catch(reportError)}
        onKnown={(entry, known) => void live.change('known', (now) => toggled(now, entry, known)).catch(reportError)}
        onClose={() => dialog.current?.close()}
        compact={false}
        focusHeading
      />
    </dialog>
  );
}
