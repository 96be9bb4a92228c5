/** Letters in capitals that are a code of everyday life where they stand: a state behind its town, a time of day, a month, a currency. */
import { letterPattern } from './letter-pattern';
import type { Span } from './match';

const STATE =
  /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])$/;
const TOWN_BEFORE = letterPattern(String.raw`[\p{Lu}][\p{L}.'’]+, $`);
/** "Jackson, MS 39216", "Atlanta, GA, USA", "(Detroit, MI)". */
const PLACE_ENDS = /^(?:,? (?:\d{5}(?!\d)|USA?\b|U\.S)|[.;)\]]|\s*$)/;

const HALF_OF_DAY = /^[AP]M$/;
const HOUR_BEFORE = /\d ?$/;
const ZONE = /^(?:[CEMP][DS]?T|CES?T|GMT|BST)$/;
const TIME_BEFORE = /(?:\d ?[ap]\.?m\.?|noon|midnight),? \(?$/i;

const MONTH = /^(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)$/;
const DAY_BEFORE = /\d[-/ ]$/;
/** A day or a year; not a count of so many, nor a share. */
const DATE_AFTER = /^[-/ ](?:\d{1,2}|(?:19|20)\d\d)(?:[.,;)]|$)/;

const CURRENCY = /^(?:CAD|AUD|USD|EUR|NZD|SGD)$/;
const SUM_BEFORE = /[$€£] ?[\d.,]+(?: ?(?:k|K|m|M|million|billion))? $/;
const SUM_AFTER = /^ ?[$€£]/;

const LONGEST = 4;

/** Cost: for what is a code, some expressions over a dozen characters; for all else a few letters. */
export function isEverydayCode(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST) return false;
  const code = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 12);
  return (
    (STATE.test(code) && TOWN_BEFORE.in(before).test(before) && PLACE_ENDS.test(after)) ||
    (HALF_OF_DAY.test(code) && HOUR_BEFORE.test(before)) ||
    (ZONE.test(code) && TIME_BEFORE.test(before)) ||
    (MONTH.test(code) && (DAY_BEFORE.test(before) || DATE_AFTER.test(after))) ||
    (CURRENCY.test(code) && (SUM_BEFORE.test(before) || SUM_AFTER.test(after)))
  );
}
