/** Letters that make no English word: a short form even in lower case ("nsaids", "mtx", "hla-b27"). */

/** Pairs of consonants that English words begin with. */
const ONSETS =
  'bl br ch cl cr dr dw fl fr gh gl gn gr kl kn kr ph pl pr ps pt rh sc sh sk sl sm sn sp sq st sv sw th tr ts tw wh wr'.split(
    ' ',
  );
const CONSONANTS = /^[bcdfghjklmnpqrstvwxz]{2}/;

export const isUnlikeWord = (lowered: string): boolean =>
  /\d/.test(lowered) ||
  !/[aeiouy]/.test(lowered) ||
  (CONSONANTS.test(lowered) && !ONSETS.includes(lowered.slice(0, 2)));
