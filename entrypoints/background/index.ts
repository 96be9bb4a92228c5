import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createEntryStore } from '../../glossary/entry-store';
import { createSearch, type GlossarySearch, type SearchHit } from '../../glossary/search/search';
import { createContextMenu, nameContextMenu, onContextMenu } from '../../platform/context-menu';
import { loadFactsShard, loadSearchRows, loadShard } from '../../platform/glossary-files';
import { createLookups, fetchMessages } from '../../platform/i18n';
import { answerRequests, COMMANDS, type Command, sendCommand } from '../../platform/messages';
import { openWelcome } from '../../platform/open-welcome';
import { reportError } from '../../platform/report-error';
import { followPolicy, loadSettings, watchSettings } from '../../platform/settings';
import { openSidePanel } from '../../platform/side-panel';
import { startInOpenTabs } from '../../platform/start-in-open-tabs';
import { followSync } from '../../platform/sync';
import { siteOf } from '../../platform/tabs';
import { injectTooltip } from '../../platform/tooltip-script';

/** A slip of the pen in a long word, no more: opening another drug than the one selected is worse than saying that it is not known. */
const isSurely = ({ fit, edits, name }: SearchHit, text: string): boolean =>
  fit === 'exact' || (fit === 'typo' && edits <= 1 && text.length >= 7 && Math.abs(name.length - text.length) <= 2);

export default defineBackground({
  type: 'module',
  main() {
    const entries = createEntryStore(loadShard);
    const facts = createEntryStore(loadFactsShard);
    // Most lives of a worker never search.
    let search: GlossarySearch | undefined;

    answerRequests({
      'get-entry': ({ id }) => entries.get(id),
      'get-facts': ({ ids }) => Promise.all(ids.map((id) => facts.get(id))),
      'find-entry': async ({ text }) => {
        search ??= createSearch(await loadSearchRows());
        const [best] = search.find(text, 1);
        return best && isSurely(best, text) ? best.row.id : null;
      },
      'get-site': (_message, sender) => siteOf(sender.tab?.url),
      'get-words': ({ language }) => fetchMessages(language),
      'load-tooltip': async (_message, { tab, frameId }) => {
        if (tab?.id === undefined || frameId === undefined) throw new Error('a tooltip is for a frame of a tab');
        await injectTooltip(tab.id, frameId);
        return null;
      },
      'tell-frames': async ({ signal }, { tab }) => {
        if (tab?.id !== undefined) await sendCommand(tab.id, signal);
        return null;
      },
      'open-panel': async ({ id }, { tab }) => {
        if (tab) await openSidePanel(tab.windowId, id);
        return null;
      },
    });

    browser.commands.onCommand.addListener((name, tab) => {
      if (name === 'open-panel' && tab) openSidePanel(tab.windowId).catch(reportError);
      else if (tab?.id !== undefined && COMMANDS.includes(name as Command))
        sendCommand(tab.id, name as Command).catch(reportError);
    });

    onContextMenu({
      explain: (tab, frame) => void sendCommand(tab, 'explain-selection', frame).catch(reportError),
      openPanel: (window) => void openSidePanel(window).catch(reportError),
    });

    followPolicy();
    followSync();

    const lookups = createLookups(fetchMessages);
    const makeContextMenu = async (): Promise<void> =>
      createContextMenu(await lookups.load((await loadSettings()).settings.language));
    watchSettings(({ settings }) => {
      lookups.load(settings.language).then(nameContextMenu).catch(reportError);
    }, new AbortController().signal);
    // The browser keeps the menu, in words it may no longer speak itself.
    browser.runtime.onStartup.addListener(() => void makeContextMenu().catch(reportError));
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') openWelcome().catch(reportError);
      makeContextMenu().catch(reportError);
      startInOpenTabs().catch(reportError);
    });
  },
});
