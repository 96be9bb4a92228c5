/**
 * Whether a doubtful candidate means what the glossary says. Precision first: where nothing speaks for a sense, or two
 * senses are close, the answer is no.
 */
import { cuesOf, kindOfEntry, type Lexicon, SENSE } from '../lexicon/lexicon';
import { type CuesAround, cuesAround } from './cues-around';
import { isDosed } from './dose';
import { isEverydayCode } from './everyday-codes';
import { type PageEvidence, STRONG_FIELD, shortKey } from './evidence';
import type { Candidate, CueHit } from './find-candidates';
import { isFigure } from './fold';
import { letterCase } from './letter-case';
import { letterPattern } from './letter-pattern';
import { isInNameOfBody } from './name-of-body';
import { areInitialsOrDegree, isGivenName } from './name-of-person';
import { nearestCue } from './nearest-cue';
import { isPieceOfName } from './other-names';
import { isOwned } from './owned';
import { isShouted } from './shouted';
import { isUnlikeWord } from './unlike-word';

export type Rule =
  | 'another thing'
  | 'sure'
  | 'defined on the page'
  | 'defined otherwise'
  | 'evidence'
  | 'no evidence'
  | 'evidence against'
  | 'undecided'
  | 'part of another name'
  | 'in capitals like all around';

/** One piece of evidence for or against a sense. */
export interface Reason {
  readonly kind: keyof typeof POINTS;
  readonly points: number;
  /** Numbers of the cues that it rests on. */
  readonly cues: readonly number[];
}

/** A sense with what was found for and against it. */
export interface Weighed {
  readonly entry: number;
  readonly points: number;
  readonly reasons: readonly Reason[];
}

export interface Verdict {
  readonly accepted: boolean;
  /** The entry's number; of the best sense also when refused, -1 when there is none. */
  readonly entry: number;
  readonly rule: Rule;
  /** The senses, the best first; empty when no evidence was weighed. */
  readonly points: readonly Weighed[];
}

/** Points that pieces of evidence bring. */
const POINTS = {
  named: 3,
  /** A related entry is named outright: "UC" on a page of vedolizumab. */
  kin: 1,
  nearCue: 2,
  /** Each further one, up to four. */
  nearCueMore: 0.5,
  /** An amount stands behind a medicine's short form. */
  dosed: 3,
  /** A disease is somebody's: "my ra". */
  owned: 1,
  /** A cue stands beside the same short form elsewhere on the page: one sense a page. */
  soElsewhere: 2,
  pageCue: 1,
  strongField: 2,
  weakField: 1,
  /** Other short forms of the page are in lower case too, and plain there. */
  lowerCase: 1,
  /** No English word is spelt so, on a page as above: "nsaids". */
  unlikeWord: 1,
  /** Nothing in its text is in capitals: whoever wrote it does not use them. */
  noCapitals: 1,
  againstHere: -5,
  againstOnPage: -1,
} as const;

const NEEDED = 2;
/** On a page that names hardly anything of the field: three cues, one is chance. */
const NEEDED_OUTSIDE = 3;
const OUTSIDE = 3;
/** Of a short form written in lower case. */
const NEEDED_LOWERED = 3;
const MANY_SHORT_FORMS = 6;
const SPOKEN_FOR = 3;
/** How far the best sense must lead the next. */
const LEAD = 0.5;

const SENTENCE_END = /[.;!?]\s/;
const CAPITALS = letterPattern(String.raw`[\p{Lu}]{2}`);

/** On a page that names so much of the field outright, an everyday word means what it means there ("blisters", "biologic"). */
const BEYOND_DOUBT = 2 * STRONG_FIELD;

const HYPHEN = /[-\u2010\u2011]/;

/** Longer ones ("MACE", "GRADE") stand in lines of capitals for what they are. */
const LONGEST_WORD_TOO = 3;

/** Words away at which a cue is right beside. */
const BESIDE = 2;

export interface Scene {
  readonly lexicon: Lexicon;
  readonly evidence: PageEvidence;
  readonly text: string;
  /** Of the flow. */
  readonly candidates: readonly Candidate[];
  readonly cues: readonly CueHit[];
}

