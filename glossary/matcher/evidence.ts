/**
 * What a page has told so far: the terms it names outright, the abbreviations it defines, the cues beside its short
 * forms. Grows with each flow that is read, in any order; nothing is ever taken back.
 */
import type { Kind } from '../kinds';
import { cuesOf, kindOfEntry, kinOf, type Lexicon, SENSE } from '../lexicon/lexicon';
import type { Abbreviation } from './abbreviations';
import { cuesAround } from './cues-around';
import { isDosed } from './dose';
import type { Candidate, CueHit } from './find-candidates';
import { letterPattern } from './letter-pattern';
import type { Span } from './match';
import { resembles } from './resemblance';
import { isUnlikeWord } from './unlike-word';

/** How much a kind of term, named outright, says that a page is of the field. Everyday matters say nothing. */
const FIELD_WEIGHT: Readonly<Record<Kind, number>> = {
  drug: 3,
  'drug-class': 3,
  disease: 3,
  biology: 2,
  'lab-test': 2,
  'outcome-measure': 2,
  'adverse-event': 1,
  symptom: 1,
  procedure: 1,
  pharmacology: 1,
  'trial-term': 0,
  care: 0,
};

/** So many short forms in lower case that no word is spelt like are no chance, where a term is named outright too. */
const MANY_UNLIKE = 3;
const NAMED = 3;

/** So many short forms of medicines and scores, where a term is named outright too, are as good as one more name, twice as many as two: letters and case reports. */
const MANY_CODES = 3;

/** At this weight a page is of the field beyond doubt. */
export const STRONG_FIELD = 9;

export interface Definition {
  /** As the page first writes it. */
  readonly short: string;
  readonly long: string;
  /** Entries that the long form means; empty when the glossary does not know it. */
  readonly entries: ReadonlySet<number>;
  /** The page also spells it out as something that the glossary does not know. */
  readonly otherwise: boolean;
}

export interface PageEvidence {
  /** Entries named outright. */
  readonly named: ReadonlySet<number>;
  /** Whether an entry is related to one of those. */
  isKin(entry: number): boolean;
  /** Weight of the distinct entries named outright. */
  readonly field: number;
  /** By short form. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Cues seen in flows that hold a candidate. */
  readonly cues: ReadonlySet<number>;
  /** Cues spoke for this entry beside the same short form somewhere, and nowhere against it. */
  meansElsewhere(short: string, entry: number): boolean;
  /** How many different short forms of three letters or more the page holds in their exact case: tables hold many. */
  readonly shortForms: number;
  /** For how many of them, in any case, a cue spoke: on a page of the field for most, on one of shares for hardly any. */
  readonly spokenFor: number;
  /** How many short forms written in lower case had a cue beside them, or are many that no word is spelt like: forums write them so. */
  readonly lowerCase: number;
  /** Grows with every change. */
  readonly revision: number;
}

export interface EvidenceGatherer {
  readonly evidence: PageEvidence;
  learn(
    text: string,
    candidates: readonly Candidate[],
    cues: readonly CueHit[],
    definitions: readonly Abbreviation[],
  ): void;
  /** Notes the cues of a flow that holds a candidate. */
  learnCues(cues: readonly CueHit[]): void;
}

const NO_LETTERS = letterPattern(String.raw`[^\p{L}\p{N}]`, 'g');
const PLURAL = letterPattern(String.raw`(?<=[\p{L}\p{N}]{2})s$`);

/** The same short form, however it is written: "IL-6" and "IL 6"; "JAKis" and "JAKi". */
export const shortKey = (text: string): string => text.replace(NO_LETTERS.in(text), '').replace(PLURAL.in(text), '');

