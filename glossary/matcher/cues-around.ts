/** The cues within reach of a candidate that its entry lists, for and against. */
import { cuesOf, type Lexicon } from '../lexicon/lexicon';
import type { Candidate, CueHit } from './find-candidates';

/** Words to either side in which a cue speaks. */
const REACH = 40;

export interface CuesAround {
  readonly speaksFor: readonly number[];
  readonly speaksAgainst: readonly number[];
}

/** Numbers of cues, each once. Cost: one pass over the flow's cues. */
export function cuesAround(
  lexicon: Lexicon,
  sense: number,
  { firstToken, lastToken }: Candidate,
  cues: readonly CueHit[],
): CuesAround {
  const near = cuesOf(lexicon, sense, 'near');
  const unless = cuesOf(lexicon, sense, 'unless');
  const speaksFor = new Set<number>();
  const speaksAgainst = new Set<number>();
  for (const { cue, token } of cues) {
    if (token < firstToken - REACH || token >= lastToken + REACH || (token >= firstToken && token < lastToken))
      continue;
    if (near.includes(cue)) speaksFor.add(cue);
    if (unless.includes(cue)) speaksAgainst.add(cue);
  }
  return { speaksFor: [...speaksFor], speaksAgainst: [...speaksAgainst] };
}
