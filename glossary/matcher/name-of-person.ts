/**
 * Short forms that are a piece of a person's name: "Jia Chen", "Jones RA, Smith AS", "Jane Doe, MD, MS". Bylines and references
 * stand on every page of the literature, and such a page speaks for its short forms in every other way.
 */
import { letterPattern } from './letter-pattern';
import type { Span } from './match';

const SURNAME = String.raw`([\p{Lu}][\p{Ll}'’]+(?:[-\u2010\u2011 ][\p{Lu}][\p{Ll}]+)?)`;
const INITIALS = '([A-Z]{1,3})(?![A-Za-z])';
/** The number of an institute may stand behind a name. */
const NEXT = String.raw`(?: ?[\d*†‡§]+(?: ?, ?[\d*†‡§]+)*)? ?(?:[,;]|,? (?:and|&))`;

const SURNAME_BEFORE = letterPattern(String.raw`(?:^|[^\p{L}])${SURNAME} $`);
const AUTHOR_BEFORE = letterPattern(String.raw`(?:^|[^\p{L}])${SURNAME} ${INITIALS}${NEXT} $`);
const AUTHOR_AFTER = letterPattern(String.raw`^${NEXT} ${SURNAME} ${INITIALS}`);
const SURNAME_AFTER = letterPattern(String.raw`^ ${SURNAME}`);
const NAMED_BEFORE = letterPattern(String.raw`(?:^|[^\p{L}])${INITIALS} ${SURNAME}${NEXT} $`);
const NAMED_AFTER = letterPattern(String.raw`^${NEXT} ${INITIALS} ${SURNAME}`);
const AND_OTHERS = /^,? et al\b/;
/** No surname, though it has a capital: "In RA, Both …". */
const NO_SURNAME =
  /^(?:In|For|With|Without|The|And|Of|Or|By|On|To|Both|All|Each|Early|Active|Severe|Moderate|Mild|Established|Chronic|Acute|New|Low|High|Use|Adult|Juvenile)$/;
const MOST_INITIALS = 3;

/** What stands behind a name beside other such: "Jane Doe, MD, MS". */
const DEGREE =
  '(?:M\\.?D\\.?|Ph\\.?D\\.?|MPH|MBBS|MBChB|BSc|BS|BA|MSc|MA|MHS|MSN|MBA|RN|NP|PA-C|DNP|APRN|CRNP|PharmD|DPhil|ScD|DSc|DrPH|FRCPC?|FACR|FAAD|MRCP)';
const DEGREE_BEFORE = new RegExp(`(?:^|[^A-Za-z])${DEGREE}, ?$`);
const DEGREE_AFTER = new RegExp(`^, ?${DEGREE}(?![A-Za-z])`);

const TITLE_BEFORE = /(?:^|[^A-Za-z])(?:Drs?|Mrs?|Ms|Miss|Prof|Professor|Nurse|Sir|Frau|Herr|Sr|Sra)\.? $/;
/** "Jia Chen", "Jia-Wei", "Ana M. Ruiz", "Lei XW,". */
const NAME_GOES_ON = letterPattern(
  String.raw`^[ \u00a0\-\u2010\u2011](?:[\p{Lu}]\.? )?[\p{Lu}](?:[\p{Ll}]|[\p{Lu}]?(?![\p{L}\p{N}]))`,
);

/** Characters that are looked at to either side. */
const AROUND = 60;

/** Whether the letters are an author's initials beside another author, or a degree beside another. Cost: some expressions over some dozen characters. */
export function areInitialsOrDegree(text: string, { start, end }: Span): boolean {
  const short = text.slice(start, end);
  if (short.length > MOST_INITIALS || !/^[A-Z]+$/.test(short)) return false;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  if (DEGREE_BEFORE.test(before) || (before.endsWith(', ') && DEGREE_AFTER.test(after))) return true;
  const matchOf = (pattern: typeof SURNAME_BEFORE, part: string): RegExpExecArray | null => pattern.in(part).exec(part);

  const [, surname] = matchOf(SURNAME_BEFORE, before) ?? [];
  if (surname !== undefined && !NO_SURNAME.test(surname)) {
    const head = before.slice(0, before.length - surname.length - 1);
    const [, other, initials] = matchOf(AUTHOR_AFTER, after) ?? matchOf(AUTHOR_BEFORE, head) ?? [];
    if (AND_OTHERS.test(after) || isAnother(other, initials, surname, short)) return true;
  }
  const [whole = '', name] = matchOf(SURNAME_AFTER, after) ?? [];
  if (name === undefined) return false;
  const rest = after.slice(whole.length);
  const [, initials, other] = matchOf(NAMED_AFTER, rest) ?? matchOf(NAMED_BEFORE, before) ?? [];
  return AND_OTHERS.test(rest) || isAnother(other, initials, name, short);
}

/** "Early RA, Established RA" and "Active RA, Active AS" are no authors. */
const isAnother = (other: string | undefined, initials: string | undefined, surname: string, short: string): boolean =>
  other !== undefined && initials !== short && other !== surname && !NO_SURNAME.test(other);

/** Whether a word with one capital is a person's: a title stands before it, or the name goes on. */
export function isGivenName(text: string, { start, end }: Span): boolean {
  const after = text.slice(end, end + AROUND);
  return NAME_GOES_ON.in(after).test(after) || TITLE_BEFORE.test(text.slice(Math.max(0, start - 12), start));
}
