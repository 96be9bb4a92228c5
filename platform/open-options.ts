import { browser } from 'wxt/browser';

/** Opens the page of settings in a tab, or goes to the one that is open. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();
