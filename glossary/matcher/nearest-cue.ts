/** How near the nearest cue stands: where senses of one short form compete in a line, each owns what is around it. */
import type { Candidate, CueHit } from './find-candidates';

/** So many words the end of a clause counts for. */
const CLAUSE = 12;
const CLAUSE_END = /[.;:!?]\s/g;

/**
 * Words from a candidate to the nearest of the wanted cues, which its own words are not; infinite when there is none.
 * Cost: one pass over the cues, and over the text between.
 */
export function nearestCue(
  text: string,
  { start, end, firstToken, lastToken }: Candidate,
  cues: readonly CueHit[],
  wanted: readonly number[],
): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const { cue, token, at } of cues) {
    if (!wanted.includes(cue) || (token >= firstToken && token < lastToken)) continue;
    const words = token < firstToken ? firstToken - token : token - lastToken + 1;
    if (words >= nearest) continue;
    const between = at < start ? text.slice(at, start) : text.slice(end, at);
    nearest = Math.min(nearest, words + CLAUSE * (between.match(CLAUSE_END)?.length ?? 0));
  }
  return nearest;
}
