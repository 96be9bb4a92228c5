/**
 * Forms and pages for the benchmarks, the same on every machine: pseudo-words whose frequencies follow Zipf's law, set
 * as an article with inline elements and a form now and then.
 */

/** Mulberry32. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const ONSETS = 'b c d f g h l m n p r s t v w br ch cl cr dr fl gr pl pr sc sh sp st th tr'.split(' ');
const VOWELS = 'a e i o u a e i o ea ou io'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 't', 'l', 'm', 'nt', 'st', 'ng'];

function makeWord(random: () => number, syllables: number): string {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  let word = '';
  for (let i = 0; i < syllables; i++) word += pick(ONSETS) + pick(VOWELS) + (random() < 0.5 ? pick(CODAS) : '');
  return word;
}

/** Distinct words that are none of `taken`. */
function makeWords(
  random: () => number,
  count: number,
  syllables: readonly [number, number],
  taken: Set<string>,
): string[] {
  const words: string[] = [];
  while (words.length < count) {
    const word = makeWord(random, syllables[0] + Math.floor(random() * (syllables[1] - syllables[0] + 1)));
    if (word.length < 2 || taken.has(word)) continue;
    taken.add(word);
    words.push(word);
  }
  return words;
}

export interface Synthetic {
  /** Words of the running text, the most frequent first. */
  readonly vocabulary: readonly string[];
  /** `count` forms, each one to four words joined by spaces; a longer list begins with the shorter. */
  forms(count: number): readonly string[];
  /** HTML of a body with about `size` characters of text, a form of the first three thousand every `apart` words. */
  page(size: number, apart: number): string;
}

export function createSynthetic(): Synthetic {
  const taken = new Set<string>(['s']);
  const random = createRandom(1);
  const common = makeWords(random, 200, [1, 1], taken);
  const vocabulary = [...common, ...makeWords(random, 20_000, [2, 4], taken)];
  /** Zipf over ranks: rank 0 is met most. */
  const draw = (from: number, to: number, rng: () => number): string =>
    vocabulary[Math.min(to - 1, Math.floor(from + (to - from) ** rng() - 1))] ?? 'of';

  const forms = (count: number): string[] => {
    const rng = createRandom(2);
    const rare = new Set(taken);
    const found = new Set<string>();
    while (found.size < count) {
      const fresh = (): string => makeWords(rng, 1, [3, 5], rare)[0] ?? '';
      const kind = rng();
      // Beyond the first three thousand, forms that no page holds: what grows is the list, not what is found.
      if (found.size >= 3_000)
        found.add(kind < 0.6 ? fresh() : `${kind < 0.8 ? draw(20, 5_000, rng) : fresh()} ${fresh()}`);
      else if (kind < 0.55) found.add(fresh());
      else if (kind < 0.8) found.add(`${draw(20, 5_000, rng)} ${fresh()}`);
      else if (kind < 0.95) found.add(`${draw(20, 5_000, rng)} ${draw(20, 5_000, rng)}`);
      else found.add(`${fresh()} ${draw(20, 5_000, rng)} ${fresh()}`);
    }
    return [...found];
  };

  const page = (size: number, apart: number): string => {
    const rng = createRandom(3);
    const planted = forms(3_000);
    const plain = (): string => draw(0, vocabulary.length, rng);
    let html = '<h1>A page</h1>';
    let length = 0;
    while (length < size) {
      let paragraph = '';
      const words = 40 + Math.floor(rng() * 80);
      for (let i = 0; i < words; i++) {
        const roll = rng();
        if (roll < 1 / apart) paragraph += `; ${planted[Math.floor(rng() * planted.length)]};`;
        else if (roll < 0.045) paragraph += `; <a href="#">${plain()} ${plain()}</a>;`;
        else if (roll < 0.065) paragraph += `; <b>${plain()}</b>;`;
        else if (roll < 0.14) paragraph += `. ${plain().replace(/^./, (letter) => letter.toUpperCase())}`;
        else paragraph += ` ${plain()}`;
      }
      html += `<p>${paragraph.trim()}.</p>`;
      length += paragraph.length;
    }
    return html;
  };
  return { vocabulary, forms, page };
}
