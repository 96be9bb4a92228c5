import type { JSX } from 'preact';
import type { FigureData, SourceIndex } from '../../glossary/figure-data';
import { SourceText } from '../SourceText';
import { sourceLine } from '../source-link';
import { useWords } from '../words';

interface SourceLinesProps {
  readonly data: FigureData;
  readonly of: readonly SourceIndex[];
}

/** Where something is from: each source once, led to where it can be. */
export function SourceLines({ data, of }: SourceLinesProps): JSX.Element {
  const t = useWords();
  const lines = [...new Set(of)].flatMap((index) => {
    const item = data.sources[index];
    return item ? [sourceLine(item)] : [];
  });
  return (
    <span class="figure-sources">
      {t(lines.length === 1 ? 'figureSource' : 'figureSources')}{' '}
      {lines.map(({ text, url }, i) => (
        <span key={text}>
          {i > 0 && '; '}
          <SourceText text={text} url={url} />
        </span>
      ))}
    </span>
  );
}
