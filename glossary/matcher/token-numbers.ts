/** The lexicon's classes of a text's words, looked up when first asked for: most words are never asked for. */
import type { Lexicon } from '../lexicon/lexicon';
import { findClass } from '../lexicon/words';
import type { Tokens } from './tokens';

const UNKNOWN = -2;
/** Words of so many letters have each a hash of their own (see `hash.ts`): half of all, and what they are is kept. */
const SHORT = 4;
const KEPT = 1024;

export class TokenNumbers {
  private numbers = new Int32Array(0);
  private tokens: Tokens | null = null;
  private readonly lexicon: Lexicon;
  private readonly keptHashes = new Int32Array(KEPT);
  private readonly keptNumbers = new Int32Array(KEPT);

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  read(tokens: Tokens): this {
    if (this.numbers.length < tokens.count) this.numbers = new Int32Array(tokens.starts.length);
    this.numbers.fill(UNKNOWN, 0, tokens.count);
    this.tokens = tokens;
    return this;
  }

  /** The class of word `i`; -1 when the lexicon does not hold it, or there is none. */
  at(i: number): number {
    const { tokens } = this;
    if (!tokens || i < 0 || i >= tokens.count) return -1;
    let number = this.numbers[i] as number;
    if (number === UNKNOWN) {
      number = this.find(tokens, i);
      this.numbers[i] = number;
    }
    return number;
  }

  private find(tokens: Tokens, i: number): number {
    const hash = tokens.hashes[i] as number;
    if (!tokens.isPlain(i)) {
      const word = tokens.word(i);
      return findClass(this.lexicon, hash, word, 0, word.length);
    }
    const from = tokens.starts[i] as number;
    const to = tokens.ends[i] as number;
    if (to - from > SHORT) return findClass(this.lexicon, hash, tokens.source, from, to);
    const slot = (hash ^ (hash >> 10)) & (KEPT - 1);
    if (this.keptHashes[slot] === hash) return this.keptNumbers[slot] as number;
    const number = findClass(this.lexicon, hash, tokens.source, from, to);
    this.keptHashes[slot] = hash;
    this.keptNumbers[slot] = number;
    return number;
  }
}
