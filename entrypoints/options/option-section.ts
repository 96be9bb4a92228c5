/** How the page is made up: sections of settings, each with the words it is found by. */
import type { JSX } from 'preact';
import type { NoticeText } from '../../components/settings/Notice';
import type { Translate } from '../../components/words';
import type { SettingName, Settings } from '../../platform/settings-schema';

export interface OptionItem {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  /** Labels of its controls: found by them too. */
  readonly words?: readonly string[];
  /** Locked when an organisation has set one of them. */
  readonly names: readonly SettingName[];
  readonly body: JSX.Element;
}

export interface OptionSection {
  readonly id: string;
  readonly title: string;
  readonly items: readonly OptionItem[];
}

/** What a section is made from. */
export interface OptionContext {
  readonly t: Translate;
  readonly settings: Settings;
  change<K extends SettingName>(name: K, change: (now: Settings[K]) => Settings[K]): void;
  /** Says what was done, with the way back where there is one. */
  say(notice: NoticeText): void;
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The sections with what has every word of the query in its own words. Pure. */
export function findOptions(sections: readonly OptionSection[], query: string): readonly OptionSection[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  return sections
    .map((section) => ({
      ...section,
      items: section.items.filter(({ title, hint, words = [] }) => {
        const text = fold([section.title, title, hint, ...words].join(' '));
        return wanted.every((word) => text.includes(word));
      }),
    }))
    .filter(({ items }) => items.length > 0);
}
