/**
 * Short forms of a list whose long forms share their last word: "polychromatic (PCE) and normochromatic (NCE)
 * erythrocytes", "dimethyl-[DMP] and diethyl-[DEP] phthalate".
 */
import type { Abbreviation } from './abbreviations';
import { alignLongForm } from './align-long-form';
import { letterPattern } from './letter-pattern';

/** From one bracket to the next. */
const NEXT_OF_LIST = letterPattern(String.raw`^(?:,? (?:and|or) |, )[^()\[\];.]{2,40}[(\[][\p{L}\p{N}-]{2,8}[)\]]`);
const SHORT = letterPattern(String.raw`^[\p{L}]*[\p{Lu}][\p{L}]*[\p{Lu}]$`);
const HEAD = letterPattern(String.raw`^ ([\p{Ll}]{4,})`);
const LONGEST_LIST = 8;
const LONGEST_SHORT = 8;

/** The definition of what stands in the bracket, which what stands before it spells out only with that last word. Cost: bounded. */
export function completedBelow(text: string, open: number, close: number): Abbreviation | null {
  const short = text.slice(open + 1, close);
  if (short.length > LONGEST_SHORT || !SHORT.in(short).test(short)) return null;
  let end = close + 1;
  for (let k = 0; k < LONGEST_LIST; k++) {
    const after = text.slice(end, end + 80);
    const next = NEXT_OF_LIST.in(after).exec(after);
    if (!next) break;
    end += next[0].length;
  }
  const behind = text.slice(end, end + 40);
  const head = HEAD.in(behind).exec(behind)?.[1];
  const own = /(?:[^\s()[\],]+ ?)$/u.exec(text.slice(Math.max(0, open - 60), open))?.[0];
  if (!head || !own || own.toLowerCase().includes(short.toLowerCase())) return null;
  const long = own.endsWith('-') ? `${own}${head}` : `${own.trim()} ${head}`;
  const alignment = alignLongForm(short, long, true);
  if (!alignment || alignment.quality < 2) return null;
  return {
    short,
    long,
    shortSpan: { start: open + 1, end: close },
    longSpan: { start: open - own.length, end: open - own.length + own.trimEnd().length },
  };
}