export function judgeCandidate(candidate: Candidate, scene: Scene): Verdict {
  const { lexicon, evidence, text } = scene;
  const entryOf = (sense: number): number => lexicon.senseEntry[sense] as number;
  const first = candidate.senses[0] as number;
  if (isInNameOfBody(text, candidate)) return { accepted: false, entry: -1, rule: 'part of another name', points: [] };
  if (candidate.sure) return { accepted: true, entry: entryOf(first), rule: 'sure', points: [] };
  if ((lexicon.senseFlags[first] as number) & SENSE.other)
    return { accepted: false, entry: -1, rule: 'another thing', points: [] };
  const isShort = candidate.senses.some((sense) => (lexicon.senseFlags[sense] as number) & SENSE.short);
  if (isShort && isOtherName(candidate, scene))
    return { accepted: false, entry: -1, rule: 'part of another name', points: [] };
  if (isShort && isWordToo(lexicon, candidate) && isShouted(text, candidate))
    return { accepted: false, entry: -1, rule: 'in capitals like all around', points: [] };
  if (isShort) {
    const definition = evidence.definitions.get(shortKey(text.slice(candidate.start, candidate.end)));
    // Spelt out in two ways, the page itself leaves it open: cues decide.
    if (definition && !(definition.otherwise && definition.entries.size > 0)) {
      const [meant = -1] = definition.entries;
      const sense = candidate.senses.find((one) => definition.entries.has(entryOf(one)));
      const entry = sense === undefined ? meant : entryOf(sense);
      // "RF coil" on a page that spells out rheumatoid factor (RF).
      if (sense !== undefined && isDeniedBeside(sense, candidate, scene))
        return { accepted: false, entry, rule: 'evidence against', points: [] };
      return {
        accepted: entry >= 0,
        entry,
        rule: entry >= 0 ? 'defined on the page' : 'defined otherwise',
        points: [],
      };
    }
  }
  const points = candidate.senses.map((sense) => weigh(sense, candidate, scene)).sort((a, b) => b.points - a.points);
  const [best, second] = points;
  if (!best) return { accepted: false, entry: -1, rule: 'no evidence', points };
  const needed = candidate.lowered ? NEEDED_LOWERED : evidence.field < OUTSIDE ? NEEDED_OUTSIDE : NEEDED;
  if (best.points < needed)
    return { accepted: false, entry: best.entry, rule: best.points < 0 ? 'evidence against' : 'no evidence', points };
  if (second && second.entry !== best.entry && best.points - second.points < LEAD)
    return { accepted: false, entry: best.entry, rule: 'undecided', points };
  return { accepted: true, entry: best.entry, rule: 'evidence', points };
}

/** Two diseases that a hyphen joins are both meant: "RA-ILD", "SSc-PAH". */
function isJoined(candidate: Candidate, { lexicon, text, candidates }: Scene): boolean {
  const isDisease = ({ senses, start, end, lowered }: Candidate): boolean =>
    !lowered &&
    end - start > 1 &&
    senses.some((sense) => kindOfEntry(lexicon, lexicon.senseEntry[sense] as number) === 'disease');
  if (!isDisease(candidate)) return false;
  const { start, end } = candidate;
  return candidates.some(
    (other) =>
      isDisease(other) &&
      ((other.start === end + 1 && HYPHEN.test(text.charAt(end))) ||
        (other.end === start - 1 && HYPHEN.test(text.charAt(other.end)))),
  );
}

function isOtherName(candidate: Candidate, scene: Scene): boolean {
  const { text, candidates } = scene;
  if (isPieceOfName(text, candidate) && !isJoined(candidate, scene)) return true;
  // "Lupus, MS." is a list, "Jackson, MS." a place.
  if (isEverydayCode(text, candidate) && !candidates.some(({ end }) => end === candidate.start - 2)) return true;
  return isPersons(candidate, scene);
}

/**
 * It stands in a person's name. With one capital ("Ana", "Jia", "Tia") it may be a whole one: it is taken where a cue or a figure
 * stands right beside it, where it is somebody's ("my Ana"), is spelt as no name is ("Mtx") or is a medicine's ("Pred").
 */
function isPersons(candidate: Candidate, { lexicon, text, cues }: Scene): boolean {
  if (areInitialsOrDegree(text, candidate)) return true;
  const { start, end, lowered, senses } = candidate;
  if (!lowered || letterCase(text.slice(start, end)).bits !== 1) return false;
  if (isGivenName(text, candidate)) return true;
  return (
    !isUnlikeWord(text.slice(start, end).toLowerCase()) &&
    !isFigure(text.charCodeAt(end + 1)) &&
    !isOwned(text, candidate) &&
    !senses.some(
      (sense) =>
        kindOfEntry(lexicon, lexicon.senseEntry[sense] as number) === 'drug' ||
        nearestCue(text, candidate, cues, cuesOf(lexicon, sense, 'near')) === 1,
    )
  );
}

/** In lower case it is a word of English: "as", "or", "all". */
const isWordToo = (lexicon: Lexicon, { senses, start, end }: Candidate): boolean =>
  end - start <= LONGEST_WORD_TOO &&
  !senses.some((sense) => (lexicon.senseFlags[sense] as number) & SENSE.lowerAllowed);

/** A cue against the sense stands right beside the short form, and none for it does. */
function isDeniedBeside(sense: number, candidate: Candidate, { lexicon, text, cues }: Scene): boolean {
  const against = nearestCue(text, candidate, cues, cuesOf(lexicon, sense, 'unless'));
  return against <= BESIDE && against < nearestCue(text, candidate, cues, cuesOf(lexicon, sense, 'near'));
}

