/** What of a reading is needed to judge its doubtful candidates again. A large page keeps thousands of readings. */
import { cuesOf, type Lexicon } from '../lexicon/lexicon';
import type { Candidate, CueHit } from './find-candidates';

/**
 * All candidates, in lists of the length that they need, and those cues which speak for or against a doubtful one: one in ten.
 * Cost: the doubtful candidates' own cues, times the cues of the flow.
 */
export function onlyDoubts(
  lexicon: Lexicon,
  candidates: readonly Candidate[],
  cues: readonly CueHit[],
): { readonly candidates: readonly Candidate[]; readonly cues: readonly CueHit[] } {
  const heard = new Set<number>();
  if (cues.length > 0)
    for (const { sure, senses } of candidates)
      if (!sure)
        for (const sense of senses)
          for (const side of ['near', 'unless'] as const)
            for (const cue of cuesOf(lexicon, sense, side)) heard.add(cue);
  return {
    candidates: candidates.map((candidate) => ({ ...candidate, senses: candidate.senses.slice() })),
    cues: cues.filter(({ cue }) => heard.has(cue)).slice(),
  };
}
