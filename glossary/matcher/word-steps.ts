/** Where some words before or after a place begin and end, told by spaces alone: quicker than to read the text as words. */

/** The white space some words before `at`, or the beginning. A word that ends at `at` is the first of them. */
export function stepBack(text: string, at: number, words: number): number {
  let i = at - 1;
  for (let left = words; left > 0; ) {
    i = text.lastIndexOf(' ', i - 1);
    if (i <= 0) return 0;
    if (!isBare(text.charCodeAt(i - 1))) left--;
  }
  return i;
}

/** The white space some words after `at`, or the end. What `at` stands in, or behind, is the first of them. */
export function stepOn(text: string, at: number, words: number): number {
  let i = at - 1;
  for (let left = words; left > 0; ) {
    i = text.indexOf(' ', i + 1);
    if (i < 0) return text.length;
    if (!isBare(text.charCodeAt(i - 1))) left--;
  }
  return i;
}

/** White space and punctuation of ASCII: what stands between two spaces and ends so may hold no word. */
const isBare = (unit: number): boolean => unit < 48 || (unit > 57 && unit < 65);
