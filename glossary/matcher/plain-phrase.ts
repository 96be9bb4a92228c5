/**
 * The quick way to a term of several words: plain letters with one space between them, of which none asks for evidence,
 * read straight from the text. No tokens are made, and nothing around is read but the word before.
 *
 *   … with rheumatoid arthritis, she …        w1 = "rheumatoid", w2 = "arthritis": a pair that the scanner suspects
 *          └──w1────┘ └──w2───┘
 */
import { FACTOR, HASH_MASK, letterCode } from '../lexicon/hash';
import { classOfMark, type Lexicon } from '../lexicon/lexicon';
import { childOf } from '../lexicon/trie';
import { findClass } from '../lexicon/words';
import type { Candidate } from './find-candidates';
import { isGlued, plainSenses, SHORTEST, wordStart } from './lone-word';
import { mayVary } from './variable-ending';

const SPACE = 32;
/** Marks behind which nothing but a form that holds the mark itself goes on. */
const ENDING = new Set(Array.from('.,;:!?)', (mark) => mark.charCodeAt(0)));

/**
 * Adds what begins with the word that ends at `hit`, and, where a pair is suspected, with the word before it, in the
 * order of the text. False, with nothing added, when that takes more than plain words to say.
 *
 * @param done what begins before it is known
 */
export function addPlainTerms(
  lexicon: Lexicon,
  text: string,
  hit: number,
  isPair: boolean,
  done: number,
  candidates: Candidate[],
): boolean {
  const second = wordStart(text, hit);
  if (hit - second < SHORTEST) return false;
  const have = candidates.length;
  if (isPair) {
    if (second < 2 || text.charCodeAt(second - 1) !== SPACE) return false;
    const first = wordStart(text, second - 1);
    if (first === second - 1 || (first > 0 && text.charCodeAt(first - 1) !== SPACE)) return false;
    if (first >= done && !addFrom(lexicon, text, first, candidates)) return false;
  } else if (second > 0 && isGlued(text.charCodeAt(second - 1))) return false;
  if (addFrom(lexicon, text, second, candidates)) return true;
  candidates.length = have;
  return false;
}

/** Follows the trie along plain words from `start`; appends what it passes, longest first. */
function addFrom(lexicon: Lexicon, text: string, start: number, candidates: Candidate[]): boolean {
  const { childCount, senseCount } = lexicon;
  const have = candidates.length;
  let node = 0;
  let words = 0;
  for (let from = start; ; ) {
    let hash = 0;
    let end = from;
    for (; end < text.length; end++) {
      const unit = text.charCodeAt(end) | 32;
      if (unit < 97 || unit > 122) break;
      hash = (hash * FACTOR + letterCode(unit)) & HASH_MASK;
    }
    const after = end < text.length ? text.charCodeAt(end) : SPACE;
    if (end === from || isGlued(after)) break;
    node = childOf(lexicon, node, findClass(lexicon, hash, text, from, end));
    if (node < 0) return true;
    words++;
    if (senseCount[node] !== 0) {
      if (words > 1 && (mayVary(hash, end - from) || !standsFree(text, start))) break;
      const senses = plainSenses(lexicon, node);
      if (!senses) break;
      candidates.splice(have, 0, {
        start,
        end,
        firstToken: 0,
        lastToken: words,
        senses,
        sure: true,
        lowered: false,
        shared: false,
      });
    }
    if (childCount[node] === 0 || end === text.length) return true;
    if (after === SPACE) {
      from = end + 1;
      continue;
    }
    if (ENDING.has(after) && childOf(lexicon, node, classOfMark(lexicon, text.charAt(end))) < 0) return true;
    break;
  }
  candidates.length = have;
  return false;
}

/** Whether no list ends with the term that starts here: of a list, more is read. */
function standsFree(text: string, start: number): boolean {
  if (start === 0) return true;
  if (start < 3 || text.charCodeAt(start - 1) !== SPACE) return false;
  const unit = text.charCodeAt(start - 2);
  const end = unit === 46 || unit === 58 || unit === 59 ? start - 2 : start - 1;
  const begin = wordStart(text, end);
  // "And's", for one, is a conjunction too.
  if (begin === end || (begin > 0 && text.charCodeAt(begin - 1) !== SPACE)) return false;
  if (end - begin > 3) return true;
  const word = text.slice(begin, end).toLowerCase();
  return word !== 'and' && word !== 'or';
}
