/**
 * Short forms that are a piece of something else: the IL of "IL-6", the TGF of "TGF-alpha", the IV of "grade III to IV",
 * the PR of "group PR". Whatever the page is about, these do not stand for the entry.
 */
import { GREEK_NAMES } from './fold';
import type { Span } from './match';

const GREEK = `(?:[α-ω]|${GREEK_NAMES.join('|')})`;

/**
 * Glued to what follows: "CD-R", "IL-6", "P/E", "A&E", "TGF-alpha"; but not "AST/ALT", two names side by side, nor
 * "MTX-IR", an inadequate response to it.
 */
const GLUED_AFTER = /^[-\u2010-\u2013+&.](?!IR\b)[A-Z0-9]/;
/** Of names with a figure a slash makes a list: "IL-12/23", "IL-17A/F". */
const SLASHED_AFTER = /^\/[A-Z0-9](?![A-Za-z])/;
const GREEK_AFTER = new RegExp(`^[-\\u2010-\\u2013 ]?${GREEK}(?![a-z])`, 'i');
/** Glued to what comes before: "STAR-RA", "N-LDL", "#RA", "alpha-TC". "anti-TNF" and "non-RA" are the thing itself. */
const GLUED_BEFORE = /(?:[A-Z0-9][-\u2010\u2011&.]|[@#_])$/;
const GREEK_BEFORE = new RegExp(`${GREEK}[-\\u2010\\u2011]$`, 'i');
/** The other half of an apparatus: "LC–MS", "GC/MS", "MALDI-TOF MS". */
const APPARATUS_BEFORE = /\b(?:LC|GC|HPLC|TOF|MALDI|ICP|MS)[-\u2010-\u2013/ ]$/;
/** A label, not a term: "group PR", "panel AS". */
const LABEL_BEFORE =
  /\b(?:groups?|panel|fig(?:ure)?|table|appendix|section|exhibit|building|room|lane|gate|terminal|route)\.? $/i;

/** What no patient has: "RF coil", "ADC circuit". */
const MACHINE_AFTER = /^ (?:coil|pulse|amplifier|transmitter|receiver|circuit|antenna|cable|shielding|voltage)s?\b/;

const ROMAN = /^[IVX]+$/;
const RANK_BEFORE =
  /(?:\b(?:grades?|class(?:es)?|stages?|types?|phases?|factors?|parts?|chapters?|volumes?|levels?|degree|nyha|collagen)|\b[IVX]+(?: to| or| and|,)?|\b[IVX]+[-\u2013/]|\d[-\u2013/]) ?$/i;

/** Cost: a few expressions over some dozen characters. */
export function isPieceOfName(text: string, { start, end }: Span): boolean {
  const after = text.slice(end, end + 16);
  const before = text.slice(Math.max(0, start - 14), start);
  if (GLUED_AFTER.test(after) || GREEK_AFTER.test(after) || MACHINE_AFTER.test(after)) return true;
  if (GLUED_BEFORE.test(before) || GREEK_BEFORE.test(before)) return true;
  const short = text.slice(start, end);
  if (short === 'MS' && (APPARATUS_BEFORE.test(before) || after.startsWith('/MS'))) return true;
  if (SLASHED_AFTER.test(after) && !/\d/.test(short)) return true;
  if (short.length <= 3 && LABEL_BEFORE.test(before)) return true;
  return ROMAN.test(short) && RANK_BEFORE.test(before);
}
