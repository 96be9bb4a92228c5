import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ItemList } from '../../components/settings/ItemList';
import { useWords } from '../../components/words';
import type { EntryId } from '../../glossary/kinds';
import { loadSearchRows } from '../../platform/glossary-files';
import { reportError } from '../../platform/report-error';
import { toggled } from '../../platform/toggled';
import type { OptionContext, OptionSection } from './option-section';

/** Terms the reader said to know, and the way back for each and for all. */
export function knownSection(context: OptionContext): OptionSection {
  const { t } = context;
  return {
    id: 'known',
    title: t('optionsKnown'),
    items: [
      {
        id: 'known-terms',
        title: t('optionsKnownTerms'),
        hint: t('optionsKnownHint'),
        words: [t('entryKnow'), t('entryUnknow')],
        names: ['known'],
        body: <KnownList {...context} />,
      },
    ],
  };
}

function KnownList({ settings, change, say }: OptionContext): JSX.Element {
  const t = useWords();
  const place = useRef<HTMLDivElement>(null);
  const { known } = settings;
  const headwords = useHeadwords(known.length > 0);
  const nameOf = (id: EntryId): string => headwords?.get(id) ?? id;

  return (
    <div ref={place} tabIndex={-1} class="known">
      <ItemList
        label={t('optionsKnownTerms')}
        items={known.map((id) => ({ id, text: nameOf(id) }))}
        empty={t('optionsKnownNone')}
        action={t('entryUnknow')}
        next={place}
        onAct={(id) => {
          change('known', (now) => toggled(now, id, false));
          say({
            text: t('optionsKnownRemoved', nameOf(id)),
            undo: () => change('known', (now) => toggled(now, id, true)),
          });
        }}
      />
      {known.length > 1 && (
        <button
          type="button"
          class="button"
          onClick={() => {
            change('known', () => []);
            say({
              text: t.count('optionsKnownCleared', known.length),
              undo: () => change('known', (now) => [...new Set([...known, ...now])]),
            });
            place.current?.focus();
          }}
        >
          {t('optionsKnownClear')}
        </button>
      )}
    </div>
  );
}

/** Read from the glossary's file once they are needed. */
function useHeadwords(isNeeded: boolean): ReadonlyMap<EntryId, string> | null {
  const [headwords, setHeadwords] = useState<ReadonlyMap<EntryId, string> | null>(null);
  useEffect(() => {
    if (isNeeded && !headwords)
      loadSearchRows()
        .then((rows) => setHeadwords(new Map(rows.map(({ id, headword }) => [id, headword]))))
        .catch(reportError);
  }, [isNeeded]);
  return headwords;
}
