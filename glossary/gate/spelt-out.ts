/**
 * Whether a text may spell a doubtful form out, or end with it what it spells another out by: told by what adjoins it, and by the
 * letter that the short form and the first word of the long one share. Yes to all that `abbreviations.ts` finds, and to little more:
 * to lay letters on words is left to the lexicon's code. Most forms are told by the characters beside them, without an expression.
 *
 *   rheumatoid arthritis (RA)   RA (rheumatoid arthritis)   (rheumatoid arthritis, RA)   RA, rheumatoid arthritis;   or RA
 */

/** As far as a definition reaches: the longest clause before a bracket, and the longest bracket. */
const CLAUSE = 240;
const ASIDE = 160;
/** A form ends a long form that it is so much of (see `evidence.ts`). */
const MOST_OF_LONG = 0.6;

const OR = /\bor $|(?:called|known as|abbreviated(?: as| to)?) $/;
const OR_SHORT = /^,? (?:or|also called|known as|abbreviated(?: as| to)?) ([A-Z])[A-Za-z0-9-]*[A-Z]/;
const ITEM = /(?:[,;]| or| and)\s*["“'‘]?$/;
/** A figure, or a letter beyond ASCII. */
const NO_LETTER = /[0-9\u00aa-\u1fff]/;
const ITEMS = /[;,)\]]| or | and /;
const ITEM_ENDS = /^["”'’]?\s*(?:[;,)\]]|or |and )/;
const CLOSES = /^["”'’]?\s*[)\]]/;
const NOTE = /^(?:,|:| ?=|\s[–-])\s([a-z])/;
/** A short form, and what stands between it and its long form. */
const HEAD =
  /((?:[A-Za-z]\.){2,4}|[A-Za-z0-9\u00aa-\u1fff][A-Za-z0-9\u00aa-\u1fff/+-]{0,9})(?:\s?[([]\s*["“'‘]?|(?:,|:| ?=|\s[–-])\s)$/;

/** @param start of the form, and `end` of its first words, where it has many */
export const mayBeSpeltOut = (text: string, start: number, end: number): boolean =>
  isShort(text, start, end) || endsLong(text, start, end);

/** The form is what is spelt out. */
function isShort(text: string, start: number, end: number): boolean {
  const letter = text.charAt(start);
  let at = end;
  while (isWithin(text.charAt(at))) at++;
  if (text.charAt(at) === '.') at++;
  const next = text.charAt(at);
  const open = isOpening(next) ? at : isSpace(next) && isOpening(text.charAt(at + 1)) ? at + 1 : -1;
  if (open > 0 && isAlike(letter, firstLetter(text, open + 1))) return true;
  if (next === ',' || next === ':' || next === '=' || (isSpace(next) && '=–-'.includes(text.charAt(at + 1)))) {
    const note = NOTE.exec(text.slice(at, at + 4))?.[1];
    if (note !== undefined && isCapital(letter) && isAlike(letter, note)) return true;
  }
  let back = start - 1;
  while (back >= 0 && (isSpace(text.charAt(back)) || isQuote(text.charAt(back)))) back--;
  const last = text.charAt(back);
  if (!isOpening(last) && !',;rdso'.includes(last)) return false;
  const isListed = isOpening(last) || ITEM.test(text.slice(Math.max(0, start - 8), start));
  if (
    !(isListed && isItem(text, start, at)) &&
    !(isCapital(letter) && OR.test(text.slice(Math.max(0, start - 24), start)))
  )
    return false;
  return beginsPart(text, letter, Math.max(0, start - CLAUSE - ASIDE), start - 1);
}

/** The form is most of what spells another out. */
function endsLong(text: string, start: number, end: number): boolean {
  let at = end;
  // A possessive, or a mark that hangs on the word.
  while (at < end + 2 && isWithin(text.charAt(at)) && !isQuote(text.charAt(at))) at++;
  if (isQuote(text.charAt(at)) && text.charAt(at + 1) === 's') at += 2;
  const from = Math.max(0, Math.floor(end - (at - start) / MOST_OF_LONG) - 2);
  let open = at;
  while (open < at + 8 && (isSpace(text.charAt(open)) || isQuote(text.charAt(open)))) open++;
  if (isOpening(text.charAt(open)))
    for (const piece of text.slice(open + 1, open + ASIDE).split(ITEMS, 2))
      if (beginsPart(text, firstLetter(piece, 0), from, end)) return true;
  const next = text.charAt(at);
  if (next === ',' || next === ' ') {
    const or = OR_SHORT.exec(text.slice(at, at + 40))?.[1];
    if (or !== undefined && beginsPart(text, or, from, end)) return true;
    if (next === ' ' && open < text.length) return false;
    // "(psoriatic arthritis, PsA)"
    const listed = firstLetter(text, at);
    if (next === ',' && openBefore(text, start) >= 0 && beginsPart(text, listed, from, end)) return true;
  }
  if (open < text.length && !'.,;)]\n'.includes(next)) return false;
  // "PsA (psoriatic arthritis)", "PsA, psoriatic arthritis;"
  for (let i = Math.max(1, from); i <= start; i++) {
    if (!isOpening(text.charAt(i - 1)) && !isSpace(text.charAt(i - 1)) && !isQuote(text.charAt(i - 1))) continue;
    const short = HEAD.exec(text.slice(Math.max(0, i - 20), i))?.[1];
    if (short !== undefined && isAlike(short.charAt(0), text.charAt(i))) return true;
  }
  return false;
}

const isCapital = (char: string): boolean => char !== char.toLowerCase();
const isOpening = (char: string): boolean => char === '(' || char === '[';
const isSpace = (char: string): boolean => char === ' ' || char === '\u00a0' || char === '\n' || char === '\t';
const isQuote = (char: string): boolean => char !== '' && '"“”\'‘’'.includes(char);
/** Of a word, as far as brackets, white space and what parts a definition go. */
const isWithin = (char: string): boolean => char !== '' && !isSpace(char) && !'()[],.:;='.includes(char);

/** The bracket that is open at `at`, or -1. */
function openBefore(text: string, at: number): number {
  let depth = 0;
  for (let i = at - 1; i >= 0 && i > at - ASIDE; i--) {
    const char = text.charAt(i);
    if (char === ')' || char === ']') depth++;
    else if (isOpening(char) && depth-- === 0) return i;
  }
  return -1;
}

/** Whether it is one of the first two things in brackets, or the last. */
function isItem(text: string, start: number, end: number): boolean {
  if (!ITEM_ENDS.test(text.slice(end, end + 8))) return false;
  const open = openBefore(text, start);
  return open >= 0 && (CLOSES.test(text.slice(end, end + 4)) || text.slice(open, start).split(ITEMS).length < 3);
}

function firstLetter(text: string, from: number): string {
  let at = from;
  while (at < text.length && /[^A-Za-z0-9\u00aa-\u1fff]/.test(text.charAt(at))) at++;
  return text.charAt(at);
}

/** Whether a long form may begin so for the short form's letter: one beyond ASCII stands for others, a figure for a word. */
const isAlike = (short: string, letter: string): boolean =>
  short.toLowerCase() === letter.toLowerCase() ? short !== '' : NO_LETTER.test(short) || NO_LETTER.test(letter);

/** Whether a word begins with the letter, or a part of one behind a hyphen. */
function beginsPart(text: string, letter: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!/[A-Za-z0-9]/.test(text.charAt(i - 1)) && isAlike(letter, text.charAt(i))) return true;
  return false;
}
