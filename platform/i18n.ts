/** The words of the interface, through the browser's own i18n; keys are checked against the English catalogue. */
import { browser } from 'wxt/browser';
import type catalogue from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof catalogue;

/** A message with its placeholders filled in order; the key itself when the catalogue lacks it, so that a gap is seen. */
export const translate = (key: MessageKey, ...substitutions: readonly string[]): string =>
  browser.i18n.getMessage(key, [...substitutions]) || key;

/** The language the interface is shown in, BCP 47. */
export const uiLanguage = (): string => browser.i18n.getUILanguage();
