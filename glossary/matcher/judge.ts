/**
 * Whether a doubtful candidate means what the glossary says. Precision first: where nothing speaks for a sense, or two
 * senses are close, the answer is no.
 */
import { cueSet, type Lexicon, SENSE } from '../lexicon/lexicon';
import { type PageEvidence, STRONG_FIELD, shortKey } from './evidence';
import type { Candidate, CueHit } from './find-candidates';

export type Rule =
  | 'sure'
  | 'defined on the page'
  | 'defined otherwise'
  | 'evidence'
  | 'no evidence'
  | 'evidence against'
  | 'undecided'
  | 'part of another name';

export interface Verdict {
  readonly accepted: boolean;
  /** The entry's number; of the best sense also when refused, -1 when there is none. */
  readonly entry: number;
  readonly rule: Rule;
  /** Points of each sense, for `--why`. */
  readonly points: readonly { readonly entry: number; readonly points: number; readonly reasons: readonly string[] }[];
}

/** Words to either side in which a cue speaks for a candidate. */
export const REACH = 40;

/** Points that pieces of evidence bring; a sense needs `needed`, and to lead the next by `lead`. */
const POINTS = {
  named: 3,
  nearCue: 2,
  /** Each further one, up to four. */
  nearCueMore: 0.5,
  pageCue: 1,
  strongField: 2,
  weakField: 1,
  againstHere: -4,
  againstOnPage: -1,
  needed: 2,
  neededLowered: 3,
  lead: 0.5,
} as const;

export interface Scene {
  readonly lexicon: Lexicon;
  readonly evidence: PageEvidence;
  readonly text: string;
  /** Cues of the flow. */
  readonly cues: readonly CueHit[];
}

export function judgeCandidate(candidate: Candidate, scene: Scene): Verdict {
  const { lexicon, evidence, text } = scene;
  const entryOf = (sense: number): number => lexicon.senseEntry[sense] as number;
  const first = candidate.senses[0] as number;
  if (candidate.sure) return { accepted: true, entry: entryOf(first), rule: 'sure', points: [] };
  const isShort = candidate.senses.some((sense) => (lexicon.senseFlags[sense] as number) & SENSE.short);
  if (isShort && isPartOfName(text, candidate))
    return { accepted: false, entry: -1, rule: 'part of another name', points: [] };
  if (isShort) {
    const definition = evidence.definitions.get(shortKey(text.slice(candidate.start, candidate.end)));
    // Spelt out in two ways, the page itself leaves it open: cues decide.
    if (definition && !(definition.otherwise && definition.entries.size > 0)) {
      const [meant = -1] = definition.entries;
      const sense = candidate.senses.find((one) => definition.entries.has(entryOf(one)));
      const entry = sense === undefined ? meant : entryOf(sense);
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
  const needed = candidate.lowered ? POINTS.neededLowered : POINTS.needed;
  if (best.points < needed)
    return { accepted: false, entry: best.entry, rule: best.points < 0 ? 'evidence against' : 'no evidence', points };
  if (second && second.entry !== best.entry && best.points - second.points < POINTS.lead)
    return { accepted: false, entry: best.entry, rule: 'undecided', points };
  return { accepted: true, entry: best.entry, rule: 'evidence', points };
}

function weigh(sense: number, candidate: Candidate, { lexicon, evidence, cues }: Scene): Verdict['points'][number] {
  const entry = lexicon.senseEntry[sense] as number;
  const set = lexicon.senseCues[sense] as number;
  const near = cueSet(lexicon, 2 * set);
  const unless = cueSet(lexicon, 2 * set + 1);
  const here = new Set<number>();
  for (const { cue, token } of cues)
    if (
      token >= candidate.firstToken - REACH &&
      token < candidate.lastToken + REACH &&
      !(token >= candidate.firstToken && token < candidate.lastToken)
    )
      here.add(cue);
  let points = 0;
  const reasons: string[] = [];
  const add = (value: number, reason: string): void => {
    points += value;
    reasons.push(`${value > 0 ? '+' : ''}${value} ${reason}`);
  };
  const count = (list: ReadonlySet<number>, among: ReadonlySet<number>): number => {
    let found = 0;
    for (const cue of list) if (among.has(cue)) found++;
    return found;
  };
  if (evidence.named.has(entry)) add(POINTS.named, 'named on the page');
  const nearHere = count(near, here);
  if (nearHere > 0) add(POINTS.nearCue, 'cue nearby');
  if (nearHere > 1) add(POINTS.nearCueMore * Math.min(4, nearHere - 1), `${nearHere - 1} more nearby`);
  if (nearHere === 0 && count(near, evidence.cues) > 0) add(POINTS.pageCue, 'cue on the page');
  if (evidence.field >= STRONG_FIELD) add(POINTS.strongField, 'page of the field');
  else if (evidence.field >= STRONG_FIELD / 2) add(POINTS.weakField, 'some terms of the field');
  if (count(unless, here) > 0) add(POINTS.againstHere, 'cue against nearby');
  else if (count(unless, evidence.cues) > 0) add(POINTS.againstOnPage, 'cue against on the page');
  return { entry, points, reasons };
}

/** "CD-R", "IL-6" for IL, "2 TB"-like "TB/s": a short form glued to more capitals or figures is another name. */
function isPartOfName(text: string, { start, end }: Candidate): boolean {
  return /^[-\u2010-\u2013/+&.][A-Z0-9]/.test(text.slice(end, end + 2)) &&
    !/^[/][A-Z][A-Za-z]/.test(text.slice(end, end + 3))
    ? true
    : /[A-Z0-9][-\u2010\u2011&.]$/.test(text.slice(Math.max(0, start - 2), start)) ||
        /[@#_]$/.test(text.slice(Math.max(0, start - 1), start));
}
