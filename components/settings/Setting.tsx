import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useWords } from '../words';

export interface SettingProps {
  readonly title: string;
  readonly hint?: string | undefined;
  /** Set by an organisation: shown as it is, and not to be changed. */
  readonly locked: boolean;
  readonly children: ComponentChildren;
}

/** One thing to set: its name, what it does, its controls. */
export function Setting({ title, hint, locked, children }: SettingProps): JSX.Element {
  const t = useWords();
  const described = useId();
  const note = [hint, locked && t('optionsLocked')].filter(Boolean);
  return (
    <fieldset class="setting" disabled={locked} aria-describedby={note.length > 0 ? described : undefined}>
      <legend>{title}</legend>
      {note.length > 0 && (
        <div id={described} class="setting-notes">
          {hint && <p>{hint}</p>}
          {locked && <p class="setting-locked">{t('optionsLocked')}</p>}
        </div>
      )}
      {children}
    </fieldset>
  );
}
