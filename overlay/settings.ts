/** What of the reader's settings the overlay needs. The whole object is replaced when one of them changes. */
import type { EntryId } from '../glossary/kinds';

export interface OverlaySettings {
  /** How a term is marked; `none` still answers to pointer and keyboard. */
  readonly style: 'dotted' | 'solid' | 'wavy' | 'tint' | 'none';
  /** Which occurrences of an entry are marked: each, the first in a section, the first on the page. */
  readonly density: 'every' | 'section' | 'page';
  readonly colourByKind: boolean;
  /** Milliseconds the pointer rests on a term before its tooltip opens. */
  readonly showDelay: number;
  /** Milliseconds the tooltip stays after the pointer has left it and its term. */
  readonly hideDelay: number;
  /** Entries the reader knows: neither marked nor answering. */
  readonly known: readonly EntryId[];
  /** Leave out text the page marks as `translate="no"`. */
  readonly skipUntranslated?: boolean;
  /** Keep the marks on paper. */
  readonly print?: boolean;
}
