/** Names of societies, charities, journals and departments that hold a term: "National Psoriasis Foundation", "Institute of Arthritis". */
import type { Span } from './match';

/** The word may stand behind another that the name joins to the term: "Crohn's & Colitis Foundation". */
const BODY_AFTER =
  /^(?: (?:&|and) [A-Z][a-z]+)? (?:Foundation|Society|Association|Alliance|Council|Trust|League|Academy|Federation|Department|Division|Unit|Cent(?:er|re)|Associates|Partners|Residency|Research|Journal|UK|Ireland|Australia|Canada)(?![A-Za-z])/;
const BODY_BEFORE =
  /(?:\b(?:Institutes?|Academy|College|Society|Journal|Association|Federation|Foundation|Department|Dept\.?|Division|Annals|Archives|League|Board|Faculty|Professor) (?:of|for|on|in|against) (?:the )?|\bVersus )$/;
/** A journal as references name it, by what follows: "Arthritis Rheumatol. 2019;71(1):5", "J Crohns Colitis 2017;11:649". */
const VOLUME_AFTER =
  /^(?: (?:[A-Z][A-Za-z]*|&|and|\([A-Z][a-z]+\)))*[.,]? (?:19|20)\d\d(?: [A-Z][a-z]{2}(?:-[A-Z][a-z]{2})?(?: \d{1,2})?)?[;:]/;
/** Characters looked at before a term: the longest beginning. */
const BEFORE = 24;

const SPACE = 32;
/** "Lupus", not "lupus" nor "LUPUS". */
const hasOneCapital = (text: string, start: number): boolean => {
  const first = text.charCodeAt(start);
  return first >= 65 && first <= 90 && text.charCodeAt(start + 1) >= 97;
};

/**
 * Whether the term, with a capital, is a piece of a body's name. Cost: for most terms one character; where a word stands
 * behind it with a capital, or words before it, an expression over some dozen characters.
 */
export function isInNameOfBody(text: string, { start, end }: Span): boolean {
  if (!hasOneCapital(text, start)) return false;
  const after = text.slice(end, end + 48);
  if (text.charCodeAt(end) === SPACE && BODY_AFTER.test(after)) return true;
  if (/[;:]/.test(after) && VOLUME_AFTER.test(after)) return true;
  return text.charCodeAt(start - 1) === SPACE && BODY_BEFORE.test(text.slice(Math.max(0, start - BEFORE), start));
}
