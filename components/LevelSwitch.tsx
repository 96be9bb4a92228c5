import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { LEVELS, type Level } from '../glossary/kinds';
import { levelKey, useWords } from './words';

interface LevelSwitchProps {
  readonly level: Level;
  onLevel(level: Level): void;
  /** Set by an organisation. */
  readonly isLocked?: boolean;
}

/** Who the explanation is for. A radio group: one tab stop, arrows within, as the browser gives it. */
export function LevelSwitch({ level, onLevel, isLocked = false }: LevelSwitchProps): JSX.Element {
  const t = useWords();
  const name = useId();
  return (
    <fieldset class="level-switch" disabled={isLocked} title={isLocked ? t('optionsLocked') : undefined}>
      <legend class="visually-hidden">{t('levelLabel')}</legend>
      {LEVELS.map((option) => (
        <label key={option}>
          <input type="radio" name={name} value={option} checked={option === level} onChange={() => onLevel(option)} />
          <span>{t(levelKey(option))}</span>
        </label>
      ))}
    </fieldset>
  );
}
