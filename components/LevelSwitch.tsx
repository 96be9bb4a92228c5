import type { JSX } from 'preact';
import { LEVELS, type Level } from '../glossary/kinds';
import { Segments } from './Segments';
import { levelKey, useWords } from './words';

interface LevelSwitchProps {
  readonly level: Level;
  onLevel(level: Level): void;
  /** Set by an organisation. */
  readonly isLocked?: boolean;
}

/** Who the explanation is for. */
export function LevelSwitch({ level, onLevel, isLocked = false }: LevelSwitchProps): JSX.Element {
  const t = useWords();
  return (
    <Segments
      label={t('levelLabel')}
      options={LEVELS.map((id) => ({ id, text: t(levelKey(id)) }))}
      chosen={level}
      onChoose={onLevel}
      isLocked={isLocked}
    />
  );
}
