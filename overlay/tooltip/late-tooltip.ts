/**
 * Stands in for a tooltip whose code is loaded when one is first needed: most pages never show one, and none should pay for
 * reading its code. What is asked meanwhile is done once it is there; what is taken back meanwhile is forgotten.
 */
import type { EntryId } from '../../glossary/kinds';
import type { CreateTooltip, Tooltip, TooltipSubject } from './tooltip';
import type { OpenedBy } from './tooltip-content';

/** @param load gets the code; called again after a failure, when a tooltip is asked for again. */
export function lateTooltip(load: () => Promise<CreateTooltip>): CreateTooltip {
  return (window, wiring) => {
    let tooltip: Tooltip | null = null;
    let isLoading = false;
    let waiting: { readonly subject: TooltipSubject; readonly openedBy: OpenedBy } | null = null;

    async function bring(approached?: EntryId): Promise<void> {
      if (tooltip || isLoading) return;
      isLoading = true;
      try {
        const create = await load();
        if (wiring.signal.aborted) return;
        tooltip = create(window, wiring);
        if (waiting) tooltip.open(waiting.subject, waiting.openedBy);
        else if (approached) tooltip.prepare(approached);
      } catch (error) {
        wiring.onError(error);
        if (waiting) wiring.onClosed();
      } finally {
        isLoading = false;
        waiting = null;
      }
    }

    return {
      prepare: (entry) => void bring(entry),
      open(subject, openedBy) {
        if (tooltip) return tooltip.open(subject, openedBy);
        waiting = { subject, openedBy };
        void bring();
        return true;
      },
      close() {
        if (tooltip) tooltip.close();
        waiting = null;
      },
      get isPinned() {
        return tooltip ? tooltip.isPinned : waiting !== null && waiting.openedBy !== 'pointer';
      },
      get isOpen() {
        return tooltip?.isOpen ?? waiting !== null;
      },
      box: () => tooltip?.box() ?? null,
      isOurs: (event) => tooltip?.isOurs(event) ?? false,
      get host() {
        return tooltip?.host ?? null;
      },
    };
  };
}
