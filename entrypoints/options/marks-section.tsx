import { Choice } from '../../components/settings/Choice';
import { Painted } from '../../components/settings/Painted';
import { Switch } from '../../components/settings/Switch';
import { type MarkColour, markName } from '../../overlay/marks/painter';
import type { Settings } from '../../platform/settings-schema';
import type { OptionContext, OptionSection } from './option-section';

const STYLES = {
  dotted: 'optionsStyleDotted',
  solid: 'optionsStyleSolid',
  wavy: 'optionsStyleWavy',
  tint: 'optionsStyleTint',
  none: 'optionsStyleNone',
} as const;
const DENSITIES = {
  every: 'optionsDensityEvery',
  section: 'optionsDensitySection',
  page: 'optionsDensityPage',
} as const;
const COLOURS = {
  treatment: 'optionsColourTreatment',
  disease: 'optionsColourDisease',
  biology: 'optionsColourBiology',
  measure: 'optionsColourMeasure',
  harm: 'optionsColourHarm',
} as const;

const entriesOf = <K extends string, V>(record: Readonly<Record<K, V>>) =>
  Object.entries(record) as unknown as readonly (readonly [K, V])[];

/** @param drawn the style as this page can show it: forced colours leave most of them out */
export function marksSection({ t, settings, change }: OptionContext, drawn: Settings['style']): OptionSection {
  const isForced = drawn !== settings.style;
  const styles = entriesOf(STYLES).map(([value, key]) => ({
    value,
    text: t(key),
    label: (
      <Painted
        text={t(key)}
        name={value === 'none' || (isForced && value !== 'tint') ? null : markName(value, undefined)}
      />
    ),
  }));
  const densities = entriesOf(DENSITIES).map(([value, key]) => ({ value, label: t(key) }));
  const colours = entriesOf(COLOURS).map(([colour, key]) => [colour, t(key)] as const);
  return {
    id: 'marks',
    title: t('optionsMarks'),
    items: [
      {
        id: 'style',
        title: t('optionsStyle'),
        hint: t(isForced ? 'optionsStyleForced' : 'optionsStyleHint'),
        words: styles.map(({ text }) => text),
        names: ['style'],
        body: <Choice value={settings.style} options={styles} onChoose={(style) => change('style', () => style)} />,
      },
      {
        id: 'density',
        title: t('optionsDensity'),
        hint: t('optionsDensityHint'),
        words: densities.map(({ label }) => label),
        names: ['density'],
        body: (
          <Choice
            value={settings.density}
            options={densities}
            onChoose={(density) => change('density', () => density)}
          />
        ),
      },
      {
        id: 'colours',
        title: t('optionsColours'),
        words: [t('optionsColourByKind'), ...colours.map(([, text]) => text)],
        names: ['colourByKind'],
        body: (
          <>
            <Switch
              label={t('optionsColourByKind')}
              on={settings.colourByKind}
              onSwitch={(on) => change('colourByKind', () => on)}
            />
            {settings.colourByKind && <Legend colours={colours} style={drawn} />}
          </>
        ),
      },
      {
        id: 'badge',
        title: t('optionsBadge'),
        words: [t('optionsBadgeSwitch')],
        names: ['badge'],
        body: (
          <Switch label={t('optionsBadgeSwitch')} on={settings.badge} onSwitch={(on) => change('badge', () => on)} />
        ),
      },
      {
        id: 'print',
        title: t('optionsPrint'),
        words: [t('optionsPrintSwitch')],
        names: ['print'],
        body: (
          <Switch label={t('optionsPrintSwitch')} on={settings.print} onSwitch={(on) => change('print', () => on)} />
        ),
      },
      {
        id: 'untranslated',
        title: t('optionsUntranslated'),
        hint: t('optionsUntranslatedHint'),
        words: [t('optionsUntranslatedSwitch')],
        names: ['skipUntranslated'],
        body: (
          <Switch
            label={t('optionsUntranslatedSwitch')}
            on={settings.skipUntranslated}
            onSwitch={(on) => change('skipUntranslated', () => on)}
          />
        ),
      },
    ],
  };
}

interface LegendProps {
  readonly colours: readonly (readonly [MarkColour, string])[];
  readonly style: Settings['style'];
}

function Legend({ colours, style }: LegendProps) {
  return (
    <ul class="legend">
      {colours.map(([colour, text]) => (
        <li key={colour}>
          <Painted text={text} name={style === 'none' ? null : markName(style, colour)} />
        </li>
      ))}
    </ul>
  );
}
