import type { JSX } from 'preact';
import type { Kind } from '../glossary/kinds';
import { colourOfKind } from '../overlay/marks/kind-colours';
import { KindGlyph } from './KindGlyph';
import { kindKey, useWords } from './words';

/** What kind of thing a term is, in words; picture and colour only repeat it. */
export function KindBadge({ kind }: { kind: Kind }): JSX.Element {
  const t = useWords();
  return (
    <span class="kind" data-colour={colourOfKind(kind)}>
      <KindGlyph kind={kind} />
      {t(kindKey(kind))}
    </span>
  );
}
