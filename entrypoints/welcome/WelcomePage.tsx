import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Choice } from '../../components/settings/Choice';
import { Setting } from '../../components/settings/Setting';
import { useSettings } from '../../components/use-settings';
import { levelKey, useWords } from '../../components/words';
import { LEVELS } from '../../glossary/kinds';
import type { LiveSettings } from '../../platform/live-settings';
import { openOptions } from '../../platform/open-options';
import { reportError } from '../../platform/report-error';
import { findShortcuts } from '../../platform/shortcuts';

/** What the extension does, tried out at once; for whom it explains; what it never does; how to be rid of it. */
export function WelcomePage({ live }: { live: LiveSettings }): JSX.Element {
  const t = useWords();
  const { level } = useSettings(live);
  const keys = usePopupKeys();
  return (
    <main class="welcome">
      <header class="welcome-head">
        <img src="/icons/128.png" alt="" width="56" height="56" />
        <div>
          <h1>{t('welcomeTitle')}</h1>
          <p>{t('welcomeLead')}</p>
        </div>
      </header>
      <div class="welcome-body">
        <section class="welcome-try" aria-labelledby="welcome-try">
          <h2 id="welcome-try">{t('welcomeTry')}</h2>
          <p>{t('welcomeTryHow')}</p>
          <Sample />
        </section>
        <Setting title={t('welcomeLevel')} hint={t('welcomeLevelHint')} locked={live.locked.includes('level')}>
          <Choice
            value={level}
            options={LEVELS.map((value) => ({
              value,
              label: t(levelKey(value)),
              hint: t(`optionsLevel${value === 'plain' ? 'Plain' : value === 'student' ? 'Student' : 'Clinician'}`),
            }))}
            onChoose={(chosen) => void live.change('level', () => chosen).catch(reportError)}
          />
        </Setting>
      </div>
      <div class="welcome-notes">
        <Note title={t('welcomeSearch')}>
          <p>{keys ? t('welcomeSearchKeys', keys) : t('welcomeSearchNoKeys')}</p>
        </Note>
        <Note title={t('welcomePrivate')}>
          <p>{t('welcomePrivateText')}</p>
          <p>{t('welcomePrivateCheck')}</p>
        </Note>
        <Note title={t('welcomeOff')}>
          <p>{t('welcomeOffText')}</p>
          <p>
            <button type="button" class="link" onClick={() => void openOptions().catch(reportError)}>
              {t('optionsOpen')}
            </button>
          </p>
        </Note>
      </div>
      <p class="welcome-foot">{t('entryNotAdvice')}</p>
    </main>
  );
}

/** A paragraph as a reader might meet it: a letter after a visit. Its language is that of the explanations. */
function Sample(): JSX.Element {
  return (
    <blockquote class="sample" lang="en" dir="ltr">
      <p>
        Thank you for coming in about your rheumatoid arthritis. As methotrexate alone has not been enough, we talked
        about two ways to go on: a TNF blocker such as adalimumab (Humira®), or a tablet, the JAK inhibitor
        upadacitinib. Before either is started we look for latent tuberculosis and check your CBC, liver enzymes and
        cholesterol. Your CRP was 18 mg/L.
      </p>
    </blockquote>
  );
}

function Note({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class="welcome-note">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** What opens the popup; null where no key does. */
function usePopupKeys(): string | null {
  const [keys, setKeys] = useState<string | null>(null);
  useEffect(() => {
    findShortcuts()
      .then((all) => setKeys(all?.find(({ name }) => name === '_execute_action')?.keys || null))
      .catch(reportError);
  }, []);
  return keys;
}
