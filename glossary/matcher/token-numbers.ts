/** The lexicon's numbers of a text's words, looked up when first asked for: most words are never asked for. */
import { slotOf } from '../lexicon/hash';
import { findToken, type Lexicon } from '../lexicon/lexicon';
import { sumBefore } from '../lexicon/running-sum';
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

  /** The number of word `i`; -1 when the lexicon does not hold it, or there is none. */
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
    const { tokenSlots, tokenLength, tokenBlock, tokenText } = this.lexicon;
    const { source } = tokens;
    const start = tokens.starts[i] as number;
    const length = (tokens.ends[i] as number) - start;
    const mask = tokenSlots.length - 1;
    for (let slot = slotOf(tokens.hashes[i] as number, mask); ; slot = (slot + 1) & mask) {
      const found = (tokenSlots[slot] as number) - 1;
      if (found < 0) return -1;
      const at = sumBefore(tokenLength, tokenBlock, found);
      let k = 0;
      for (; k < length; k++) {
        const unit = source.charCodeAt(start + k);
        if (unit >= 128) return findToken(this.lexicon, tokens.hashes[i] as number, tokens.word(i));
        if (tokenText[at + k] !== (unit >= 65 && unit <= 90 ? unit | 32 : unit)) break;
      }
      if (k === length && tokenLength[found] === length) return found;
    }
  }
}
