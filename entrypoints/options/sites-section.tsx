import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { AddField } from '../../components/settings/AddField';
import { Choice } from '../../components/settings/Choice';
import { ItemList } from '../../components/settings/ItemList';
import { useWords } from '../../components/words';
import { LONGEST_LIST } from '../../platform/settings-schema';
import { readPattern } from '../../platform/sites';
import { toggled } from '../../platform/toggled';
import type { OptionContext, OptionSection } from './option-section';

/** Where terms are marked: everywhere but, or nowhere but; and what is the other way round. */
export function sitesSection(context: OptionContext): OptionSection {
  const { t, settings, change } = context;
  const modes = [
    { value: 'all', label: t('optionsSitesAll') },
    { value: 'chosen', label: t('optionsSitesChosen') },
  ] as const;
  const off = {
    id: 'sites-off',
    title: t('optionsSitesOff'),
    hint: t('optionsSitesOffHint'),
    names: ['sitesOff'] as const,
    body: <SiteList name="sitesOff" other="sitesOn" {...context} />,
  };
  const on = {
    id: 'sites-on',
    title: t('optionsSitesOn'),
    hint: t('optionsSitesOnHint'),
    names: ['sitesOn'] as const,
    body: <SiteList name="sitesOn" other="sitesOff" {...context} />,
  };
  return {
    id: 'sites',
    title: t('optionsSites'),
    items: [
      {
        id: 'sites-mode',
        title: t('optionsSitesMode'),
        hint: t('optionsSitesModeHint'),
        words: modes.map(({ label }) => label),
        names: ['sites'],
        body: <Choice value={settings.sites} options={modes} onChoose={(mode) => change('sites', () => mode)} />,
      },
      // What the mode is mostly about comes first.
      ...(settings.sites === 'all' ? [off, on] : [on, off]),
    ],
  };
}

interface SiteListProps extends OptionContext {
  readonly name: 'sitesOff' | 'sitesOn';
  readonly other: 'sitesOff' | 'sitesOn';
}

function SiteList({ name, other, settings, change, say }: SiteListProps): JSX.Element {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  const list = settings[name];
  const isOff = name === 'sitesOff';

  function add(typed: string): string | null {
    const pattern = readPattern(typed);
    if (pattern === null) return t('optionsSiteUnreadable', typed.trim().slice(0, 80));
    if (list.includes(pattern)) return t('optionsSiteThere', pattern);
    if (list.length >= LONGEST_LIST) return t.count('optionsSiteTooMany', LONGEST_LIST);
    const wasOther = settings[other].includes(pattern);
    change(name, (now) => toggled(now, pattern, true));
    if (wasOther) change(other, (now) => toggled(now, pattern, false));
    say({
      text: t('optionsSiteAdded', pattern),
      undo() {
        change(name, (now) => toggled(now, pattern, false));
        if (wasOther) change(other, (now) => toggled(now, pattern, true));
      },
    });
    return null;
  }

  return (
    <>
      <ItemList
        label={t(isOff ? 'optionsSitesOff' : 'optionsSitesOn')}
        items={list.map((id) => ({ id, text: id }))}
        empty={t('optionsSitesNone')}
        action={t('optionsRemove')}
        next={field}
        onAct={(pattern) => {
          change(name, (now) => toggled(now, pattern, false));
          say({
            text: t('optionsSiteRemoved', pattern),
            undo: () => change(name, (now) => toggled(now, pattern, true)),
          });
        }}
      />
      <AddField
        label={t(isOff ? 'optionsSiteAddOff' : 'optionsSiteAddOn')}
        placeholder="*.example.org"
        fieldRef={field}
        onAdd={add}
      />
    </>
  );
}
