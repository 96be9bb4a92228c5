import type { JSX } from 'preact';
import type { DecodedStem } from '../glossary/matcher/stems';
import { useWords } from './words';

/** What the ending of a medicine's name says of it, for a name that the glossary lacks; said to be a pattern, and no more. */
export function NamePattern({ pattern: { stem, meaning, parts } }: { pattern: DecodedStem }): JSX.Element {
  const t = useWords();
  return (
    <div class="name-pattern">
      <p>{t('patternEnding', stem, meaning)}</p>
      {parts.length > 0 && <p>{parts.map(({ text, meaning: said }) => `${text}: ${said}`).join('; ')}</p>}
      <p class="name-pattern-note">{t('patternNote')}</p>
    </div>
  );
}
