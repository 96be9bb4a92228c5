/** Generated articles: real terms of the glossary in ordinary sentences, so that a page has a known number of mentions. */
import { join } from 'node:path';
import { loadEntries } from '../../glossary/load';

export interface Article {
  readonly name: string;
  readonly html: string;
  /** Mentions written into it; the matcher may find others. */
  readonly mentions: number;
}

const FILLER = (
  'the patient was seen again after some weeks and the team agreed that nothing more had to be done at once because most of what had ' +
  'been reported before could be explained by the change of season and by a house that was cold in winter while others thought it wise to ' +
  'wait for the letter from the other hospital which came late as such letters do and said little that was new to anyone who had read the first'
).split(' ');

/** The same numbers each time (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export async function headwords(root: string): Promise<string[]> {
  const { entries } = await loadEntries(join(root, 'glossary/entries'));
  return entries.map(({ headword }) => headword).filter((headword) => headword.length > 5);
}

/** `bytes` of article with one mention in about `every` words, in paragraphs with links and emphasis under headings. */
export function writeArticle(name: string, bytes: number, every: number, terms: readonly string[]): Article {
  const random = createRandom(bytes);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const parts: string[] = ['<!doctype html><meta charset=utf-8><title>Article</title><body><article>'];
  let mentions = 0;
  let length = 0;
  for (let paragraph = 0; length < bytes; paragraph++) {
    const words: string[] = [];
    for (let i = 0; i < 60; i++) {
      if (random() * every < 1) {
        words.push(pick(terms));
        mentions++;
      } else {
        const word = pick(FILLER);
        const kind = random();
        words.push(kind < 0.04 ? `<a href="#x">${word}</a>` : kind < 0.08 ? `<em>${word}</em>` : word);
      }
    }
    const html = `${paragraph % 12 === 0 ? `<h2>Part ${paragraph / 12}</h2>` : ''}<p>${words.join(' ')}.</p>\n`;
    length += html.length;
    parts.push(html);
  }
  parts.push('</article></body>');
  return { name, html: parts.join(''), mentions };
}

/** Many small texts: `nodes` text nodes, `mentions` of them a term. */
export function writeTable(name: string, nodes: number, mentions: number, terms: readonly string[]): Article {
  const random = createRandom(nodes);
  const rows: string[] = [];
  const step = nodes / mentions;
  for (let i = 0; i < nodes; i += 5) {
    const cells = Array.from({ length: 5 }, (_, k) => {
      const isTerm = Math.floor((i + k) / step) !== Math.floor((i + k - 1) / step);
      const text = isTerm ? terms[Math.floor(random() * terms.length)] : FILLER[Math.floor(random() * FILLER.length)];
      return `<span>${text}</span>`;
    });
    rows.push(`<p>${cells.join('')}</p>`);
  }
  return {
    name,
    html: `<!doctype html><meta charset=utf-8><style>span{display:inline-block;margin:0 .2em}</style><body>${rows.join('')}`,
    mentions,
  };
}
