import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Switch } from '../../components/settings/Switch';
import { useWords } from '../../components/words';
import { forgetRecent } from '../../platform/recent';
import { reportError } from '../../platform/report-error';
import { replaceSettings, storedSettings } from '../../platform/settings';
import { readSettingsFile, type SettingsFault, writeSettingsFile } from '../../platform/settings-file';
import { DEVICE_SETTINGS, readSettings, withoutDefaults } from '../../platform/settings-schema';
import { hasSync, watchSyncProblem } from '../../platform/sync';
import type { OptionContext, OptionSection } from './option-section';
import { saveFile } from './save-file';
import { sayFault } from './say-fault';

const FILE_NAME = 'immunogloss-settings.json';

/** The settings as a whole: out to a file, in from one, along to other browsers, and back to what they were at first. */
export function dataSection(context: OptionContext): OptionSection {
  const { t, say, settings, change } = context;

  /** All at once, with all of what was there before to go back to, sound or not. */
  async function replaceAll(stored: unknown, text: string): Promise<void> {
    const before = await storedSettings();
    await replaceSettings(stored);
    say({ text, undo: () => void replaceSettings(before).catch(reportError) });
  }

  return {
    id: 'data',
    title: t('optionsData'),
    items: [
      {
        id: 'recent',
        title: t('optionsRecent'),
        hint: t('optionsRecentHint'),
        words: [t('optionsRecentSwitch'), t('optionsRecentForget')],
        names: ['recent'],
        body: (
          <>
            <Switch
              label={t('optionsRecentSwitch')}
              on={settings.recent}
              onSwitch={(on) => {
                change('recent', () => on);
                if (!on) forgetRecent().catch(reportError);
              }}
            />
            <button
              type="button"
              class="button"
              onClick={() => {
                forgetRecent().catch(reportError);
                say({ text: t('optionsRecentForgotten') });
              }}
            >
              {t('optionsRecentForget')}
            </button>
          </>
        ),
      },
      {
        id: 'export',
        title: t('optionsExport'),
        hint: t('optionsExportHint'),
        names: [],
        body: (
          <button type="button" class="button" onClick={() => void exportSettings().catch(reportError)}>
            {t('optionsExportButton')}
          </button>
        ),
      },
      {
        id: 'import',
        title: t('optionsImport'),
        hint: t('optionsImportHint'),
        names: [],
        body: <Import onSettings={(loaded) => withOwn(loaded).then((all) => replaceAll(all, t('optionsImported')))} />,
      },
      ...(hasSync()
        ? [
            {
              id: 'sync',
              title: t('optionsSync'),
              hint: t('optionsSyncHint'),
              words: [t('optionsSyncSwitch')],
              names: ['sync'] as const,
              body: (
                <>
                  <Switch
                    label={t('optionsSyncSwitch')}
                    on={settings.sync}
                    onSwitch={(on) => change('sync', () => on)}
                  />
                  <SyncProblem isOn={settings.sync} />
                </>
              ),
            },
          ]
        : []),
      {
        id: 'reset',
        title: t('optionsReset'),
        hint: t('optionsResetHint'),
        names: [],
        body: (
          <button
            type="button"
            class="button"
            onClick={() => void replaceAll(undefined, t('optionsResetDone')).catch(reportError)}
          >
            {t('optionsResetButton')}
          </button>
        ),
      },
    ],
  };
}

/** A file says nothing of what is this browser's own: that stays. */
async function withOwn(loaded: object): Promise<object> {
  const own = withoutDefaults(readSettings(await storedSettings()).settings);
  return {
    ...loaded,
    ...Object.fromEntries(DEVICE_SETTINGS.flatMap((name) => (name in own ? [[name, own[name]]] : []))),
  };
}

function SyncProblem({ isOn }: { isOn: boolean }): JSX.Element {
  const t = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const life = new AbortController();
    watchSyncProblem(setProblem, life.signal).catch(reportError);
    return () => life.abort();
  }, []);
  return <div role="alert">{isOn && problem && <p class="warning">{t('optionsSyncProblem', problem)}</p>}</div>;
}

const exportSettings = async (): Promise<void> =>
  saveFile(FILE_NAME, writeSettingsFile(readSettings(await storedSettings()).settings));

function Import({ onSettings }: { onSettings(settings: object): Promise<void> }): JSX.Element {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<{ readonly name: string; readonly faults: readonly SettingsFault[] } | null>(
    null,
  );

  async function read(file: File): Promise<void> {
    const result = readSettingsFile(new Uint8Array(await file.arrayBuffer()));
    if (result.kind === 'sound') await onSettings(result.settings);
    setRefusal(result.kind === 'sound' ? null : { name: file.name, faults: result.faults });
  }

  return (
    <>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('optionsImport')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file, mended, is a change too.
          if (file)
            read(file)
              .catch(reportError)
              .finally(() => {
                currentTarget.value = '';
              });
        }}
      />
      <button type="button" class="button" onClick={() => field.current?.click()}>
        {t('optionsImportButton')}
      </button>
      <div role="alert">
        {refusal && (
          <div class="refusal">
            <p>{t('optionsImportRefused', refusal.name)}</p>
            <ul>
              {refusal.faults.map((fault) => (
                <li key={JSON.stringify(fault)}>{sayFault(t, fault)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </>
  );
}
