/**
 * The words of the lexicon: from a word of a text to the class of tokens that it is one of.
 *
 *   "kinases" ──hash──> slots ──> token ──> class 7 {kinase, kinases}
 *
 * A token is stored as how many letters it shares with the one before it, and its other letters. Hashes are not
 * stored; they are counted when the first word is looked up, which on most pages never comes. The loops are plain, with
 * no call in them: they run before anything is compiled.
 */
import { FACTOR, HASH_MASK, slotOf } from './hash';
import type { Sections } from './layout';

type Offsets = Uint16Array | Uint32Array;

export interface Words {
  /** By token, as `hashToken`. */
  readonly hash: Int32Array;
  /** By token: where the letters that it does not share begin in `tokenRest`. */
  readonly restStart: Offsets;
  /** By token; the tokens of a class are neighbours. */
  readonly classOf: Offsets;
  /** By hash, open addressing: a token's number and one, or 0. */
  readonly slots: Offsets;
  /** By the unit of a mark of punctuation that is a token: its class and one, or 0. */
  readonly marks: Offsets;
}

const offsets = (length: number, largest: number): Offsets =>
  largest < 1 << 16 ? new Uint16Array(length) : new Uint32Array(length);

/** Cost: a pass over the letters and one over the tokens, two milliseconds for ten thousand, nothing compiled yet. */
export function openWords(sections: Sections): Words {
  const count = sections.tokenShared.length;
  const hash = new Int32Array(count);
  const restStart = offsets(count + 1, sections.tokenRest.length);
  const classOf = offsets(count, count);
  const marks = offsets(256, count + 1);
  hashTokens(sections, hash, restStart, classOf, marks);
  let size = 16;
  while (size < count * 1.5) size *= 2;
  const slots = offsets(size, count + 1);
  fillSlots(hash, slots);
  return { hash, restStart, classOf, slots, marks };
}

function hashTokens(
  { tokenShared, tokenMore, tokenRest, sizes }: Sections,
  hash: Int32Array,
  restStart: Offsets,
  classOf: Offsets,
  marks: Offsets,
): void {
  /** Of the token at hand, the hash of its first letters, by how many: the next one shares most of them. */
  const after = new Int32Array((sizes[0] ?? 0) + 1);
  const count = hash.length;
  let rest = 0;
  let group = -1;
  for (let token = 0; token < count; token++) {
    const packed = tokenShared[token] as number;
    let length = packed >> 1;
    group += 1 - (packed & 1);
    restStart[token] = rest;
    classOf[token] = group;
    let value = after[length] as number;
    const end = rest + (tokenMore[token] as number);
    let unit = 97;
    for (; rest < end; rest++) {
      unit = tokenRest[rest] as number;
      // `hashStep` and `letterCode`, by hand.
      value = (value * FACTOR + (unit >= 97 ? unit - 96 : unit - 21)) & HASH_MASK;
      after[++length] = value;
    }
    // A mark of punctuation, one character long, is its unit.
    if (length === 1 && (unit < 48 || unit > 122 || (unit > 57 && unit < 97))) {
      value = unit;
      marks[unit] = group + 1;
    }
    hash[token] = value;
  }
  restStart[count] = rest;
}

function fillSlots(hash: Int32Array, slots: Offsets): void {
  const mask = slots.length - 1;
  for (let token = 0; token < hash.length; ) {
    const value = hash[token] as number;
    // `slotOf`, by hand.
    let slot = (value ^ (value >> 11)) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = ++token;
  }
}

/**
 * The class of the word from `from` to `to` of `source`, which is in ASCII, of any case, and whose hash is known; -1
 * when there is none. Cost: as a rule one comparison.
 */
export function findClass(
  sections: Sections,
  words: Words,
  hashed: number,
  source: string,
  from: number,
  to: number,
): number {
  const { slots, hash } = words;
  const mask = slots.length - 1;
  for (let slot = slotOf(hashed, mask); ; slot = (slot + 1) & mask) {
    const token = (slots[slot] as number) - 1;
    if (token < 0) return -1;
    if (hash[token] === hashed && isToken(sections, words, token, source, from, to))
      return words.classOf[token] as number;
  }
}

/** Tokens are never spelt out: the letters that one shares are looked up in those before it. */
function isToken(
  { tokenShared, tokenRest, tokenMore }: Sections,
  { restStart }: Words,
  token: number,
  source: string,
  from: number,
  to: number,
): boolean {
  let end = ((tokenShared[token] as number) >> 1) + (tokenMore[token] as number);
  if (end !== to - from) return false;
  for (let at = token; end > 0; at--) {
    const shared = (tokenShared[at] as number) >> 1;
    if (shared >= end) continue;
    const rest = (restStart[at] as number) - shared;
    for (let i = shared; i < end; i++) {
      const unit = source.charCodeAt(from + i);
      if (tokenRest[rest + i] !== (unit >= 65 && unit <= 90 ? unit | 32 : unit)) return false;
    }
    end = shared;
  }
  return true;
}

/** All tokens, by class. Cost: a string a token; for rare questions. */
export function spellTokens({ tokenShared, tokenRest }: Sections, { restStart, classOf }: Words): string[][] {
  const classes: string[][] = [];
  let before = '';
  for (let token = 0; token < classOf.length; token++) {
    const rest = tokenRest.subarray(restStart[token], restStart[token + 1]);
    before = before.slice(0, (tokenShared[token] as number) >> 1) + String.fromCharCode(...rest);
    const list = classes[classOf[token] as number];
    if (list) list.push(before);
    else classes[classOf[token] as number] = [before];
  }
  return classes;
}
