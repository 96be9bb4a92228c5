import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createEntryStore } from '../../glossary/entry-store';
import type { EntryId } from '../../glossary/kinds';
import { decodeStem } from '../../glossary/matcher/stems';
import { createSearch, type GlossarySearch, type SearchHit } from '../../glossary/search/search';
import { isSureHit } from '../../glossary/search/sure-hit';
import { hideCount, paintBadge, showCount } from '../../platform/badge';
import { keepContextMenu, onContextMenu } from '../../platform/context-menu';
import { openFigures } from '../../platform/figures-page';
import { loadFactsShard, loadLexicon, loadSearchRows, loadShard } from '../../platform/glossary-files';
import { createLookups, fetchMessages } from '../../platform/i18n';
import { injectTooltip } from '../../platform/late-code';
import { keepLexicon } from '../../platform/lexicon-store';
import { answerRequests, COMMANDS, type Command, sendCommand } from '../../platform/messages';
import { answerOmnibox } from '../../platform/omnibox';
import { openWelcome } from '../../platform/open-welcome';
import { panelAddress } from '../../platform/panel-address';
import { reportError } from '../../platform/report-error';
import { followPolicy, loadSettings } from '../../platform/settings';
import { openSidePanel } from '../../platform/side-panel';
import { startInOpenTabs } from '../../platform/start-in-open-tabs';
import { followSync } from '../../platform/sync';
import { siteOf } from '../../platform/tabs';

export default defineBackground({
  type: 'module',
  main() {
    const entries = createEntryStore(loadShard);
    const facts = createEntryStore(loadFactsShard);
    // Most lives of a worker never search.
    let search: GlossarySearch | undefined;
    const find = async (text: string, limit: number): Promise<readonly SearchHit[]> => {
      search ??= createSearch(await loadSearchRows());
      return search.find(text, { limit }).hits;
    };
    const findSurely = async (text: string): Promise<EntryId | null> => {
      const [best] = await find(text, 1);
      return best && isSureHit(best, text) ? best.row.id : null;
    };

    answerRequests({
      'get-entry': ({ id }) => entries.get(id),
      'get-facts': ({ ids }) => Promise.all(ids.map((id) => facts.get(id))),
      'find-entry': ({ text }) => findSurely(text),
      'decode-name': ({ text }) => decodeStem(text),
      'get-site': (_message, sender) => siteOf(sender.tab?.url),
      'get-words': ({ language }) => fetchMessages(language),
      'count-terms': async (_message, { tab }) => {
        const { badge } = (await loadSettings()).settings;
        if (tab?.id !== undefined) await (badge ? showCount(tab.id) : hideCount(tab.id));
        return null;
      },
      'keep-lexicon': async () => {
        await keepLexicon(loadLexicon);
        return null;
      },
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
      'open-figures': async ({ id }) => {
        await openFigures(id);
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
    paintBadge();

    const lookups = createLookups(fetchMessages);
    const inChosenLanguage = async () => lookups.load((await loadSettings()).settings.language);
    keepContextMenu(inChosenLanguage);
    answerOmnibox({
      suggest: async (text) =>
        (await find(text, 6)).map(({ row, name, fit, ranges }) => ({
          name: row.headword,
          met: name,
          // Where the meaning was met, the ranges are of the meaning.
          ranges: fit === 'meaning' ? [] : ranges,
          gist: row.gist,
        })),
      addressOf: async (text) => {
        const entry = await findSurely(text.trim());
        return panelAddress(entry ? { entry } : { find: text.trim() });
      },
      hint: async () => (await inChosenLanguage())('omniboxHint'),
      onError: reportError,
    });

    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') openWelcome().catch(reportError);
      keepLexicon(loadLexicon).catch(reportError).then(startInOpenTabs).catch(reportError);
    });
  },
});
