/**
 * Short forms of a list whose long forms share their last word: "polychromatic (PCE) and normochromatic (NCE)
 * erythrocytes", "dimethyl-[DMP] and diethyl-[DEP] phthalate".
 */
import type { Abbreviation } from './abbreviations';
import { alignLongForm } from './align-long-form';

/** From one bracket to the next. */
const NEXT_OF_LIST = /^(?:,? (?:and|or) |, )[^()[\];.]{2,40}[([][\p{L}\p{N}-]{2,8}[)\]]/u;
const LONGEST_LIST = 8;
const LONGEST_SHORT = 8;

/** The definition of what stands in the bracket, which what stands before it spells out only with that last word. Cost: bounded. */
export function completedBelow(text: string, open: number, close: number): Abbreviation | null {
  const short = text.slice(open + 1, close);
  if (!/^\p{L}*\p{Lu}\p{L}*\p{Lu}$/u.test(short) || short.length > LONGEST_SHORT) return null;
  let end = close + 1;
  for (let k = 0; k < LONGEST_LIST; k++) {
    const next = NEXT_OF_LIST.exec(text.slice(end, end + 80));
    if (!next) break;
    end += next[0].length;
  }
  const head = /^ (\p{Ll}{4,})/u.exec(text.slice(end, end + 40))?.[1];
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
