import type { JSX } from 'preact';
import type { Kind } from '../glossary/kinds';
import { kindKey, useWords } from './words';

/** What kind of thing a term is, in words; the colour only repeats it. */
export function KindBadge({ kind }: { kind: Kind }): JSX.Element {
  const t = useWords();
  return (
    <span class="kind" data-kind={kind}>
      {t(kindKey(kind))}
    </span>
  );
}