export function createEvidence(lexicon: Lexicon): EvidenceGatherer {
  const named = new Set<number>();
  /** Of those related to what is named, the ones with larger numbers. */
  const kin = new Set<number>();
  const cuesSeen = new Set<number>();
  const definitions = new Map<string, { short: string; long: string; entries: Set<number>; otherwise: boolean }>();
  let field = 0;
  let revision = 0;
  /** By short form and entry: cues spoke for it, or against it. */
  const spokenFor = new Set<string>();
  const spokenAgainst = new Set<string>();
  const isShortForm = ({ senses }: Candidate): boolean =>
    senses.some((sense) => ((lexicon.senseFlags[sense] as number) & SENSE.short) !== 0);
  const note = (set: Set<string>, key: string): void => {
    if (set.has(key)) return;
    set.add(key);
    revision++;
  };
  const shortForms = new Set<string>();
  const spoken = new Set<string>();
  const lowerCase = new Set<string>();
  /** Written in lower case, and spelt as no word is. */
  const unlike = new Set<string>();
  /** Of medicines and scores, three letters or more in their exact case. */
  const codes = new Set<string>();
  const evidence: PageEvidence = {
    named,
    isKin: (entry) => kin.has(entry) || kinOf(lexicon, entry).some((other) => named.has(other)),
    get shortForms() {
      return shortForms.size;
    },
    get spokenFor() {
      return spoken.size;
    },
    get lowerCase() {
      return unlike.size >= MANY_UNLIKE && field >= NAMED ? Math.max(lowerCase.size, unlike.size) : lowerCase.size;
    },
    meansElsewhere(short, entry) {
      const key = `${shortKey(short)} ${entry}`;
      return spokenFor.has(key) && !spokenAgainst.has(key);
    },
    definitions,
    cues: cuesSeen,
    get field() {
      return field < NAMED ? field : field + NAMED * Math.min(2, Math.floor(codes.size / MANY_CODES));
    },
    get revision() {
      return revision;
    },
  };
  const learnCues = (cues: readonly CueHit[]): void => {
    for (const { cue } of cues)
      if (!cuesSeen.has(cue)) {
        cuesSeen.add(cue);
        revision++;
      }
  };
  return {
    evidence,
    learnCues,
    learn(text, candidates, cues, found) {
      for (const { sure, senses } of candidates)
        if (sure)
          for (const sense of senses) {
            const entry = lexicon.senseEntry[sense] as number;
            if (named.has(entry)) continue;
            named.add(entry);
            for (const other of kinOf(lexicon, entry)) kin.add(other);
            field += FIELD_WEIGHT[kindOfEntry(lexicon, entry)];
            revision++;
          }
      for (const candidate of candidates)
        if (!candidate.sure) {
          const short = text.slice(candidate.start, candidate.end);
          if (!candidate.lowered && isShortForm(candidate) && short.length > 2) {
            note(shortForms, shortKey(short));
            if (candidate.senses.every((sense) => isCoded(lexicon, sense))) note(codes, shortKey(short));
          }
          if (candidate.lowered && isUnlikeWord(short.toLowerCase())) note(unlike, shortKey(short));
          for (const sense of candidate.senses) {
            const { speaksFor, speaksAgainst } = cuesAround(lexicon, sense, candidate, cues);
            const key = `${shortKey(short)} ${lexicon.senseEntry[sense]}`;
            if (speaksAgainst.length > 0) note(spokenAgainst, key);
            else if (speaksFor.length > 0 || isDosedDrug(lexicon, sense, text, candidate.end)) {
              note(spokenFor, key);
              if (isShortForm(candidate)) note(spoken, shortKey(short));
              if (candidate.lowered) note(lowerCase, shortKey(short));
            }
          }
        }
      if (candidates.length > 0) learnCues(cues);
      for (const { short, long, shortSpan, longSpan } of found) {
        const key = shortKey(short);
        const senses = sensesAt(candidates, shortSpan);
        const meant = entriesOf(lexicon, candidates, longSpan, senses);
        if (meant.size === 0)
          for (const sense of senses) {
            const entry = lexicon.senseEntry[sense] as number;
            if (speaksFor(lexicon, sense, cues, longSpan) || resembles(lexicon, entry, long)) meant.add(entry);
          }
        const have = definitions.get(key) ?? { short, long, entries: new Set<number>(), otherwise: false };
        const before = have.entries.size;
        for (const entry of meant) have.entries.add(entry);
        const otherwise = have.otherwise || meant.size === 0;
        if (definitions.get(key) === have && have.entries.size === before && otherwise === have.otherwise) continue;
        have.otherwise = otherwise;
        definitions.set(key, have);
        revision++;
      }
    },
  };
}

/** Medicines and scores have short forms that hardly anything else has: "TCZ", "DAS28". */
const isCoded = (lexicon: Lexicon, sense: number): boolean => {
  const kind = kindOfEntry(lexicon, lexicon.senseEntry[sense] as number);
  return kind === 'drug' || kind === 'outcome-measure';
};

const isDosedDrug = (lexicon: Lexicon, sense: number, text: string, end: number): boolean =>
  kindOfEntry(lexicon, lexicon.senseEntry[sense] as number) === 'drug' && isDosed(text, end);

/**
 * Entries whose forms end where the long form ends; the longest such form speaks, if it covers most of it. One that begins
 * before the long form does gives way to the long form itself, where the short form is known to stand for that: "screened for
 * tuberculosis (TB)" is no test. One that begins within the long form speaks for short forms alone that are known to stand for it.
 */
function entriesOf(
  lexicon: Lexicon,
  candidates: readonly Candidate[],
  { start, end }: Span,
  known: readonly number[],
): Set<number> {
  const ending = candidates.filter((candidate) => Math.abs(candidate.end - end) <= 1 && candidate.start >= start - 30);
  const longest = ending.reduce<Candidate | null>(
    (best, next) => (best && best.start <= next.start ? best : next),
    null,
  );
  if (!longest || longest.end - longest.start < 0.6 * (end - start)) return new Set();
  // "Pulmonary hypertension (PH)" holds a form, and is another thing.
  const entries = ({ senses }: Candidate): Set<number> =>
    new Set(
      senses
        .filter((sense) => !((lexicon.senseFlags[sense] as number) & SENSE.other))
        .map((sense) => lexicon.senseEntry[sense] as number),
    );
  const stoodFor = entries({ ...longest, senses: known });
  const itself = longest.start < start ? ending.find((candidate) => candidate.start === start) : undefined;
  const meant = itself ? [...entries(itself)].filter((entry) => stoodFor.has(entry)) : [];
  if (meant.length > 0) return new Set(meant);
  // "Deleted in colorectal cancer (DCC)", "nerve growth factor (NGF)": another thing, or a narrower one, unless the form is known for this.
  if (longest.start > start + 1) return new Set([...entries(longest)].filter((entry) => stoodFor.has(entry)));
  return entries(longest);
}

/** Senses that the short form at this place may have. */
const sensesAt = (candidates: readonly Candidate[], { start, end }: Span): readonly number[] =>
  candidates.filter((candidate) => candidate.start === start && candidate.end === end).flatMap(({ senses }) => senses);

/** Two of the sense's cues stand in the long form itself ("ADME = absorption, distribution, …"). */
function speaksFor(lexicon: Lexicon, sense: number, cues: readonly CueHit[], { start, end }: Span): boolean {
  const near = cuesOf(lexicon, sense, 'near');
  return (
    new Set(cues.filter(({ cue, at }) => at >= start && at < end && near.includes(cue)).map(({ cue }) => cue)).size >= 2
  );
}
