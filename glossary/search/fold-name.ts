/** A name or a query as search compares it: no accents, lower case, one space between words and between
 * letters and digits (IL-6, IL6), Greek letters by name. */

const GREEK: Readonly<Record<string, string>> = { α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', κ: 'kappa' };

export const foldName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[αβγδκ]/g, (letter) => GREEK[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ')
    .trim();
