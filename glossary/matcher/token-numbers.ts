/** The lexicon's classes of a text's words, looked up when first asked for: most words are never asked for. */
import type { Lexicon } from '../lexicon/lexicon';
import { findClass } from '../lexicon/words';
import type { Tokens } from './tokens';

const UNKNOWN = -2;

export class TokenNumbers {
  private numbers = new Int32Array(0);
  private tokens: Tokens | null = null;
  private readonly lexicon: Lexicon;

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
    const { lexicon } = this;
    const { source } = tokens;
    const from = tokens.starts[i] as number;
    const to = tokens.ends[i] as number;
    const hash = tokens.hashes[i] as number;
    const found = findClass(lexicon, hash, source, from, to);
    if (found >= 0) return found;
    for (let k = from; k < to; k++)
      if (source.charCodeAt(k) > 127) {
        const word = tokens.word(i);
        return findClass(lexicon, hash, word, 0, word.length);
      }
    return -1;
  }
}
