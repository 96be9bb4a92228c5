import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../components/words';
import { reportError } from '../../platform/report-error';
import { findShortcuts, openShortcutSettings, type Shortcut } from '../../platform/shortcuts';
import type { OptionContext, OptionSection } from './option-section';

/** The browser would name them in its own language. */
const NAMES = {
  _execute_action: 'optionsShortcutPopup',
  'next-term': 'commandNextTerm',
  'previous-term': 'commandPreviousTerm',
  'explain-selection': 'commandExplainSelection',
  'open-panel': 'commandOpenPanel',
  _execute_sidebar_action: 'commandOpenPanel',
} as const;

/** What the keys are now. Only the browser may change them. */
export function shortcutsSection({ t }: OptionContext): OptionSection {
  return {
    id: 'shortcuts',
    title: t('optionsShortcuts'),
    items: [
      {
        id: 'shortcut-list',
        title: t('optionsShortcutKeys'),
        hint: t('optionsShortcutsHint'),
        words: Object.values(NAMES).map((key) => t(key)),
        names: [],
        body: <ShortcutList />,
      },
    ],
  };
}

function ShortcutList(): JSX.Element {
  const t = useWords();
  const shortcuts = useShortcuts();
  if (shortcuts === null) return <p class="empty">{t('optionsShortcutsNone')}</p>;
  return (
    <>
      <dl class="shortcuts">
        {shortcuts?.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{name in NAMES ? t(NAMES[name as keyof typeof NAMES]) : description}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : t('optionsShortcutUnset')}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={() => void openShortcutSettings().catch(reportError)}>
        {t('optionsShortcutsChange')}
      </button>
    </>
  );
}

/** Asked again whenever the reader comes back from the browser's page. Undefined until the first answer. */
function useShortcuts(): readonly Shortcut[] | null | undefined {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[] | null>();
  useEffect(() => {
    const ask = () => void findShortcuts().then(setShortcuts).catch(reportError);
    ask();
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, []);
  return shortcuts;
}
