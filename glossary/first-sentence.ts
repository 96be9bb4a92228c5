/** Up to the first full stop that ends a sentence; "e.g. " and "U.S. " do not end one. */
export const firstSentence = (text: string): string =>
  /^.*?(?<!\b(?:e\.g|i\.e|vs|U\.S|approx))[.!?](?=\s+\p{Lu}|\s*$)/su.exec(text)?.[0] ?? text;
