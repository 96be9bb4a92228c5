import type { JSX } from 'preact';
import { SourceText } from '../SourceText';
import { ENTRY_LANGUAGE } from '../words';
import type { Notes } from './notes';

/** The sources by their numbers. */
export function NoteList({ notes }: { readonly notes: Notes }): JSX.Element {
  return (
    <ol class="notes" {...ENTRY_LANGUAGE}>
      {notes.all.map(({ number, text, url }) => (
        <li key={number} id={`note-${number}`} value={number}>
          <SourceText text={text} url={url} />
        </li>
      ))}
    </ol>
  );
}
