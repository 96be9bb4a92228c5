/**
 * `npm run --silent annotate < in.jsonl > out.jsonl`: reads `{id, text}` a line, writes `{id, spans}`.
 *   -- --why            every candidate instead, with the rule and the evidence that decided
 *   -- --abbreviations  `{id, abbreviations: [{short, long}]}`: what the texts define themselves
 * `--entries <folder>` reads other entries than the project's own.
 */
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { compileLexicon } from '../glossary/compile';
import { decodeLexicon, idOf, type Lexicon } from '../glossary/lexicon/lexicon';
import { namesOfCues } from '../glossary/lexicon/walk';
import { loadEntries } from '../glossary/load';
import { findAbbreviations } from '../glossary/matcher/abbreviations';
import { findMatches, flowsOf } from '../glossary/matcher/find-matches';
import type { Reason } from '../glossary/matcher/judge';
import { createPageReader } from '../glossary/matcher/page-reader';

interface Doc {
  readonly id: string;
  readonly text: string;
}

const args = process.argv.slice(2);
const folderAt = args.indexOf('--entries');
const folder =
  folderAt < 0 ? fileURLToPath(new URL('../glossary/entries', import.meta.url)) : (args[folderAt + 1] ?? '');

async function loadLexicon(): Promise<Lexicon> {
  const { entries, problems } = await loadEntries(folder);
  if (problems.length > 0) console.error(`${problems.length} problems in the entries: npm run glossary:check`);
  return decodeLexicon(compileLexicon(entries));
}

/** What each piece of evidence is called in `--why`. */
const WORDS: Readonly<Record<Reason['kind'], string>> = {
  named: 'named on the page',
  kin: 'what it is related to is named',
  nearCue: 'cue nearby',
  dosed: 'an amount behind it',
  owned: 'somebody’s own',
  nearCueMore: 'further cues nearby',
  soElsewhere: 'cues beside it elsewhere on the page',
  pageCue: 'cue on the page',
  strongField: 'page of the field',
  weakField: 'some terms of the field',
  lowerCase: 'the page writes short forms in lower case',
  unlikeWord: 'spelt as no word is',
  noCapitals: 'nothing in capitals around it',
  againstHere: 'cue against it nearby',
  againstOnPage: 'cue against it on the page',
};

function explain(lexicon: Lexicon, { id, text }: Doc): unknown {
  const reader = createPageReader(lexicon);
  const flows = flowsOf(text).map(({ start, line }) => ({ start, reading: reader.read(line) }));
  const cueNames = namesOfCues(lexicon);
  const nameOf = (entry: number): string | null => (entry < 0 ? null : idOf(lexicon, entry));
  return {
    id,
    candidates: flows.flatMap(({ start, reading }) => {
      const marked = new Set(reader.judge(reading).map((match) => `${match.start} ${match.end}`));
      return reader.explain(reading).map(({ candidate, verdict }) => ({
        start: candidate.start + start,
        end: candidate.end + start,
        text: reading.text.slice(candidate.start, candidate.end),
        accepted: verdict.accepted,
        /** False also for what a longer match covers. */
        marked: marked.has(`${candidate.start} ${candidate.end}`),
        entry: nameOf(verdict.entry),
        rule: verdict.rule,
        senses: verdict.points.map(({ entry, points, reasons }) => ({
          entry: nameOf(entry),
          points,
          because: reasons.map(
            ({ kind, points, cues }) =>
              `${points > 0 ? '+' : ''}${points} ${WORDS[kind]}${cues.length > 0 ? `: ${cues.map((cue) => cueNames.get(cue)).join(', ')}` : ''}`,
          ),
        })),
      }));
    }),
    definitions: Object.fromEntries(reader.definitions),
  };
}

function worker(lexicon: Lexicon | null): (doc: Doc) => unknown {
  if (lexicon === null)
    return ({ id, text }) => ({
      id,
      abbreviations: findAbbreviations(text).map(({ short, long }) => ({ short, long })),
    });
  if (args.includes('--why')) return (doc) => explain(lexicon, doc);
  return ({ id, text }) => ({
    id,
    spans: findMatches(lexicon, text).map(({ start, end, entry }) => ({
      start,
      end,
      text: text.slice(start, end),
      entry,
    })),
  });
}

const work = worker(args.includes('--abbreviations') ? null : await loadLexicon());
for await (const line of createInterface({ input: process.stdin }))
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(work(JSON.parse(line) as Doc))}\n`);
