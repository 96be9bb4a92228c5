import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Notice, type NoticeText } from '../../components/settings/Notice';
import { Setting } from '../../components/settings/Setting';
import { useSettings } from '../../components/use-settings';
import { useWords } from '../../components/words';
import type { LiveSettings } from '../../platform/live-settings';
import { reportError } from '../../platform/report-error';
import { dataSection } from './data-section';
import { knownSection } from './known-section';
import { marksSection } from './marks-section';
import { findOptions, type OptionContext, type OptionSection } from './option-section';
import { Preview } from './Preview';
import { readingSection } from './reading-section';
import { shortcutsSection } from './shortcuts-section';
import { sitesSection } from './sites-section';
import { useDrawnStyle } from './use-drawn-style';

/** Everything that can be set, on one page, with what it does beside it. */
export function OptionsPage({ live }: { live: LiveSettings }): JSX.Element {
  const t = useWords();
  const settings = useSettings(live);
  const drawn = useDrawnStyle(settings.style);
  const [query, setQuery] = useState('');
  const [notice, setNotice] = useState<NoticeText | null>(null);

  const context: OptionContext = {
    t,
    settings,
    change(name, change) {
      live.change(name, change).catch(reportError);
    },
    say({ text, undo }) {
      const back = undo && {
        undo() {
          undo();
          setNotice({ text: t('optionsUndone') });
        },
      };
      setNotice({ text, ...back });
    },
  };
  const sections = [
    readingSection(context),
    marksSection(context, drawn),
    sitesSection(context),
    knownSection(context),
    shortcutsSection(context),
    dataSection(context),
  ];
  const found = findOptions(sections, query);

  return (
    <>
      <header class="options-head">
        <h1>{t('optionsTitle')}</h1>
        <Search query={query} count={found.reduce((sum, { items }) => sum + items.length, 0)} onQuery={setQuery} />
      </header>
      <div class="options-body">
        <nav class="options-nav" aria-label={t('optionsSections')}>
          <ul>
            {found.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main class="options-main">
          {live.problems.length > 0 && <p class="warning">{t('settingsProblem', live.problems.join(', '))}</p>}
          {live.locked.length > 0 && <p class="locked-note">{t('optionsLockedSome')}</p>}
          {found.length === 0 && <p class="empty">{t('optionsNothingFound', query)}</p>}
          {found.map((section) => (
            <Section key={section.id} section={section} live={live} />
          ))}
        </main>
        <Preview settings={{ ...settings, style: drawn }} />
      </div>
      <Notice notice={notice} onDismiss={() => setNotice(null)} />
    </>
  );
}

function Section({ section, live }: { section: OptionSection; live: LiveSettings }): JSX.Element {
  return (
    <section id={section.id} class="options-section" aria-labelledby={`${section.id}-title`}>
      <h2 id={`${section.id}-title`}>{section.title}</h2>
      {section.items.map(({ id, title, hint, names, body }) => (
        <Setting key={id} title={title} hint={hint} locked={names.some((name) => live.locked.includes(name))}>
          {body}
        </Setting>
      ))}
    </section>
  );
}

interface SearchProps {
  readonly query: string;
  readonly count: number;
  onQuery(query: string): void;
}

function Search({ query, count, onQuery }: SearchProps): JSX.Element {
  const t = useWords();
  return (
    <search>
      <label class="visually-hidden" for="options-search">
        {t('optionsSearch')}
      </label>
      <input
        id="options-search"
        class="search-field"
        type="search"
        autocomplete="off"
        placeholder={t('optionsSearch')}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      <p class="visually-hidden" role="status">
        {query.trim() && t.count('popupResults', count)}
      </p>
    </search>
  );
}