/** The cues around a candidate; where its senses compete, what stands more than twice as near is heard alone. */
function cuesHeard(sense: number, candidate: Candidate, { lexicon, text, cues }: Scene): CuesAround {
  const around = cuesAround(lexicon, sense, candidate, cues);
  if (candidate.senses.length < 2 || around.speaksFor.length === 0 || around.speaksAgainst.length === 0) return around;
  const near = nearestCue(text, candidate, cues, around.speaksFor);
  const against = nearestCue(text, candidate, cues, around.speaksAgainst);
  if (2 * near < against) return { ...around, speaksAgainst: [] };
  if (2 * against < near) return { ...around, speaksFor: [] };
  return around;
}

/**
 * Whether the sentence names the entry outright, where the short form may mean another thing as well: nobody writes both
 * for one ("ADA were found in patients on adalimumab").
 */
function isNamedBeside(sense: number, candidate: Candidate, { lexicon, text, candidates }: Scene): boolean {
  const entry = lexicon.senseEntry[sense];
  if (candidate.senses.every((other) => lexicon.senseEntry[other] === entry)) return false;
  return candidates.some(
    ({ sure, senses, start, end }) =>
      sure &&
      senses.some((one) => lexicon.senseEntry[one] === entry) &&
      !SENTENCE_END.test(text.slice(Math.min(end, candidate.end), Math.max(start, candidate.start))),
  );
}

function weigh(sense: number, candidate: Candidate, scene: Scene): Weighed {
  const { lexicon, evidence, text } = scene;
  const entry = lexicon.senseEntry[sense] as number;
  const near = cuesOf(lexicon, sense, 'near');
  const { speaksFor, speaksAgainst } = cuesHeard(sense, candidate, scene);
  const reasons: Reason[] = [];
  let points = 0;
  const add = (kind: keyof typeof POINTS, value: number, its: readonly number[] = []): void => {
    points += value;
    reasons.push({ kind, points: value, cues: its });
  };
  const isShort = ((lexicon.senseFlags[sense] as number) & SENSE.short) !== 0;
  const kind = kindOfEntry(lexicon, entry);
  if (!evidence.named.has(entry)) {
    if (evidence.isKin(entry) && !(isShort && isWordToo(lexicon, candidate))) add('kin', POINTS.kin);
  } else if (!isNamedBeside(sense, candidate, scene)) add('named', POINTS.named);
  if (isShort && kind === 'drug' && isDosed(text, candidate.end)) add('dosed', POINTS.dosed);
  if (candidate.lowered && kind === 'disease' && isOwned(text, candidate)) add('owned', POINTS.owned);
  if (speaksFor.length > 0) add('nearCue', POINTS.nearCue, speaksFor.slice(0, 1));
  if (speaksFor.length > 1)
    add('nearCueMore', POINTS.nearCueMore * Math.min(4, speaksFor.length - 1), speaksFor.slice(1));
  if (speaksFor.length === 0) {
    const seen = [...near].filter((cue) => evidence.cues.has(cue));
    if (evidence.meansElsewhere(text.slice(candidate.start, candidate.end), entry))
      add('soElsewhere', POINTS.soElsewhere);
    else if (seen.length > 0) add('pageCue', POINTS.pageCue, seen);
  }
  // An everyday word, or a short form of two letters, wants more than a page of the field: something of its own, to
  // stand among many short forms, as in a table, or a page that is of the field beyond doubt. "Grade" and "acute" are of every field.
  const among = isShort && evidence.shortForms >= MANY_SHORT_FORMS && evidence.spokenFor >= SPOKEN_FOR;
  const isOfField = kind !== 'trial-term' && kind !== 'care' && evidence.field >= BEYOND_DOUBT;
  const faint = !among && (isShort ? candidate.end - candidate.start <= 2 : !isOfField);
  if (evidence.field >= STRONG_FIELD && !(faint && points === 0 && near.length > 0))
    add('strongField', POINTS.strongField);
  else if (evidence.field >= STRONG_FIELD / 2) add('weakField', POINTS.weakField);
  if (candidate.lowered && evidence.lowerCase >= 2) {
    add('lowerCase', POINTS.lowerCase);
    if (isUnlikeWord(text.slice(candidate.start, candidate.end).toLowerCase())) add('unlikeWord', POINTS.unlikeWord);
  }
  if (candidate.lowered && !CAPITALS.in(text).test(text)) add('noCapitals', POINTS.noCapitals);
  if (speaksAgainst.length > 0) add('againstHere', POINTS.againstHere, speaksAgainst);
  else {
    const seen = [...cuesOf(lexicon, sense, 'unless')].filter((cue) => evidence.cues.has(cue));
    if (seen.length > 0) add('againstOnPage', POINTS.againstOnPage, seen);
  }
  return { entry, points, reasons };
}
