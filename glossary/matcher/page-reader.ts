/** One page's reading: gathers evidence as flows come, in any order, and judges with all that is known by then. */
import { idOf, type Lexicon, SENSE } from '../lexicon/lexicon';
import { type Abbreviation, inBrackets, inNotes } from './abbreviations';
import { findAroundHits } from './around-hits';
import { createEvidence } from './evidence';
import { type Candidate, type CueHit, findCandidates } from './find-candidates';
import { HitScanner } from './hit-scanner';
import { judgeCandidate, type Verdict } from './judge';
import { findLearned, isLearnable, type LearnedMatch } from './learned-forms';
import type { Match } from './match';
import { isInNameOfBody } from './name-of-body';
import { onlyDoubts } from './only-doubts';
import { TokenNumbers } from './token-numbers';
import { Tokens } from './tokens';

const NO_CUES: readonly CueHit[] = [];
const NO_DEFINITIONS: readonly Abbreviation[] = [];

export type { Candidate } from './find-candidates';

/** What one flow holds. Keep it to judge again when the reader's `revision` has grown. */
export interface FlowReading {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly cues: readonly CueHit[];
  /** No candidate is doubtful: what the page tells later takes nothing away (it may add short forms it spells out). */
  readonly settled: boolean;
}

/** Why a candidate was taken or not. */
export interface Decision {
  readonly candidate: Candidate;
  readonly verdict: Verdict;
}

export interface PageReader {
  /**
   * The candidates of one flow (the text of one block); what it tells of the page is learnt. Cost: linear in the text.
   *
   * @param hit where the first word ends that the sieve suspects; all before was seen to hold none
   */
  read(text: string, hit?: number): FlowReading;
  /** Grows when what was learnt may change the judgement of an unsettled reading. */
  readonly revision: number;
  /** Matches in order, never overlapping. */
  judge(reading: FlowReading): readonly Match[];
  /** Every candidate with its verdict, for developers. */
  explain(reading: FlowReading): readonly Decision[];
  /** Short forms that only this page gives to an entry; tell the sieve of them (`Sieve.learn`). */
  readonly learned: readonly string[];
  /** Abbreviations the page defines, short to long. */
  readonly definitions: ReadonlyMap<string, string>;
}

export function createPageReader(lexicon: Lexicon): PageReader {
  /** Made for the first flow: on most pages none comes. */
  let tokens: Tokens | undefined;
  const numbers = new TokenNumbers(lexicon);
  const isShort = (sense: number): boolean => ((lexicon.senseFlags[sense] as number) & SENSE.short) !== 0;
  const hasShort = ({ senses }: Candidate): boolean => senses.some(isShort);
  const { evidence, learn, learnCues } = createEvidence(lexicon);
  let scanner: HitScanner | undefined;
  /** Flows of sure candidates alone: their cues matter only once there is something to doubt. */
  const unheard: string[] = [];
  let doubts = false;
  const definitions = new Map<string, string>();
  const hear = (): void => {
    tokens ??= new Tokens();
    for (const text of unheard.splice(0)) learnCues(findCandidates(lexicon, tokens.read(text), numbers).cues);
  };
  const explain = ({ text, candidates, cues }: FlowReading): Decision[] => {
    hear();
    return candidates.map((candidate) => ({
      candidate,
      verdict: judgeCandidate(candidate, { lexicon, evidence, text, candidates, cues }),
    }));
  };
  /** Null when more must be read than what stands around suspected words. */
  const readQuickly = (text: string, hit: number): FlowReading | null => {
    // Where something is doubtful, every flow's cues are wanted.
    if (doubts || text.includes('(') || text.includes('[')) return null;
    tokens ??= new Tokens();
    scanner ??= new HitScanner(lexicon);
    const candidates = findAroundHits(lexicon, scanner, tokens, numbers, text, hit);
    if (!candidates || (candidates.some(hasShort) && inNotes(text).length > 0)) return null;
    if (candidates.length > 0) unheard.push(text);
    learn(text, candidates, NO_CUES, NO_DEFINITIONS);
    return { text, candidates, cues: NO_CUES, settled: true };
  };
  return {
    read(text, hit = 0) {
      const quick = readQuickly(text, hit);
      if (quick) return quick;
      tokens ??= new Tokens();
      const { candidates, cues } = findCandidates(lexicon, tokens.read(text), numbers);
      const found = candidates.length > 0 ? inBrackets(text) : [];
      // Notes are looked for only beside a short form that the glossary knows: the expressions for them cost most of all.
      const notes = candidates.some(hasShort) ? inNotes(text) : [];
      const all = notes.length > 0 ? [...found, ...notes] : found;
      for (const { short, long } of all) if (!definitions.has(short)) definitions.set(short, long);
      learn(text, candidates, cues, all);
      const settled = candidates.every(({ sure }) => sure);
      if (settled) return { text, candidates, cues: NO_CUES, settled };
      doubts = true;
      const kept = onlyDoubts(lexicon, candidates, cues);
      return { text, candidates: kept.candidates, cues: kept.cues, settled };
    },
    get revision() {
      if (doubts) hear();
      return evidence.revision;
    },
    judge({ text, candidates, cues, settled }) {
      if (!settled) hear();
      const matches: Match[] = [];
      const add = (start: number, end: number, entry: number): void => {
        const last = matches.at(-1);
        if (entry >= 0 && (!last || last.end <= start)) matches.push({ start, end, entry: idOf(lexicon, entry) });
      };
      const learned = findLearned(text, evidence);
      let next = 0;
      /** Where another thing ends that holds a form. */
      let silent = 0;
      for (const candidate of candidates) {
        for (; next < learned.length && (learned[next]?.start ?? 0) < candidate.start; next++) {
          const { start, end, entry } = learned[next] as LearnedMatch;
          if (end <= candidate.start) add(start, end, entry);
        }
        // What the glossary knows itself is judged as such, also where it is refused.
        while (learned[next]?.start === candidate.start && learned[next]?.end === candidate.end) next++;
        if (candidate.start < Math.max(silent, matches.at(-1)?.end ?? 0)) continue;
        if (candidate.sure && !isInNameOfBody(text, candidate)) {
          add(candidate.start, candidate.end, lexicon.senseEntry[candidate.senses[0] as number] as number);
          continue;
        }
        const { accepted, entry, rule } = judgeCandidate(candidate, { lexicon, evidence, text, candidates, cues });
        if (rule === 'another thing') silent = candidate.end;
        if (accepted) add(candidate.start, candidate.end, entry);
      }
      for (; next < learned.length; next++) {
        const { start, end, entry } = learned[next] as LearnedMatch;
        add(start, end, entry);
      }
      return matches;
    },
    explain,
    get learned() {
      return [...evidence.definitions.values()]
        .filter(({ short, entries, otherwise }) => entries.size === 1 && !otherwise && isLearnable(short))
        .map(({ short }) => short);
    },
    definitions,
  };
}
