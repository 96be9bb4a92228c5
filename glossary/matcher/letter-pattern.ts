/**
 * Expressions over Unicode's letters and figures. To compile one costs a page a quarter of a millisecond, a dozen of them
 * more than to read what is on its screen; so a text that holds nothing but English, western European and Greek letters,
 * figures and punctuation is asked by an expression of plain ranges, which says the same of it.
 */
const PLAIN_TEXT = /^[\0-\u00ff\u0391-\u03a1\u03a3-\u03a9\u03b1-\u03c9\u2000-\u206f\u2122\u2190-\u22ff]*$/;

/** What each property holds of the characters of `PLAIN_TEXT`. */
const PLAIN: Readonly<Record<string, string>> = {
  L: 'A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0391-\u03a1\u03a3-\u03a9\u03b1-\u03c9',
  Lu: 'A-Z\u00c0-\u00d6\u00d8-\u00de\u0391-\u03a1\u03a3-\u03a9',
  Ll: 'a-z\u00b5\u00df-\u00f6\u00f8-\u00ff\u03b1-\u03c9',
  N: '0-9\u00b2\u00b3\u00b9\u00bc-\u00be',
};

export interface LetterPattern {
  /** The expression to ask this text with. */
  readonly in: (text: string) => RegExp;
}

/** @param source with `\p{L}`, `\p{Lu}`, `\p{Ll}` and `\p{N}`, always within brackets */
export function letterPattern(source: string, flags = ''): LetterPattern {
  let plain: RegExp | undefined;
  let whole: RegExp | undefined;
  return {
    in(text) {
      if (PLAIN_TEXT.test(text)) {
        plain ??= new RegExp(
          source.replace(/\\p\{(\w+)\}/g, (_, name: string) => PLAIN[name] ?? ''),
          flags,
        );
        return plain;
      }
      whole ??= new RegExp(source, `${flags}u`);
      return whole;
    },
  };
}
