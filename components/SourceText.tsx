import type { ComponentChild } from 'preact';
import type { SourceLine } from './source-link';

/** A source by its name, led to where it can be. */
export function SourceText({ text, url }: SourceLine): ComponentChild {
  return url ? (
    <a class="link" href={url} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  ) : (
    text
  );
}
