import { Choice } from '../../components/settings/Choice';
import { Delay } from '../../components/settings/Delay';
import { levelKey } from '../../components/words';
import { LEVELS } from '../../glossary/kinds';
import type { OptionContext, OptionSection } from './option-section';

/** Who explanations are for, and when a tooltip comes and goes. */
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
