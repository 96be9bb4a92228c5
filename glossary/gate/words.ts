/** A text's words as prints see them: each by its hash, made when it is first asked for. */
import { Tokens } from '../matcher/tokens';
import { hashOfPlain, wordHash } from './prints';

/** No word hashes to it: a word that was not asked for yet. */
const UNKNOWN = 0;

export class Words {
  readonly tokens = new Tokens();
  private hashes = new Int32Array(0);

  /** Reads another text, or a part that white space bounds. */
  read(text: string, from = 0, to = text.length): Tokens {
    const { tokens } = this;
    tokens.read(text, from, to);
    if (this.hashes.length < tokens.count) this.hashes = new Int32Array(tokens.starts.length);
    this.hashes.fill(UNKNOWN, 0, tokens.count);
    return tokens;
  }

  /** `wordHash` of word `i`. */
  hash(i: number): number {
    let hash = this.hashes[i] as number;
    if (hash === UNKNOWN) {
      const { tokens } = this;
      hash = tokens.isPlain(i)
        ? hashOfPlain(tokens.source, tokens.starts[i] as number, tokens.ends[i] as number)
        : wordHash(tokens.word(i));
      this.hashes[i] = hash;
    }
    return hash;
  }
}
