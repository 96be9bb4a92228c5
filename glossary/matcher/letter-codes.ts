/** What the sieve takes each character for: a letter's code for the hash, the end of a word, or what it has not met yet. */
import { FOREIGN, letterCode } from '../lexicon/hash';

/** Beyond ASCII, before it is met. */
export const UNMET = 0;
/** Ends a word. Letters and figures are above. */
export const ENDS = 1;

/** By UTF-16 unit; filled natively but for the letters and figures of ASCII. */
export function letterCodes(): Uint8Array {
  const codes = new Uint8Array(0x10000);
  codes.fill(ENDS, 0, 128);
  for (let unit = 48; unit <= 57; unit++) codes[unit] = letterCode(unit);
  for (let unit = 97; unit <= 122; unit++) codes[unit] = codes[unit - 32] = letterCode(unit);
  codes[95] = FOREIGN;
  return codes;
}
