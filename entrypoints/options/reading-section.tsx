import { Choice, type ChoiceOption } from '../../components/settings/Choice';
import { Delay } from '../../components/settings/Delay';
import { levelKey } from '../../components/words';
import { LEVELS } from '../../glossary/kinds';
import { LANGUAGES, type LanguageSetting } from '../../platform/languages';
import type { OptionContext, OptionSection } from './option-section';

/** Each in its own words, so that a reader who is lost in a language finds the way out. */
const NAMES = LANGUAGES.map((language) => {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return { language, name: name.charAt(0).toLocaleUpperCase(language) + name.slice(1) };
});

/** Who explanations are for, in which language the rest speaks, and when a tooltip comes and goes. */
export function readingSection({ t, settings, change }: OptionContext): OptionSection {
  const levels = LEVELS.map((value) => ({
    value,
    label: t(levelKey(value)),
    hint: t(
      ({ plain: 'optionsLevelPlain', student: 'optionsLevelStudent', clinician: 'optionsLevelClinician' } as const)[
        value
      ],
    ),
  }));
  const languages: readonly ChoiceOption<LanguageSetting>[] = [
    { value: 'auto', label: t('optionsLanguageAuto') },
    ...NAMES.map(({ language, name }) => ({ value: language, label: <span lang={language}>{name}</span> })),
  ];
  return {
    id: 'reading',
    title: t('optionsReading'),
    items: [
      {
        id: 'level',
        title: t('levelLabel'),
        hint: t('optionsLevelHint'),
        words: levels.flatMap(({ label, hint }) => [label, hint]),
        names: ['level'],
        body: <Choice value={settings.level} options={levels} onChoose={(level) => change('level', () => level)} />,
      },
      {
        id: 'language',
        title: t('optionsLanguage'),
        hint: t('optionsLanguageHint'),
        words: [t('optionsLanguageAuto'), 'Language Sprache Idioma', ...NAMES.map(({ name }) => name)],
        names: ['language'],
        body: (
          <Choice
            value={settings.language}
            options={languages}
            onChoose={(language) => change('language', () => language)}
          />
        ),
      },
      {
        id: 'show-delay',
        title: t('optionsShowDelay'),
        hint: t('optionsShowDelayHint'),
        names: ['showDelay'],
        body: (
          <Delay
            label={t('optionsShowDelay')}
            value={settings.showDelay}
            onSet={(value) => change('showDelay', () => value)}
          />
        ),
      },
      {
        id: 'hide-delay',
        title: t('optionsHideDelay'),
        hint: t('optionsHideDelayHint'),
        names: ['hideDelay'],
        body: (
          <Delay
            label={t('optionsHideDelay')}
            value={settings.hideDelay}
            onSet={(value) => change('hideDelay', () => value)}
          />
        ),
      },
    ],
  };
}
