/** Tokens to bytes: each as how many letters it shares with the one before it, and its other letters. Build time only. */
import { narrow, type Sections } from './lexicon/layout';

/** Seven bits are left beside the one that says whether a token is of the same class as the one before. */
const MOST_SHARED = 127;
/** Each so many tokens one shares nothing: to spell a token takes no more steps back than this. */
const SPELT_OUT = 16;

export function encodeTokens(
  classes: readonly (readonly string[])[],
): Pick<Sections, 'tokenShared' | 'tokenMore' | 'tokenRest'> {
  const shared: number[] = [];
  const more: number[] = [];
  const rest: number[] = [];
  let before = '';
  for (const tokens of classes)
    for (const [i, token] of tokens.entries()) {
      let same = 0;
      const most = more.length % SPELT_OUT === 0 ? 0 : MOST_SHARED;
      while (same < most && same < token.length && token[same] === before[same]) same++;
      shared.push((same << 1) | (i > 0 ? 1 : 0));
      more.push(token.length - same);
      for (let k = same; k < token.length; k++) rest.push(token.charCodeAt(k));
      before = token;
    }
  return { tokenShared: Uint8Array.from(shared), tokenMore: narrow(more), tokenRest: Uint8Array.from(rest) };
}
