import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { MarkPreview, type SamplePassage, type SampleTerm } from '../../components/settings/MarkPreview';
import { useWords } from '../../components/words';
import type { EntryView } from '../../glossary/entry-view';
import type { EntryId, Kind } from '../../glossary/kinds';
import { colourOfKind } from '../../overlay/marks/kind-colours';
import { ask } from '../../platform/messages';
import { reportError } from '../../platform/report-error';
import type { Settings } from '../../platform/settings-schema';

const term = (text: string, entry: string, kind: Kind): SampleTerm => ({
  text,
  entry: entry as EntryId,
  colour: colourOfKind(kind),
});

const JAK = 'jak-inhibitor' as EntryId;
const PASSAGES: readonly SamplePassage[] = [
  {
    heading: 'When tablets come next',
    pieces: [
      'For ',
      term('rheumatoid arthritis', 'rheumatoid-arthritis', 'disease'),
      ', treatment often begins with ',
      term('methotrexate', 'methotrexate', 'drug'),
      '. When ',
      term('methotrexate', 'methotrexate', 'drug'),
      ' is not enough, a ',
      term('JAK inhibitor', JAK, 'drug-class'),
      ' can calm the ',
      term('inflammation', 'inflammation', 'biology'),
      '.',
    ],
  },
  {
    heading: 'What is watched',
    pieces: [
      'With a ',
      term('JAK inhibitor', JAK, 'drug-class'),
      ', blood tests such as ',
      term('C-reactive protein', 'c-reactive-protein', 'lab-test'),
      ' show how the ',
      term('inflammation', 'inflammation', 'biology'),
      ' goes, and signs of a ',
      term('serious infection', 'serious-infection', 'adverse-event'),
      ' or a ',
      term('blood clot', 'blood-clot', 'adverse-event'),
      ' are taken seriously.',
    ],
  },
];

/** A preview of how terms are marked is no place to leave one out. */
const NONE_KNOWN: readonly EntryId[] = [];

/** What the settings make of a page and of an explanation, as they are being changed. */
export function Preview({ settings }: { settings: Settings }): JSX.Element {
  const t = useWords();
  const [entry, setEntry] = useState<EntryView | null>(null);
  useEffect(() => {
    ask({ kind: 'get-entry', id: JAK }).then(setEntry).catch(reportError);
  }, []);
  return (
    <aside class="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{t('optionsPreview')}</h2>
      <MarkPreview passages={PASSAGES} settings={{ ...settings, known: NONE_KNOWN }} />
      {entry && (
        <div class="preview-entry" lang="en" dir="ltr">
          <h3>{entry.headword}</h3>
          <p>{entry[settings.level].map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')}</p>
        </div>
      )}
    </aside>
  );
}
