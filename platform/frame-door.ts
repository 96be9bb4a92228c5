/** A frame's side of whatever comes to it from the rest of the extension: surfaces, commands, changed settings. Three listeners, no more. */
import { type Browser, browser } from 'wxt/browser';
import { POLICY_ITEM, SETTINGS_ITEM, speaksOfSites } from './early-settings';
import { quietly } from './report-error';

export interface Door {
  onConnect(port: Browser.runtime.Port): void;
  onMessage(payload: unknown): void;
  /** @param mayMatter whether what changed, or what it was before, may switch this page on or off */
  onSettings(mayMatter: boolean): void;
}

export function answerDoor(door: Door, signal: AbortSignal): void {
  const onConnect = (port: Browser.runtime.Port): void => {
    if (port.sender?.id === browser.runtime.id) door.onConnect(port);
  };
  const onMessage = (payload: unknown, sender: Browser.runtime.MessageSender): undefined => {
    if (sender.id === browser.runtime.id) door.onMessage(payload);
    return undefined;
  };
  const onChanged = (changes: Record<string, Browser.storage.StorageChange>, area: string): void => {
    const changed = [changes[SETTINGS_ITEM], changes[POLICY_ITEM]].filter((change) => change !== undefined);
    if (area !== 'local' || changed.length === 0) return;
    door.onSettings(changed.some(({ oldValue, newValue }) => speaksOfSites(oldValue) || speaksOfSites(newValue)));
  };
  browser.runtime.onConnect.addListener(onConnect);
  browser.runtime.onMessage.addListener(onMessage);
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener(
    'abort',
    () => {
      quietly(() => browser.runtime.onConnect.removeListener(onConnect));
      quietly(() => browser.runtime.onMessage.removeListener(onMessage));
      quietly(() => browser.storage.onChanged.removeListener(onChanged));
    },
    { once: true },
  );
}
