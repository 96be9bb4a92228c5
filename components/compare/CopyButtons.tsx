import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../words';
import { type Compared, toMarkdown, toTsv } from './copy-comparison';

/** Takes the comparison along: to a spreadsheet, to a note, on paper. The click is all the permission that copying needs. */
export function CopyButtons({ compared }: { readonly compared: Compared }): JSX.Element {
  const t = useWords();
  const [said, setSaid] = useState('');
  const copy = (text: string): void => {
    navigator.clipboard.writeText(text).then(
      () => setSaid(t('compareCopied')),
      () => setSaid(t('compareCopyFailed')),
    );
  };
  return (
    <div class="compare-copy">
      <button type="button" class="button" onClick={() => copy(toTsv(compared))}>
        {t('compareCopyTsv')}
      </button>
      <button type="button" class="button" onClick={() => copy(toMarkdown(compared))}>
        {t('compareCopyMarkdown')}
      </button>
      <button type="button" class="button" onClick={() => print()}>
        {t('comparePrint')}
      </button>
      <span role="status">{said}</span>
    </div>
  );
}
