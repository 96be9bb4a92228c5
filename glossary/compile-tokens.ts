/** Tokens to bytes (see `lexicon/words.ts`). Build time only. */
import { narrow, type Sections } from './lexicon/layout';
import { hashToken } from './lexicon/lexicon';
import { BLOCK_SHIFT, bucketsOf } from './lexicon/words';

/** Seven bits are left beside the one that says whether a token is of the same class as the one before. */
const MOST_SHARED = 127;

export function encodeTokens(
  classes: readonly (readonly string[])[],
): Pick<
  Sections,
  'tokenShared' | 'tokenMore' | 'tokenRest' | 'tokenSlot' | 'bucketCount' | 'bucketBlock' | 'restBlock' | 'classBlock'
> {
  const shared: number[] = [];
  const more: number[] = [];
  const rest: number[] = [];
  const restBlock: number[] = [];
  const classBlock: number[] = [];
  let before = '';
  for (const [group, tokens] of classes.entries())
    for (const [i, token] of tokens.entries()) {
      const spelt = more.length % (1 << BLOCK_SHIFT) === 0;
      if (spelt) {
        restBlock.push(rest.length);
        classBlock.push(group);
      }
      let same = 0;
      while (!spelt && same < MOST_SHARED && same < token.length && token[same] === before[same]) same++;
      shared.push((same << 1) | (i > 0 ? 1 : 0));
      more.push(token.length - same);
      for (let k = same; k < token.length; k++) rest.push(token.charCodeAt(k));
      before = token;
    }
  const { slots, counts, blocks } = bucketsOf(classes.flat().map(hashToken));
  return {
    tokenShared: Uint8Array.from(shared),
    tokenMore: narrow(more),
    tokenRest: Uint8Array.from(rest),
    tokenSlot: narrow(slots),
    bucketCount: narrow(counts),
    bucketBlock: narrow(blocks),
    restBlock: narrow(restBlock),
    classBlock: narrow(classBlock),
  };
}
